import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { bytesOf, utf8 } from "#ledger/bytes.ts";
import { type Imported } from "#ledger/import-lines.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { anyEvent, note, openOn, seededChance, someTime, textsOf } from "#ledger/ledger.testing.ts";
import { unlocked } from "#ledger/keys.ts";
import { newShelf, type Shelf } from "#ledger/memory-store.ts";
import { seal } from "#ledger/seal.ts";
import { applyAll, emptyState } from "#regimen/apply.ts";
import { type NewEvent } from "#regimen/event.ts";
import { journal } from "#regimen/views/journal.ts";

const { subtle } = crypto;
const none: Imported = {
  added: 0,
  newer: 0,
  known: 0,
  gone: 0,
  erased: 0,
  damaged: 0,
  missing: 0,
};

const open = async (shelf: Shelf = newShelf()): Promise<Ledger> =>
  (await openOn(shelf, { subtle })).ledger;

const linesOf = async (ledger: Ledger): Promise<readonly string[]> => {
  const exported = await ledger.exportLines();
  if (!exported.ok) throw new Error(exported.error);
  return exported.value.lines;
};

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

const give = async (ledger: Ledger, text: string, size = 1_000): Promise<Imported> => {
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
  const imported = await ledger.importLines(pieces);
  if (!imported.ok) throw new Error(imported.error);
  return imported.value;
};

const everything = async (ledger: Ledger) => {
  const events = await ledger.all();
  return { state: ledger.state(), events, journal: journal(events) };
};

/** Some of what was kept is corrected, deleted or erased, as it is in a real ledger. */
const lived = async (happened: readonly NewEvent[]): Promise<Ledger> => {
  const ledger = await open();
  const kept = await ledger.append(happened);
  const [first, second, third] = kept.ok ? kept.value : [];
  if (first !== undefined)
    await ledger.append([{ type: "deleted", at: first.at, body: {}, ref: first.id }]);
  if (second?.type === "note") await ledger.append([{ ...note("put right"), ref: second.id }]);
  if (third !== undefined) await ledger.erase([third.id]);
  return ledger;
};

const someEvents = fc.array(anyEvent, { maxLength: 12 });
const law = { numRuns: 25 };

describe("the file of everything", () => {
  test("brings back the same state, the same journal and the same file after all was deleted", async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, fc.integer({ min: 1, max: 400 }), async (happened, size) => {
        const before = await lived(happened);
        const lines = await linesOf(before);
        const after = await open();
        await give(after, textOf(lines), size);
        expect(await everything(after)).toEqual(await everything(before));
        expect(await linesOf(after)).toEqual(lines);
      }),
      law,
    );
  });

  test("changes nothing when it is taken in a second time, or where it came from", async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (happened) => {
        const before = await lived(happened);
        const text = textOf(await linesOf(before));
        const after = await open();
        await give(after, text);
        const once = await everything(after);
        for (const ledger of [after, before]) {
          const again = await give(ledger, text);
          expect({ ...again, known: 0, erased: 0 }).toEqual(none);
          expect(await everything(ledger)).toEqual(once);
        }
      }),
      law,
    );
  });

  test("may come in two halves, in any order, and with others' lines beside them", async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, fc.infiniteStream(fc.boolean()), async (happened, coin) => {
        const before = await lived(happened);
        const [header = "", ...rest] = await linesOf(before);
        const ours = rest.map((line) => ({ line, isFirst: coin.next().value === true }));
        const one = [header, ...ours.filter(({ isFirst }) => isFirst).map(({ line }) => line)];
        const two = [header, ...ours.filter(({ isFirst }) => !isFirst).map(({ line }) => line)];
        for (const halves of [
          [one, two],
          [two, one],
        ]) {
          const after = await open();
          for (const half of halves) await give(after, textOf(half));
          expect(await everything(after)).toEqual(await everything(before));
        }
      }),
      law,
    );
  });

  test("never brings back what was erased here", async () => {
    const ledger = await open();
    const kept = await ledger.append([note("stays"), note("goes")]);
    const text = textOf(await linesOf(ledger));
    await ledger.erase(kept.ok ? kept.value.slice(1).map(({ id }) => id) : []);
    expect(await give(ledger, text)).toEqual({ ...none, known: 1, gone: 1 });
    expect(textsOf(await ledger.all())).toEqual(["stays"]);
  });

  test("takes what was erased there away here too, whichever line comes first", async () => {
    const there = await open();
    const kept = await there.append([note("goes")]);
    const before = await linesOf(there);
    await there.erase(kept.ok ? kept.value.map(({ id }) => id) : []);
    const [header = "", erased = ""] = await linesOf(there);
    for (const lines of [
      [...before, erased],
      [header, erased, ...before.slice(1)],
    ]) {
      const here = await open();
      await give(here, textOf(lines));
      expect(await here.all()).toEqual([]);
    }
  });
});

describe("what I write after it", () => {
  test("need not wait for a long file", async () => {
    const there = await open();
    await there.append(Array.from({ length: 600 }, (_, at) => note(`there ${at}`)));
    const lines = await linesOf(there);
    const here = await open();
    let kept: Promise<unknown> | undefined;
    const imported = await here.importLines(
      lines.map((line) => `${line}\n`),
      () => {
        kept ??= here.append([note("here")]);
      },
    );
    await kept;
    expect(imported.ok && imported.value).toEqual({ ...none, added: 600 });
    expect(await here.all()).toHaveLength(601);
    expect(here.state()).toEqual(applyAll(emptyState, await here.all()));
  });

  test("comes from a new device, and stands after everything in the file", async () => {
    const there = await open();
    await there.append([note("there")]);
    const here = await open();
    await give(here, textOf(await linesOf(there)));
    await here.append([note("here")]);
    expect(textsOf(await here.all())).toEqual(["there", "here"]);
    const devices = (await linesOf(here)).flatMap(
      (line) => /"dev":"([0-9a-f]+)"/u.exec(line)?.[1] ?? [],
    );
    expect(new Set(devices).size).toBe(2);
  });
});

describe("a file that is not whole", () => {
  test("loses only its bad lines, and I am told how many", async () => {
    const there = await open();
    await there.append([note("one"), note("two"), note("three")]);
    const [header = "", one = "", two = "", three = ""] = await linesOf(there);
    const bad = [header, one, two.slice(0, 40), "", "{}", "what?", three, "\u0000".repeat(9)];
    const here = await open();
    expect(await give(here, `\ufeff${bad.join("\r\n")}`)).toEqual({
      ...none,
      added: 2,
      damaged: 4,
    });
    expect(textsOf(await here.all())).toEqual(["one", "three"]);
  });

  test("is read without its first line, and tells me what it lacks at its end", async () => {
    const there = await open();
    await there.append([note("one"), note("two"), note("three")]);
    const lines = await linesOf(there);
    const here = await open();
    expect(await give(here, textOf(lines.slice(1, 2)))).toEqual({ ...none, added: 1 });
    expect(await give(here, textOf(lines.slice(0, 3)))).toEqual({
      ...none,
      added: 1,
      known: 1,
      missing: 1,
    });
  });

  test("keeps what was read before it broke off", async () => {
    const there = await open();
    await there.append([note("one")]);
    const text = textOf(await linesOf(there));
    const here = await open();
    const broken = async function* () {
      yield text;
      await Promise.reject(new Error("gone"));
    };
    expect(await here.importLines(broken())).toEqual({ ok: false, error: "unread" });
    expect(textsOf(await here.all())).toEqual(["one"]);
  });

  test("is told apart from one of something else, and from an empty one", async () => {
    const ledger = await open();
    const foreign = ["hello\nthere", '{"a":1}\n', "x".repeat(3_000_000), "\n.".repeat(5_000)];
    for (const text of foreign)
      expect(await ledger.importLines([text])).toEqual({ ok: false, error: "foreign" });
    for (const text of ["", "\n \n"])
      expect(await ledger.importLines([text])).toEqual({ ok: false, error: "empty" });
    expect(await ledger.all()).toEqual([]);
  });

  test("never makes it fail, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.string())), async (lines) => {
        const ledger = await open();
        const imported = await ledger.importLines([textOf(lines)]);
        expect(imported.ok || ["foreign", "empty"].includes(imported.error)).toBe(true);
        expect(await ledger.all()).toEqual([]);
      }),
      law,
    );
  });
});

describe("what a later version wrote", () => {
  const newer = [
    { v: 2, anything: ["at all"], prev: 7 },
    {
      v: 1,
      t: "moon",
      at: { utc: someTime, tz: "UTC", off: 0 },
      rec: { utc: someTime },
      hlc: "0".repeat(16),
      dev: "a".repeat(32),
      n: 1,
      body: { full: true },
      more: 1,
    },
  ] as const;
  const rows = newer.map((event, at) => JSON.stringify({ id: String(at + 1).repeat(32), event }));

  test("is kept aside, counted, and goes on word for word into the next file", async () => {
    const here = await open();
    const text = textOf([JSON.stringify({ holdfast: 2, lines: "many" }), ...rows]);
    expect(await give(here, text)).toEqual({ ...none, added: 2, newer: 2 });
    expect(here.setAside().map(({ why }) => why)).toEqual(["newer", "newer"]);
    expect(await here.all()).toEqual([]);
    const lines = await linesOf(here);
    expect(
      lines
        .slice(1)
        .map((line): unknown => JSON.parse(line))
        .toSorted(),
    ).toEqual(rows.map((line): unknown => JSON.parse(line)));
    expect(await give(here, textOf(lines))).toEqual({ ...none, known: 2 });
  });
});

test("a row that can't be opened is counted, and the rest is in the file", async () => {
  const shelf = newShelf();
  const ledger = await open(shelf);
  await ledger.append([note("fine")]);
  const keys = await unlocked(subtle, shelf.meta.keys);
  const id = "ab".repeat(16);
  const bytes = bytesOf(id);
  const key = keys.ok ? keys.value.event(1) : undefined;
  if (!keys.ok || key === undefined || bytes === undefined) throw new Error("no keys");
  const place = { kind: "event", space: keys.value.space, id: bytes, g: 1 } as const;
  const body = await seal(subtle, seededChance(9), key, place, utf8("no envelope"));
  await ledger.merge([{ id, g: 1, body }]);
  const exported = await ledger.exportLines();
  expect(exported.ok && exported.value).toMatchObject({ events: 1, unreadable: 1 });
  expect((await linesOf(ledger))[0]).toBe('{"holdfast":1,"lines":1}');
});

test("20,000 entries come in and go out, with a breath and a word on the way", async () => {
  const there = await open();
  await there.append([note("one of many")]);
  const [, line = ""] = await linesOf(there);
  const many = Array.from({ length: 20_000 }, (_, at) =>
    line.replace(/"id":"[0-9a-f]{8}/u, `"id":"${at.toString(16).padStart(8, "0")}`),
  );
  let breaths = 0;
  const { ledger: here } = await openOn(newShelf(), {
    subtle,
    pause: async () => void (breaths += 1),
  });
  const heard: number[] = [];
  const imported = await here.importLines([textOf(many)], (read) => heard.push(read));
  expect(imported.ok && imported.value).toEqual({ ...none, added: 20_000 });
  expect(heard.length).toBeGreaterThan(70);
  expect(heard.at(-1)).toBe(20_000);
  expect(breaths).toBeGreaterThan(70);
  const told: number[] = [];
  const exported = await here.exportLines(({ read }) => told.push(read));
  expect(exported.ok && exported.value.lines.slice(1)).toEqual(many);
  expect(told.length).toBeGreaterThan(70);
}, 180_000);
