/** For tests: seeded chance, a clock to set, tabs that hear each other, and events to keep. */
import fc from "fast-check";

import { type Bytes, type Chance } from "#ledger/bytes.ts";
import { memoryStore, type Shelf } from "#ledger/memory-store.ts";
import { openLedger, type LedgerPorts, type Opened } from "#ledger/open.ts";
import { noMarker, noOtherTabs, type OtherTabs } from "#ledger/other-tabs.ts";
import { type Event, type NewEvent } from "#regimen/event.ts";

/** 2026-11-22T21:40:00Z */
export const someTime = 1_795_383_600_000;

/** Bytes that repeat themselves for the same seed (xorshift, 32 bits). Never for real keys. */
export const seededChance = (seed: number): Chance => {
  let x = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return (length): Bytes =>
    Uint8Array.from({ length }, () => {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      return (x >>> 16) & 0xff;
    });
};

/** Tabs in one browser: what one tells, all the others hear, a moment later. */
export const tabHub = (): (() => OtherTabs) => {
  const ears = new Set<() => void>();
  return () => {
    let own: (() => void) | undefined;
    return {
      tell: () => {
        for (const ear of ears) if (ear !== own) void Promise.resolve().then(ear);
      },
      listen: (onNews) => {
        own = onNews;
        ears.add(onNews);
        return () => void ears.delete(onNews);
      },
    };
  };
};

export type TestPorts = Partial<LedgerPorts> & { readonly subtle: SubtleCrypto };

let seeds = 0;

/** A ledger over `shelf`; fails the test if it does not open. */
export const openOn = async (shelf: Shelf, ports: TestPorts): Promise<Opened> => {
  seeds += 1;
  const opened = await openLedger({
    store: memoryStore(shelf),
    chance: seededChance(seeds),
    now: () => someTime,
    pause: () => Promise.resolve(),
    tabs: noOtherTabs,
    marker: noMarker,
    ...ports,
  });
  if (!opened.ok) throw new Error(`did not open: ${opened.error}`);
  return opened.value;
};

export const at = { utc: someTime, tz: "Europe/Berlin", off: 60 } as const;

export const note = (text: string): NewEvent => ({ type: "note", at, body: { text } });

export const urge = (): NewEvent => ({
  type: "urge",
  at,
  body: { purpose: "feelings", strength: 8, left: true },
});

/** A contact that counts, `minutes` after `someTime`. */
export const contact = (minutes: number): NewEvent => ({
  type: "contact.made",
  at: { ...at, utc: someTime + minutes * 60_000 },
  body: { channel: "text", counts: true },
});

export const anyEvent: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.string({ maxLength: 60 }).map(note),
  fc.constant(urge()),
  fc.integer({ min: -10_000, max: 0 }).map(contact),
);

export const textsOf = (events: readonly Event[]): readonly string[] =>
  events.flatMap((event) => (event.type === "note" ? [event.body.text] : []));
