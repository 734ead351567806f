import fc from "fast-check";
import { expect, test } from "vitest";

import {
  anyEvents,
  change,
  contact,
  deletion,
  idOf,
  look,
  stateOf,
  time,
} from "#regimen/events.testing.ts";
import { deletedNow, erasable, eraseAfterMs, undoMs } from "#regimen/views/erasable.ts";
import { journal } from "#regimen/views/journal.ts";
import { runs } from "#soak.testing.ts";

const deletedAt = time("2026-03-10T12:00");
const at = (ms: number): number => deletedAt.epochMilliseconds + ms;
const gone = (id: ReturnType<typeof idOf>) => deletion(id, deletedAt);

test("an undo that is still offered finds everything in its place", () => {
  const made = contact("2026-03-05T12:00");
  expect(erasable([made, gone(made.id)], at(undoMs))).toEqual({ ids: [], waiting: true });
});

test("afterwards every version goes, also one that was deleted before", () => {
  const made = contact("2026-03-05T12:00");
  const second = contact("2026-03-04T12:00", { ref: made.id });
  const third = contact("2026-03-03T12:00", { ref: second.id });
  const events = [third, made, gone(second.id), gone(made.id), second, look("2026-03-01T12:00")];
  const { ids, waiting } = erasable(events, at(eraseAfterMs));
  expect([...ids].sort()).toEqual([made.id, second.id, third.id].sort());
  expect(waiting).toBe(false);
});

test("what was taken back stays", () => {
  const made = contact("2026-03-05T12:00");
  const first = gone(made.id);
  const events = [made, first, gone(first.id)];
  expect(erasable(events, at(eraseAfterMs))).toEqual({ ids: [], waiting: false });
  expect(erasable([...events, gone(made.id)], at(eraseAfterMs)).ids).toEqual([made.id]);
});

test("a change of plan stays, and so does a later version when only an earlier one was deleted", () => {
  const asked = change("2026-03-01T12:00", { lengthDays: 45 });
  const made = contact("2026-03-05T12:00");
  const second = contact("2026-03-04T12:00", { ref: made.id });
  const third = contact("2026-03-03T12:00", { ref: second.id });
  const events = [asked, gone(asked.id), made, second, third, gone(second.id)];
  expect(erasable(events, at(eraseAfterMs))).toEqual({ ids: [], waiting: false });
});

test("a clock that was set back keeps nothing from being erased", () => {
  const made = contact("2026-03-05T12:00");
  expect(erasable([made, gone(made.id)], at(-3_600_000)).ids).toEqual([made.id]);
});

test("what has been erased already asks for nothing more", () => {
  expect(erasable([gone(idOf(0xf002))], at(eraseAfterMs))).toEqual({ ids: [], waiting: false });
});

test("whether there is anything to erase is told without reading it", () => {
  const made = contact("2026-03-05T12:00");
  const asked = change("2026-03-01T12:00", { lengthDays: 45 });
  const first = gone(made.id);
  expect(deletedNow(stateOf(made, asked, first, gone(asked.id)))).toEqual([made.id]);
  expect(deletedNow(stateOf(made, first, gone(first.id)))).toEqual([]);
});

test("nothing that I can still see in the journal is ever erased", () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 1.7e12, max: 1.8e12 }), (events, nowMs) => {
      const { ids } = erasable(events, nowMs);
      const erased = new Set<string>(ids);
      const left = events.filter(({ id }) => !erased.has(id));
      expect(journal(left)).toEqual(journal(events));
      expect(journal(events).filter(({ ids: mine }) => mine.some((id) => erased.has(id)))).toEqual(
        [],
      );
    }),
    { numRuns: runs(300) },
  );
});
