/** Saved files in a terminal, both ways with Debian's age where it is installed, and against files that it made. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { run, runAtTerminal } from "#cli/run.testing.ts";

const vectors = "vectors/backup-1";
const folder = mkdtempSync(join(tmpdir(), "holdfast-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));

const plain = readFileSync(`${vectors}/plain.jsonl`, "utf8");
const recipient = readFileSync(`${vectors}/recipient.txt`, "utf8").trim();
const byPassphrase = [
  `${vectors}/passphrase.jsonl.age`,
  "--passphrase-file",
  `${vectors}/passphrase.txt`,
];
const byIdentity = [`${vectors}/recipient.jsonl.age`, "--identity", `${vectors}/identity.txt`];
const counts = "13 entries, 1 erased";

const at = (name: string): string => join(folder, name);
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const backup = (...args: readonly string[]) => run(["backup", ...args]);

describe("a file that Debian's age made", () => {
  it("is opened by its passphrase, and by its key", async () => {
    for (const args of [byPassphrase, byIdentity]) {
      const { code, out, err } = await backup("open", ...args);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toBe(plain);
    }
  });

  it("is counted, and told to be whole", async () => {
    const { code, out } = await backup("verify", ...byIdentity);
    expect([code, out]).toEqual([0, `recipient.jsonl.age: ${counts}\n`]);
  });
});

describe("what is wrong with a file", () => {
  const locked = readFileSync(`${vectors}/recipient.jsonl.age`);
  const key = ["--identity", `${vectors}/identity.txt`];
  const flipped = (where: number): Uint8Array => {
    const other = Uint8Array.from(locked);
    other[where] = (other[where] ?? 0) ^ 1;
    return other;
  };

  it("is told apart: wrong key, damage, cut short, a newer age, not ours, not there", async () => {
    const otherKey = `AGE-SECRET-KEY-1${"Q".repeat(58)}`;
    const lines = plain.split("\n");
    const cases: readonly (readonly [string, readonly string[], number, string])[] = [
      ["wrong", [file("w.age", locked), "--identity", file("k.txt", otherKey)], 1, "is not opened"],
      [
        "head",
        [file("h.age", flipped(locked.indexOf("---") + 6)), ...key],
        1,
        "damaged at its start",
      ],
      ["body", [file("b.age", flipped(locked.length - 3)), ...key], 1, "damaged further on"],
      ["cut", [file("c.age", locked.subarray(0, -40)), ...key], 1, "damaged further on"],
      ["newer", [file("n.age", "age-encryption.org/v2\n-> what\n")], 1, "newer version of age"],
      ["foreign", [file("f.jsonl", "Dear diary,\n")], 1, "not from this app"],
      ["absent", [at("nowhere.age")], 2, "could not be read"],
      ["half", [file("half.jsonl", lines.slice(0, 5).join("\n"))], 1, "missing at its end"],
      ["bad line", [file("bad.jsonl", plain.replace('{"id"', '{"di"'))], 1, "1 line is broken"],
      [
        "no part",
        [file("part.jsonl", lines.filter((line) => !line.includes("a second line")).join("\n"))],
        1,
        "1 long text lacks a part",
      ],
    ];
    for (const [name, args, code, words] of cases) {
      const ran = await backup("verify", ...args);
      expect([name, ran.code], `${ran.out}${ran.err}`).toEqual([name, code]);
      expect(ran.out + ran.err).toContain(words);
    }
  });

  it("says that nobody is here to ask, or that it is used wrongly", async () => {
    expect(await backup("open", `${vectors}/passphrase.jsonl.age`)).toMatchObject({ code: 2 });
    for (const args of [
      [],
      ["what"],
      ["open"],
      ["open", "a", "b"],
      ["merge", "a"],
      ["verify", "a", "--out", "b"],
      ["verify", "a", "--identity"],
      ["verify", "a", "--what"],
      ["open", "a", "--identity", "b", "--passphrase-file", "c"],
    ]) {
      const { code, err } = await backup(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(err).toContain("--help");
    }
  });
});

describe("several files put together", () => {
  const lines = plain.trimEnd().split("\n");
  const [header = "", first = "", second = "", ...rest] = lines;
  const id = (line: string): string => /"id":"([0-9a-f]{32})"/u.exec(line)?.[1] ?? "";

  it("are one new file; what was erased in one is erased, and nothing is written over", async () => {
    const one = file("one.jsonl", [header, first, second].join("\n"));
    const two = file(
      "two.jsonl",
      [...rest, first, `{"id":"${id(second)}","event":null}`].join("\n"),
    );
    for (const files of [
      [one, two],
      [two, one],
      [two, one, two],
    ]) {
      const to = at(`merged-${files.length}-${files[0] === one ? 1 : 2}.jsonl`);
      await backup("merge", ...files, "--out", to);
      const merged = readFileSync(to, "utf8").trimEnd().split("\n");
      const expected = lines.filter((line) => line !== second);
      expect(merged).toHaveLength(expected.length + 1);
      expect(merged).toEqual(expect.arrayContaining(expected.slice(1)));
      expect(merged.join("\n")).not.toContain(second);
      expect(statSync(to).mode & 0o777).toBe(0o600);
      expect(await backup("verify", to)).toMatchObject({ code: 0 });
      expect(await backup("merge", one, "--out", to)).toMatchObject({ code: 2 });
      expect(readFileSync(to, "utf8").trimEnd().split("\n")).toEqual(merged);
    }
  });

  it("can be locked again, and one that does not open stops it all", async () => {
    const key = ["--identity", `${vectors}/identity.txt`];
    const to = at("again.jsonl.age");
    const args = [`${vectors}/recipient.jsonl.age`, ...key, "--recipient", recipient, "--out", to];
    expect(await backup("merge", ...args)).toMatchObject({ code: 0 });
    expect((await backup("open", to, ...key)).out).toBe(plain);
    const bad = file("zero.age", "age-encryption.org/v1\n");
    const never = at("never.jsonl");
    expect(await backup("merge", to, bad, ...key, "--out", never)).toMatchObject({ code: 1 });
    expect(existsSync(never)).toBe(false);
    expect(
      await backup("merge", to, ...key, "--recipient", "age1x", "--out", at("x.age")),
    ).toMatchObject({ code: 2 });
  });

  it("a typed passphrase is typed twice for a new file, and never shown", async () => {
    const one = file("open.jsonl", plain);
    const to = at("typed.jsonl.age");
    const typed = await runAtTerminal(
      ["backup", "merge", one, "--out", to],
      "walnutt\u007f\rwalnut\r",
    );
    expect(typed.code).toBe(0);
    expect(typed.out + typed.err).not.toContain("walnut");
    const opened = await runAtTerminal(["backup", "open", to], "walnut\r");
    expect([opened.code, opened.out]).toEqual([0, plain]);
    const differs = await runAtTerminal(["backup", "merge", one, "--out", at("d.age")], "a\rb\r");
    expect([differs.code, existsSync(at("d.age"))]).toEqual([2, false]);
    expect((await runAtTerminal(["backup", "open", to], "\u0003")).code).toBe(130);
  });
});

const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

// Everywhere else the files above stand in for it.
describe.runIf(has("age") && has("script"))("Debian's age", () => {
  it("opens what we lock for a key, and with a passphrase", async () => {
    const key = at("key.jsonl.age");
    const one = file("source.jsonl", plain);
    await backup("merge", one, "--recipient", recipient, "--out", key);
    const byKey = spawnSync("age", ["-d", "-i", `${vectors}/identity.txt`, key], {
      encoding: "utf8",
    });
    expect(byKey.stdout).toBe(plain);
    const typed = at("words.jsonl.age");
    await backup("merge", one, "--passphrase-file", `${vectors}/passphrase.txt`, "--out", typed);
    copyFileSync(typed, at("w.jsonl.age"));
    spawnSync("script", ["-qec", "age -d -o w.jsonl w.jsonl.age", "/dev/null"], {
      cwd: folder,
      input: readFileSync(`${vectors}/passphrase.txt`),
    });
    expect(readFileSync(at("w.jsonl"), "utf8")).toBe(plain);
  });
});
