/** Any ledger, saved as a locked file and brought back, tells the same: on an empty device, on a used one, and through Debian's age. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Decrypter, Encrypter } from "age-encryption";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";

import { lockedFile, unlockedFile, type Age, type Lock, type Unlock } from "#ledger/age.ts";
import { utf8 } from "#ledger/bytes.ts";
import { anyEvent, note, openOn, seededChance } from "#ledger/ledger.testing.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { newShelf } from "#ledger/memory-store.ts";
import { anyEvents } from "#regimen/events.testing.ts";
import { journal } from "#regimen/views/journal.ts";
import { runs } from "#soak.testing.ts";

/** As the product locks, only that a passphrase costs next to nothing. */
class Cheap extends Encrypter {
  override setScryptWorkFactor(): void {
    super.setScryptWorkFactor(2);
  }
}
const age: Age<ReadableStream<Uint8Array>> = { Encrypter: Cheap, Decrypter };

const vectors = "vectors/backup-1";
const told = (name: string): string => readFileSync(`${vectors}/${name}.txt`, "utf8").trim();
const recipient = told("recipient");
const identity = told("identity")
  .split("\n")
  .find((line) => line.startsWith("AGE-SECRET-KEY-"));
const ways: readonly { readonly lock: Lock; readonly unlock: Unlock }[] = [
  {
    lock: { kind: "passphrase", passphrase: "five drawn words äöü" },
    unlock: { kind: "passphrase", passphrase: "five drawn words äöü" },
  },
  {
    lock: { kind: "recipient", recipient },
    unlock: { kind: "identity", identity: identity ?? "" },
  },
];

const folder = mkdtempSync(join(tmpdir(), "holdfast-restore-"));
afterAll(() => rmSync(folder, { recursive: true }));
const hasAge = spawnSync("age", ["--version"]).error === undefined;
/** What Debian's program makes of `file`, or of a file that is open. */
const byDebian = (args: readonly string[], file: Uint8Array): Uint8Array => {
  const from = join(folder, "from");
  writeFileSync(from, file);
  const { status, stdout } = spawnSync("age", [...args, from], { maxBuffer: 2 ** 26 });
  expect(status).toBe(0);
  return new Uint8Array(stdout);
};

/** Everything that a screen could show. */
const shown = async (ledger: Ledger): Promise<unknown> => {
  const all = await ledger.all();
  const tables = Object.entries(ledger.state()).map(([name, table]: readonly [string, unknown]) => [
    name,
    typeof table === "object" && table !== null ? Object.entries(table).toSorted() : table,
  ]);
  return JSON.stringify([all, journal(all), tables]);
};

const anyLedger = fc.record({
  told: anyEvents,
  more: fc.array(anyEvent, { maxLength: 20 }),
  erased: fc.array(fc.nat({ max: 99 }), { maxLength: 4 }),
  isLong: fc.nat({ max: 7 }).map((one) => one === 0),
  way: fc.nat({ max: 1 }),
  byAge: fc.nat({ max: 2 }).map((one) => one === 0),
  seed: fc.nat(),
});

test("50 random ledgers, and in the soak 1,000", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, async ({ told, more, erased, isLong, way, byAge, seed }) => {
      const { lock, unlock } = ways[way] ?? ways[0] ?? { lock: undefined, unlock: undefined };
      if (lock === undefined) throw new Error("no way");
      const { subtle } = crypto;
      const open = (chance: number) => openOn(newShelf(), { subtle, chance: seededChance(chance) });
      const { ledger } = await open(seed + 1);
      const names = told.map(({ id }) => id);
      const kept = [
        await ledger.append(told, names),
        await ledger.append(more),
        await ledger.append(isLong ? [letter] : []),
      ].flatMap((each) => (each.ok ? each.value : []));
      expect(kept).toHaveLength(told.length + more.length + (isLong ? 1 : 0));
      const gone = erased.flatMap((at) => kept[at % Math.max(1, kept.length)]?.id ?? []);
      expect(await ledger.erase(gone)).toMatchObject({ ok: true });

      const exported = await ledger.exportLines();
      if (!exported.ok) throw new Error(exported.error);
      const plain = utf8(exported.value.lines.map((line) => `${line}\n`).join(""));
      const file = await lockedFile(age, plain, lock);
      if (file === undefined) throw new Error("not locked");
      const files = [file];
      if (hasAge && byAge && lock.kind === "recipient") {
        expect(byDebian(["-d", "-i", `${vectors}/identity.txt`], file)).toEqual(plain);
        files.push(byDebian(["-r", recipient], plain));
      }
      const before = await shown(ledger);
      const { ledger: used } = await open(seed + 2);
      await used.append([note("here before")]);
      for (const each of files) {
        const text = await textIn(each, unlock);
        const { ledger: empty } = await open(seed + 3);
        for (const times of [1, 2]) {
          expect(await empty.importLines([text]), `time ${times}`).toMatchObject({ ok: true });
          expect(await shown(empty)).toBe(before);
        }
        expect(await used.importLines([text])).toMatchObject({ ok: true });
      }
      expect((await used.all()).map(({ id }) => id)).toEqual(
        expect.arrayContaining((await ledger.all()).map(({ id }) => id)),
      );
      expect(await used.all()).toHaveLength((await ledger.all()).length + 1);
    }),
    { numRuns: runs(50, 1_000) },
  );
});

const letter = {
  type: "letter",
  at: { utc: 1_795_383_600_000, tz: "Europe/Berlin", off: 60 },
  body: { kind: "unsent", text: "Too long for one row. ".repeat(4_000) },
} as const;

const textIn = async (file: Uint8Array, unlock: Unlock): Promise<string> => {
  const opened = await unlockedFile(age, new Blob([new Uint8Array(file)]).stream(), unlock);
  if (!opened.ok) throw new Error(opened.error);
  return new Response(opened.value).text();
};
