import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { run, testNow } from "#cli/run.testing.ts";
import { openOn } from "#ledger/ledger.testing.ts";
import { newShelf } from "#ledger/memory-store.ts";
import type { Happening, NewEvent } from "#regimen/event.ts";
import { momentAt } from "#regimen/moment.ts";
import type { Safety } from "#regimen/plan.ts";

const folder = mkdtempSync(join(tmpdir(), "holdfast-look-"));
afterAll(() => rmSync(folder, { recursive: true }));

const day = 86_400_000;
const ago = (days: number, happening: Happening): NewEvent => ({
  ...happening,
  at: momentAt(testNow - days * day, "Europe/Berlin"),
});
const nothingHolds: Safety = { boundaries: [], afraidOfThem: false, harmedThem: false };
const life = (safety: Partial<Safety> = {}): readonly NewEvent[] => [
  ago(20, {
    type: "plan.changed",
    body: {
      safety: { ...nothingHolds, ...safety },
      reasons: ["I want to sleep"],
      people: [{ name: "Sam", number: "0151" }],
      quietHours: { hours: [{ from: 1_260, to: 420 }], delayMinutes: 30, zone: "Europe/Berlin" },
    },
  }),
  ago(20, { type: "start.set", body: { sure: true, over: false } }),
  ...Array.from({ length: 12 }, (_, at) =>
    ago(at + 1, {
      type: "urge",
      body: {
        strength: 8,
        after: 4,
        trigger: "a song",
        minutes: 11,
        helped: ["a walk\u001b[31m"],
        left: true,
      },
    }),
  ),
  ago(3, { type: "if-then", body: { when: "the song comes", then: "I go out" } }),
  ago(2, { type: "loose-end", body: { text: "The keys", state: "open" } }),
  ago(2, {
    type: "letter",
    body: {
      kind: "calm-me",
      text: "hidden words",
      sealedUntil: momentAt(testNow + day, "Europe/Berlin"),
    },
  }),
  ago(1, { type: "letter", body: { kind: "unsent", text: "two words" } }),
];

let files = 0;
/** The file of the usual life, made once. */
let usual: Promise<string> | undefined;
const usualFile = (): Promise<string> => (usual ??= saved(life()));
const saved = async (events: readonly NewEvent[]): Promise<string> => {
  const { ledger } = await openOn(newShelf(), {
    subtle: crypto.subtle,
    now: () => testNow - 20 * day,
  });
  await ledger.append(events);
  const file = await ledger.exportLines(() => undefined);
  if (!file.ok) throw new Error(file.error);
  files += 1;
  const path = join(folder, `${files}.jsonl`);
  writeFileSync(path, file.value.lines.join("\n"));
  return path;
};

describe("over an export file", () => {
  it("today says where I am", async () => {
    const { code, out, err } = await run(["today", await usualFile()]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("19 of 19 days kept\nDay 21 of 30.");
    expect(out).toContain("Quiet hours until 07:00.");
    expect(out).toContain("From 20:00 to 23:00 it is often hard for you.");
    expect(out).toContain("Still open:\n  The keys");
  });

  it.each([{ afraidOfThem: true }, { harmedThem: true }, { boundaries: ["blocked"] } as const])(
    "today counts no days where none are shown: %j",
    async (told) => {
      const { code, out } = await run(["today", await saved(life(told))]);
      expect(code).toBe(0);
      expect(out).not.toMatch(/days? kept|Day \d/u);
      const { out: insight } = await run(["insight", await saved(life(told)), "--json"]);
      expect(insight).toContain('"what":"hour"');
      expect(insight).not.toMatch(/"what":"(?:days|looks)"/u);
    },
  );

  it("urge gives me my own words, and a number", async () => {
    const { code, out } = await run(["urge", await usualFile()]);
    expect(code).toBe(0);
    for (const words of [
      "Breathe in",
      "Your reasons:\n  I want to sleep",
      "  If the song comes, then I go out",
      "Who to call:\n  Sam, 0151",
      "116",
    ])
      expect(out).toContain(words);
    expect(out).not.toContain("\u001b");
  });

  it("log lists everything, the newest first, and opens no letter", async () => {
    const { code, out } = await run(["log", await usualFile()]);
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(18);
    expect(lines[0]).toMatch(/^2026-11-21 21:40 {2}/u);
    expect(lines.at(-1)).toContain("2026-11-02 21:40");
    expect(out).toContain("The pull came  8 of 10, then 4  a song");
    expect(out).toContain("A private note  (2 words)");
    expect(out).toContain("Words from my calm self  (sealed)");
    expect(out).not.toMatch(/hidden|two words|\u001b/u);
  });

  it("insight counts, in words and as JSON", async () => {
    const file = await usualFile();
    const { out } = await run(["insight", file]);
    expect(out).toContain("From 21:00 to 22:00 came 12 of 12 urges.");
    const { code, out: json } = await run(["insight", file, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(json)).toMatchObject({
      urges: 12,
      days: 12,
      charts: [{ what: "hour", total: 12 }, { what: "trigger" }, { what: "helped" }, {}, {}, {}],
    });
    const few = await run(["insight", await saved(life().slice(0, 1))]);
    expect(few.out).toContain("There is not enough here");
  });

  it("writes nothing into the file", async () => {
    const file = await usualFile();
    const before = readFileSync(file, "utf8");
    for (const name of ["today", "urge", "log", "insight"]) await run([name, file]);
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});

describe.each(["today", "urge", "log", "insight"])("%s", (name) => {
  it("says what is wrong, and ends with 2", async () => {
    const broken = join(folder, "film.bin");
    writeFileSync(broken, "not ours");
    const locked = join(folder, "locked.age");
    writeFileSync(locked, "age-encryption.org/v1\n-> scrypt");
    const cases: readonly (readonly [args: readonly string[], words: string])[] = [
      [[], "Name the file"],
      [["a", "b"], "one file"],
      [["a", "--nonsense"], "--nonsense"],
      [[join(folder, "nowhere")], "could not be read"],
      [[broken], "no file of ours"],
      [[locked], "backup open"],
    ];
    for (const [args, words] of cases) {
      const { code, out, err } = await run([name, ...args]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(words);
    }
  });

  it("reads what can be read, and ends with 1 where something can't be", async () => {
    const file = await saved(life());
    writeFileSync(file, `${readFileSync(file, "utf8")}\n{broken`);
    const { code, out, err } = await run([name, file]);
    expect(code).toBe(1);
    expect(out).not.toBe("");
    expect(err).toContain("One line could not be read.");
  });
});
