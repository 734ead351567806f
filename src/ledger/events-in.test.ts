import { expect, test } from "vitest";

import { eventsIn } from "#ledger/events-in.ts";
import { at, contact, note, openOn, urge } from "#ledger/ledger.testing.ts";
import { newShelf } from "#ledger/memory-store.ts";
import type { NewEvent } from "#regimen/event.ts";

const { subtle } = crypto;
const letter = (text: string): NewEvent => ({ type: "letter", at, body: { kind: "unsent", text } });
const long = "I will not send this. ".repeat(8_000);

/** A ledger with a long letter and an erased note, and its export. */
const exported = async () => {
  const { ledger } = await openOn(newShelf(), { subtle });
  await ledger.append([contact(0), urge(), note("A quiet morning")]);
  await ledger.append([letter(long)]);
  const gone = await ledger.append([note("erased")]);
  const ids = gone.ok ? gone.value.map(({ id }) => id) : [];
  await ledger.erase(ids);
  const file = await ledger.exportLines(() => undefined);
  if (!file.ok) throw new Error(file.error);
  return { lines: file.value.lines, all: await ledger.all() };
};

test("what is read from a file is what was kept, long letters too, and nothing that was erased", async () => {
  const { lines, all } = await exported();
  const read = await eventsIn([lines.join("\n")]);
  expect(read).toEqual({ ok: true, value: { events: all, unread: 0 } });
  const backwards = await eventsIn(lines.toReversed().map((line) => `${line}\r\n`));
  expect(backwards).toEqual(read);
});

test("a line that is broken, missing or newer is counted, and the others are read", async () => {
  const { lines, all } = await exported();
  const cut = [...lines.slice(0, 2), "{broken", ...lines.slice(3)].join("\n");
  const read = await eventsIn([cut]);
  expect(read.ok && read.value.unread).toBe(1);
  expect(read.ok && read.value.events.length).toBe(all.length - 1);
  const short = await eventsIn([lines.slice(0, 3).join("\n")]);
  expect(short.ok && short.value.unread).toBe(lines.length - 3);
});

test("half a long letter is never given", async () => {
  const { lines, all } = await exported();
  const isPart = (line: string) => line.includes('"t":"part"');
  const first = lines.findIndex(isPart);
  expect(first).toBeGreaterThan(0);
  const read = await eventsIn([lines.filter((_, at) => at !== first).join("\n")]);
  expect(read.ok && read.value.events.map(({ id }) => id)).toEqual(
    all.filter(({ type }) => type !== "letter").map(({ id }) => id),
  );
});

test.each([
  ["", "empty"],
  ["a film\nand more", "foreign"],
])("%j is none of ours", async (text, error) => {
  expect(await eventsIn([text])).toEqual({ ok: false, error });
});
