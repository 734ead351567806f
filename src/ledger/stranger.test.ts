/** `vectors/read.mjs`, which has none of our code, reads the ledgers that a device opens by itself, and the saved files, in `vectors/`. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { openOn } from "#ledger/ledger.testing.ts";
import { newShelf } from "#ledger/memory-store.ts";

const json = (text: string): readonly unknown[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
const stranger = (...args: readonly string[]): readonly unknown[] =>
  json(execFileSync(process.execPath, ["vectors/read.mjs", ...args], { encoding: "utf8" }));
const read = (name: string): string => readFileSync(`vectors/${name}`, "utf8");

test.each(["ledger-1", "long-1"])("a stranger's reader finds every event of %s", (name) => {
  expect(stranger("ledger", `vectors/${name}`)).toEqual(json(read(`${name}/events.jsonl`)));
});

describe("a saved file", () => {
  const open = ["vectors/backup-1/plain.jsonl"];
  const byPassphrase = ["vectors/backup-1/passphrase.jsonl.age", "vectors/backup-1/passphrase.txt"];
  const byKey = ["vectors/backup-1/recipient.jsonl.age", "vectors/backup-1/identity.txt"];

  test("tells a stranger's reader what it tells us, open and locked", async () => {
    const { ledger } = await openOn(newShelf(), { subtle: crypto.subtle });
    await ledger.importLines([read("backup-1/plain.jsonl")]);
    const ours = json(JSON.stringify(await ledger.all()))[0];
    for (const file of [open, byPassphrase, byKey]) expect(stranger("file", ...file)).toEqual(ours);
  });
});
