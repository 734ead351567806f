/** Random lives of several devices: nothing is lost, nothing doubled, nothing erased comes back, and all end with the same. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { quickCrypto } from "#ledger/quick-crypto.testing.ts";
import { isSealed } from "#ledger/row.ts";
import { lives, troublesIn, type Faults } from "#ledger/simulation.testing.ts";
import { runs } from "#soak.testing.ts";

const law = (numRuns: number, subtle: SubtleCrypto, faults?: Faults) =>
  fc.check(
    fc.asyncProperty(lives, async (life) => {
      const troubles = await troublesIn(subtle, life, faults);
      if (troubles.length > 0) throw new Error(troubles.join(", "));
    }),
    { numRuns },
  );

const told = (run: Awaited<ReturnType<typeof law>>): string =>
  run.failed ? `${String(run.errorInstance)} ${JSON.stringify(run.counterexample)}` : "";

describe("two to four devices that are written on, crash, save, bring in, merge and get lost", () => {
  test("lose nothing and keep nothing twice, with real ciphers", async () => {
    expect(told(await law(runs(30, 100_000), crypto.subtle))).toBe("");
  });

  test("lose nothing and keep nothing twice, with ciphers that check only key and place", async () => {
    expect(told(await law(runs(150, 100_000), quickCrypto))).toBe("");
  });
});

describe("a fault that is put in on purpose is found", () => {
  let writes = 0;
  const faults: Readonly<Record<string, Faults>> = {
    "a write is said to be done and is not": {
      store: (store) => ({
        ...store,
        write: async (change) =>
          change.add !== undefined && (writes += 1) % 5 === 0
            ? { ok: true, value: "written" }
            : store.write(change),
      }),
    },
    "half of what belongs together is written": {
      store: (store) => ({
        ...store,
        write: (change) =>
          store.write(
            change.add !== undefined && change.add.length > 1
              ? { ...change, add: change.add.slice(0, -1) }
              : change,
          ),
      }),
    },
    "a saved file has no tombstones": {
      saved: (lines) => lines.filter((line) => !line.includes('"event":null')),
      beforeBringingIn: (shelf) => {
        for (const row of [...shelf.events.values()])
          if (!isSealed(row)) shelf.events.delete(row.id);
      },
    },
    "what is tried again after no answer gets another id": {
      retry: (_ledger, reopened) => reopened(),
    },
    "a saved file lacks its last event": {
      saved: (lines) => lines.filter((_, at) => at !== lines.findLastIndex(isEvent) || at < 2),
    },
    "the head does not move with its rows": {
      store: (store, shelf) => ({
        ...store,
        write: async (change) => {
          const before = shelf.meta.head;
          const written = await store.write(change);
          if (change.add !== undefined && before !== undefined && (writes += 1) % 3 === 0)
            shelf.meta.head = before;
          return written;
        },
      }),
    },
  };
  const isEvent = (line: string): boolean => line.includes('"event":{');

  test.each(Object.keys(faults))("%s", async (name) => {
    const run = await law(runs(2_000, 2_000), quickCrypto, faults[name]);
    expect(run.failed).toBe(true);
  });
});
