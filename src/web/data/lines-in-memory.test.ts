/** What could not be stored leaves as a file, and comes back from it once. */
import { expect, test } from "vitest";

import { note, openOn, someTime, textsOf } from "#ledger/ledger.testing.ts";
import { newShelf } from "#ledger/memory-store.ts";
import { eventIdFrom, type Event } from "#regimen/event.ts";
import { linesInMemory } from "#web/data/lines-in-memory.ts";

const { subtle } = crypto;

const said = (text: string, id: string): Event => {
  const name = eventIdFrom(id.repeat(16));
  if (name === undefined) throw new Error("no id");
  return { ...note(text), id: name, order: "~000000000001", written: someTime };
};

test("a file of what only the window had brings all of it in, and a second time nothing", async () => {
  const long = "x".repeat(130_000);
  const letter = { type: "letter", body: { kind: "unsent", text: long } } as const;
  const events = [said("one", "a1"), { ...said("", "b2"), ...letter }, said("one", "c3")];
  const lines = await linesInMemory(events);
  const { ledger } = await openOn(newShelf(), { subtle });
  const pieces = (lines ?? []).map((line) => `${line}\n`);
  expect(await ledger.importLines(pieces)).toMatchObject({ ok: true, value: { added: 3 } });
  expect(await ledger.importLines(pieces)).toMatchObject({ ok: true, value: { added: 0 } });
  const kept = await ledger.all();
  expect(textsOf(kept)).toEqual(["one", "one"]);
  expect(kept.flatMap(({ type, body }) => (type === "letter" ? [body.text] : []))).toEqual([long]);
});

test("what was stored after all, though nobody heard of it, is not there twice", async () => {
  const event = said("came true late", "d4");
  const lines = await linesInMemory([event]);
  const { ledger } = await openOn(newShelf(), { subtle });
  await ledger.append([event], [event.id]);
  await ledger.append([event], [event.id]);
  await ledger.importLines((lines ?? []).map((line) => `${line}\n`));
  expect(textsOf(await ledger.all())).toEqual(["came true late"]);
});
