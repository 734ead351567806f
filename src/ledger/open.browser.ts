/** The ledger of this browser: IndexedDB, WebCrypto, the other tabs, and a mark in localStorage. */
import { type Bytes } from "#ledger/bytes.ts";
import { markerIn } from "#ledger/marker.browser.ts";
import { openLedger, type LedgerPorts, type Opened, type OpenError } from "#ledger/open.ts";
import { openStore } from "#ledger/store.browser.ts";
import { type Store } from "#ledger/store.ts";
import { tabsOn } from "#ledger/tabs.browser.ts";
import { inTime, timedStore, type Timer } from "#ledger/timed-store.ts";
import { err, ok, type Result } from "#result.ts";

/** Only the clock must be given. */
export type BrowserLedgerOptions = Pick<LedgerPorts, "onProgress" | "meanwhile" | "master"> & {
  /** This device's clock, in ms since 1970. */
  readonly now: () => number;
  /** Of the database, the channel and the mark. */
  readonly name?: string;
  /** How long the store may take for one answer, in ms. */
  readonly patience?: number;
  readonly timer?: Timer;
};

const usualName = "holdfast";
const patienceMs = 4_000;

/** Never throws, and always settles: each answer of the store is waited for, but not for ever. */
export const openBrowserLedger = async (
  options: BrowserLedgerOptions,
): Promise<Result<Opened, OpenError>> => {
  const { now, name = usualName } = options;
  const store = await openTimedStore(options);
  if (!store.ok) return store;
  const opened = await openLedger({
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    ...(options.meanwhile === undefined ? {} : { meanwhile: options.meanwhile }),
    ...(options.master === undefined ? {} : { master: options.master }),
    store: store.value,
    subtle: crypto.subtle,
    chance: (length): Bytes => crypto.getRandomValues(new Uint8Array(length)),
    now,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    tabs: tabsOn(name),
    marker: markerIn(name),
  });
  if (!opened.ok) store.value.close();
  return opened;
};

/** The store alone, each answer of which comes in time. */
export const openTimedStore = async (
  options: Pick<BrowserLedgerOptions, "name" | "patience" | "timer"> = {},
): Promise<Result<Store, OpenError>> => {
  const { name = usualName, patience = patienceMs, timer = byTimeout } = options;
  if (!hasStorage()) return err("no-storage");
  if (!hasCrypto()) return err("no-crypto");
  const store = await inTime(timer, patience, openStore(name), (late) => late.close());
  return store.ok ? ok(timedStore(store.value, timer, patience)) : store;
};

const byTimeout: Timer = (ms, ring) => {
  const id = setTimeout(ring, ms);
  return () => clearTimeout(id);
};

/** Where site data is switched off, even asking may throw. */
const hasStorage = (): boolean => {
  try {
    return typeof indexedDB === "object" && indexedDB !== null;
  } catch {
    return false;
  }
};

/** A page that did not come over HTTPS has no `subtle`. */
const hasCrypto = (): boolean => typeof crypto === "object" && "subtle" in crypto;
