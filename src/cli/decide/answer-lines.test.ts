import { readFileSync } from "node:fs";
import { Readable, Writable } from "node:stream";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { collector, run } from "#cli/run.testing.ts";

type Fixture = { readonly situation: unknown; readonly decision?: object; readonly error?: object };

const fixtures = (name: string): readonly Fixture[] =>
  readFileSync(`src/regimen/fixtures/${name}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Fixture);

const worked = fixtures("decisions");
const malformed = fixtures("malformed");
const line = (situation: unknown): string => `${JSON.stringify(situation)}\n`;
const answersIn = (out: string): readonly unknown[] =>
  out
    .split("\n")
    .slice(0, -1)
    .map((each): unknown => JSON.parse(each));
const jsonl = (...input: readonly (string | Uint8Array)[]) => run(["decide", "--jsonl"], input);

const withoutRule = ({ decision }: Fixture): unknown => ({ ...decision, rule: undefined });
const [good] = worked.map(({ situation }) => line(situation));

describe("decide --jsonl", () => {
  it("gives every worked decision, in order and with no field more", async () => {
    const { code, out, err } = await jsonl(worked.map(({ situation }) => line(situation)).join(""));
    expect([code, err]).toEqual([0, ""]);
    expect(worked).toHaveLength(106);
    expect(answersIn(out)).toEqual(worked.map(withoutRule));
    expect(Object.keys(answersIn(out)[0] as object)).toEqual([
      "answer",
      "mode",
      "because",
      "next",
      "until",
    ]);
  });

  it("names the field of every malformed situation, and says what is expected", async () => {
    const { code, out } = await jsonl(malformed.map(({ situation }) => line(situation)).join(""));
    expect(code).toBe(1);
    expect(malformed).toHaveLength(30);
    expect(answersIn(out)).toEqual(
      malformed.map(({ error }) => ({
        error: { ...error, message: expect.stringMatching(/\w+ \w+/u) as string },
      })),
    );
  });

  it("answers in the order of the lines, errors among them, and never stops early", async () => {
    const mixed = worked.flatMap((each, index) => [each, malformed[index % 30] ?? each]);
    const { code, out } = await jsonl(mixed.map(({ situation }) => line(situation)).join(""));
    expect(code).toBe(1);
    expect(answersIn(out)).toEqual(
      mixed.map((each) =>
        each.decision === undefined
          ? { error: expect.objectContaining(each.error ?? {}) as object }
          : withoutRule(each),
      ),
    );
  });

  it("skips blank lines and answers nothing to nothing", async () => {
    expect(await jsonl()).toEqual({ code: 0, out: "", err: "" });
    expect(await jsonl("\n\r\n  \t\n")).toEqual({ code: 0, out: "", err: "" });
    expect(answersIn((await jsonl(`\n${good}\n \n${good}`)).out)).toHaveLength(2);
  });

  it("takes Windows line ends, a byte order mark, and a last line without an end", async () => {
    const text = `\uFEFF${[good, good].join("").replaceAll("\n", "\r\n")}${good?.trim()}`;
    const { code, out } = await jsonl(text);
    expect(code).toBe(0);
    expect(answersIn(out)).toHaveLength(3);
  });

  it.each(["what", "{", "NaN", "'a'", '{"a":1}{"b":2}', "\u0000", "[".repeat(200_000)])(
    "says that a line is not JSON, with an empty field (%#)",
    async (text) => {
      const { code, out } = await jsonl(`${text}\n${good}`);
      expect(code).toBe(1);
      expect(answersIn(out)[0]).toMatchObject({
        error: { field: "", message: expect.stringContaining("JSON") as string },
      });
      expect(answersIn(out)[1]).toMatchObject({ answer: "help-first" });
    },
  );

  it.each(["null", "[]", "1", '"a"', "true", `${"[".repeat(5_000)}${"]".repeat(5_000)}`])(
    "says that a line is no situation, with an empty field (%#)",
    async (text) => {
      expect(answersIn((await jsonl(text)).out)).toMatchObject([{ error: { field: "" } }]);
    },
  );

  it("reads a line of several megabytes, in small chunks", async () => {
    const [first] = worked;
    const big = line({ ...Object(first?.situation), unknown: "é".repeat(2_500_000) });
    const bytes = Buffer.from(big);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 1_001) }, (_, index) =>
      bytes.subarray(index * 1_001, (index + 1) * 1_001),
    );
    const { code, out } = await jsonl(...chunks);
    expect([code, answersIn(out)]).toEqual([0, worked.slice(0, 1).map(withoutRule)]);
  });

  it("gives exactly one line for each line that is not blank, whatever the bytes are", async () => {
    const fragment = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .constantFrom("\n", "\r\n", " ", "\uFEFF", good ?? "", (good ?? "").slice(0, 200))
        .map((each) => Buffer.from(each)),
      fc.json().map((each) => Buffer.from(each)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { maxLength: 12 }), async (parts) => {
        const { code, out, err } = await jsonl(...parts);
        const bytes = Buffer.concat(parts)
          .toString("latin1")
          .replace(/^\u00ef\u00bb\u00bf/u, "");
        const expected = bytes.split("\n").filter((each) => !isBlank(each));
        const answers = answersIn(out);
        expect(answers).toHaveLength(expected.length);
        expect(err).toBe("");
        expect(code).toBe(answers.some((each) => "error" in Object(each)) ? 1 : 0);
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  it("reads no faster than its answers are taken", async () => {
    let given = 0;
    let taken = 0;
    let ahead = 0;
    const batch = (good ?? "").repeat(20);
    function* lines() {
      for (; given < 100; given += 1) yield Buffer.from(batch);
    }
    const slow = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        ahead = Math.max(ahead, given - taken);
        taken += chunk.toString().split("\n").length / 20;
        setImmediate(done);
      },
    });
    await run(["decide", "--jsonl"], [], {
      stdin: Readable.from(lines(), { objectMode: false }),
      stdout: slow,
    });
    expect(given).toBe(100);
    expect(ahead).toBeLessThan(30);
  });

  it("stops quietly when nobody reads its answers any more", async () => {
    const err = collector();
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("gone"), { code: "EPIPE" })),
    });
    const { code } = await run(["decide", "--jsonl"], [good ?? "", good ?? ""], {
      stdout: gone,
      stderr: err.stream,
    });
    expect([code, err.text()]).toEqual([0, ""]);
  });

  it("says so when its answers can't be written, or its input can't be read", async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error("full"), { code: "ENOSPC" })),
    });
    expect(await run(["decide", "--jsonl"], [good ?? ""], { stdout: full })).toMatchObject({
      code: 1,
      err: expect.stringContaining("could not be written") as string,
    });
    const broken = new Readable({
      read() {
        this.destroy(new Error("EIO"));
      },
    });
    expect(await run(["decide", "--jsonl"], [], { stdin: broken })).toMatchObject({
      code: 2,
      err: expect.stringContaining("could not be read") as string,
    });
  });
});

// The same as for text, for bytes read as Latin-1: white space of UTF-8 in its bytes.
const isBlank = (latin1: string): boolean => Buffer.from(latin1, "latin1").toString().trim() === "";
