import fc from "fast-check";
import { expect, test } from "vitest";

import { newEventFrom } from "#regimen/event.ts";
import { longer, stretchAt, urgeOf, waveFrom, waveText, type Wave } from "#regimen/wave.ts";

const begun = 1_795_383_600_000;
const minute = 60_000;
const wave: Wave = { begun, minutes: 15, strength: 8, trigger: "in bed", helped: ["a walk"] };

const anyWave: fc.Arbitrary<Wave> = fc.record({
  begun: fc.constant(begun),
  minutes: fc.constantFrom(5, 15, 20),
  strength: fc.integer({ min: 0, max: 10 }),
  helped: fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 }),
});

test("after a lock or a reload it goes on by the clock on the wall", () => {
  const back = waveFrom(waveText(wave), begun + 7 * minute);
  expect(back).toEqual(wave);
  expect(stretchAt(wave, begun + 7 * minute)).toEqual({ gone: 7, left: 8, isOver: false });
  expect(stretchAt(wave, begun + 15 * minute)).toEqual({ gone: 15, left: 0, isOver: true });
});

test("yesterday's is not taken up, nor what is no wave", () => {
  expect(waveFrom(waveText(wave), begun + 13 * 60 * minute)).toBeUndefined();
  for (const text of ["", "{}", "null", "[1]", '{"begun":1}', waveText({ ...wave, strength: 11 })])
    expect(waveFrom(text, begun)).toBeUndefined();
});

test("a clock set back never makes it shorter than nothing", () => {
  expect(stretchAt(wave, begun - 60 * minute)).toEqual({ gone: 0, left: 15, isOver: false });
});

test("five minutes more are five minutes more, before the time is up and after it", () => {
  expect(longer(wave, 5, begun + 3 * minute).minutes).toBe(20);
  const late = begun + 40 * minute;
  expect(stretchAt(longer(wave, 5, late), late)).toEqual({ gone: 40, left: 5, isOver: false });
});

test("what is written down can be read back, whenever it ends", () => {
  fc.assert(
    fc.property(
      anyWave,
      fc.integer({ min: -100, max: 100_000 }),
      fc.boolean(),
      (each, after, left) => {
        const happening = urgeOf(each, begun + after * minute, left, 3);
        const at = { utc: begun, tz: "Europe/Berlin", off: 60 };
        expect(newEventFrom({ ...happening, at })).toEqual({ ...happening, at });
      },
    ),
  );
});
