import { expect, test } from "vitest";

import type { Event } from "#regimen/event.ts";
import { change, deletion, safety, stateOf, tell, time } from "#regimen/events.testing.ts";
import { recordFirst, recordTick } from "#regimen/views/out-of-sight.ts";

const now = time("2026-03-10T12:00");
const first = (...events: readonly Event[]) => recordFirst(stateOf(...events), now);

const threat = (at: string) =>
  tell(at, {
    type: "contact.received",
    body: { channel: "text", kind: "threatening", unasked: true },
  });
const tick = (at: string, outOfSight: readonly string[] = [recordTick]) =>
  change(at, { outOfSight });
const afraid = change("2026-03-01T12:00", { safety: safety({ afraidOfThem: true }) });

test("nothing has to be recorded where nobody is afraid and nothing threatened", () => {
  expect(first(change("2026-03-01T12:00", { safety: safety() }))).toBe("no");
});

test.each([
  ["somebody is afraid", afraid],
  [
    "an order protects them",
    change("2026-03-01T12:00", { safety: safety({ boundaries: ["order-protects-me"] }) }),
  ],
  ["they were threatened", threat("2026-03-02T12:00")],
])("the record comes first where %s", (_, event) => {
  expect(first(event)).toBe("first");
  expect(first(event, tick("2026-03-03T12:00"))).toBe("written");
});

test("a new threat has to be written down again, however often the list was ticked since", () => {
  const told = [afraid, tick("2026-03-03T12:00"), threat("2026-03-04T12:00")];
  expect(first(...told)).toBe("first");
  expect(first(...told, tick("2026-03-05T12:00", [recordTick, "phone:alerts"]))).toBe("first");
  const again = [tick("2026-03-06T12:00", []), tick("2026-03-06T12:01")];
  expect(first(...told, ...again)).toBe("written");
});

test("a threat that was deleted asks for nothing", () => {
  const sent = threat("2026-03-02T12:00");
  expect(first(sent, deletion(sent.id))).toBe("no");
});
