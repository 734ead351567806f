import { expect, test } from "vitest";

import { emptyState } from "#regimen/apply.ts";
import { answered, change, stateOf, time } from "#regimen/events.testing.ts";
import { chosenZone, inOwnZone } from "#regimen/views/zone-at.ts";

const noon = time("2026-03-10T12:00");
const tokyo = change("2026-03-01T12:00", { zone: "Asia/Tokyo" });

test("without a word of mine the time is the device's", () => {
  expect(inOwnZone(emptyState, noon).toString()).toBe("2026-03-10T12:00:00+01:00[Europe/Berlin]");
  expect(chosenZone(stateOf(answered()))).toBeUndefined();
});

test("the zone I chose wins over the device's, and the moment stays the same", () => {
  const mine = inOwnZone(stateOf(tokyo, answered()), noon);
  expect(mine.toString()).toBe("2026-03-10T20:00:00+09:00[Asia/Tokyo]");
  expect(mine.epochMilliseconds).toBe(noon.epochMilliseconds);
});

test("I can go back to the zone of my device", () => {
  const back = change("2026-03-02T12:00", { zone: "" });
  expect(chosenZone(stateOf(tokyo, back))).toBeUndefined();
  expect(inOwnZone(stateOf(tokyo, back), noon).timeZoneId).toBe("Europe/Berlin");
});

test("a zone that this browser does not know breaks no screen", () => {
  const odd = change("2026-03-02T12:00", { zone: "Mars/Olympus" });
  expect(inOwnZone(stateOf(odd), noon)).toBe(noon);
});
