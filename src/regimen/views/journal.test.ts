import { expect, test } from "vitest";

import {
  change,
  contact,
  deletion,
  idOf,
  look,
  outside,
  safety,
  tell,
} from "#regimen/events.testing.ts";
import { journal } from "#regimen/views/journal.ts";

const note = (at: string, text: string) => tell(at, { type: "note", body: { text } });

test("the newest stands first, by when it happened", () => {
  const later = note("2026-03-05T12:00", "later");
  const earlier = look("2026-03-01T12:00");
  expect(journal([later, earlier]).map(({ id }) => id)).toEqual([later.id, earlier.id]);
  expect(journal([earlier, later]).map(({ id }) => id)).toEqual([later.id, earlier.id]);
});

test("a correction stands in the place of what it corrects, at its own time", () => {
  const made = contact("2026-03-05T12:00");
  const other = look("2026-03-03T12:00");
  const corrected = outside("2026-03-01T12:00", { ref: made.id });
  const entries = journal([corrected, made, other]);
  expect(entries.map(({ id }) => id)).toEqual([other.id, made.id]);
  expect(entries[1]).toMatchObject({
    event: corrected,
    corrected: true,
    others: [],
    ids: [made.id, corrected.id],
  });
});

test("a correction of a correction replaces both, also when the one between was deleted", () => {
  const made = contact("2026-03-05T12:00");
  const second = contact("2026-03-04T12:00", { ref: made.id });
  const third = contact("2026-03-03T12:00", { ref: second.id });
  expect(journal([made, second, third])[0]).toMatchObject({ event: third, others: [] });
  expect(journal([made, second, third, deletion(second.id)])[0]).toMatchObject({
    event: third,
    others: [],
    ids: [made.id, second.id, third.id],
  });
});

test("what two devices corrected at once shows the later one and keeps the other", () => {
  const made = contact("2026-03-05T12:00");
  const here = contact("2026-03-04T12:00", { ref: made.id });
  const there = contact("2026-03-03T12:00", { ref: made.id });
  expect(journal([there, made, here])[0]).toMatchObject({ event: there, others: [here] });
  const settled = contact("2026-03-04T12:00", { ref: there.id });
  expect(journal([there, made, here, settled])[0]).toMatchObject({
    event: settled,
    others: [here],
  });
  expect(journal([there, made, here, deletion(here.id)])[0]).toMatchObject({ others: [] });
});

test("what was deleted is gone, and is back when the deletion is deleted", () => {
  const made = note("2026-03-05T12:00", "x");
  const gone = deletion(made.id);
  expect(journal([made, gone])).toEqual([]);
  expect(journal([made, gone, deletion(gone.id)])).toHaveLength(1);
});

test("a change of plan stays, whatever refers to it", () => {
  const asked = change("2026-03-01T12:00", { safety: safety({ boundaries: ["blocked"] }) });
  const over = change("2026-03-02T12:00", { safety: safety() }, { ref: asked.id });
  expect(journal([asked, deletion(asked.id), over]).map(({ id }) => id)).toEqual([
    over.id,
    asked.id,
  ]);
});

test("a correction whose first version is not there yet waits for it", () => {
  expect(journal([contact("2026-03-05T12:00", { ref: idOf(0xf001) })])).toEqual([]);
});

test("only the types that I chose", () => {
  const events = [
    look("2026-03-01T12:00"),
    contact("2026-03-02T12:00"),
    note("2026-03-03T12:00", "x"),
  ];
  expect(journal(events, { types: ["look", "note"] }).map(({ event }) => event.type)).toEqual([
    "note",
    "look",
  ]);
  expect(journal(events, { types: [] })).toEqual([]);
});
