/** The store while it is locked: it can take in what happens, and give nothing back. */
import type { Bytes } from "#ledger/bytes.ts";
import { post } from "#ledger/inbox.ts";
import { recordFrom, type KeyRecord } from "#ledger/keys.ts";
import { openTimedStore } from "#ledger/open.browser.ts";
import type { NewEvent } from "#regimen/event.ts";

export type Mailbox = {
  readonly record: KeyRecord;
  /** True once it is safely stored. `stale`: the keys are others by now. */
  readonly post: (event: NewEvent) => Promise<boolean>;
  readonly close: () => void;
};

/** Undefined where the store does not open, or holds no locked ledger. */
export const openMailbox = async (): Promise<Mailbox | undefined> => {
  const store = await openTimedStore();
  const glance = store.ok ? await store.value.glance() : undefined;
  const record = glance?.ok === true ? recordFrom(glance.value.keys) : undefined;
  if (!store.ok || record?.ok !== true) return undefined;
  const chance = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
  const ports = { store: store.value, subtle: crypto.subtle, chance, now: () => Date.now() };
  return {
    record: record.value,
    post: async (event) => (await post(ports, record.value, event)).ok,
    close: () => store.value.close(),
  };
};
