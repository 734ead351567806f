import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { openTopic, situationOf, type Told, type Topic } from "#cli/decide/told.ts";
import { decide } from "#regimen/decide.ts";
import { boundaries, ties } from "#regimen/plan.ts";
import { channels, motives, purposes } from "#regimen/situation.ts";
import { anyTime } from "#regimen/situations.testing.ts";
import { isBefore, plusDays } from "#regimen/zoned.ts";

type All = Required<Told>;

const urge = fc.integer({ min: 0, max: 10 });

const everything = anyTime.chain((now) =>
  fc
    .record({
      purpose: fc.constantFrom(...purposes),
      safety: fc.record({
        boundaries: fc.oneof(fc.constant([]), fc.subarray([...boundaries])),
        afraidOfThem: fc.boolean(),
        harmedThem: fc.boolean(),
      }),
      needsAnswer: fc.boolean(),
      someoneElseCould: fc.boolean(),
      canWait: fc.boolean(),
      ties: fc.subarray([...ties]),
      channel: fc.constantFrom(...channels),
      urge,
      sober: fc.boolean(),
      motive: fc.constantFrom(...motives),
      lastContact: fc
        .option(fc.integer({ min: 0, max: 60 }))
        .map((days) => ({ at: days === null ? null : plusDays(now, -days) })),
      callsSinceComplete: fc.constantFrom(0, 0, 2),
      strongestUrgeThisWeek: urge,
      canTakeNo: fc.boolean(),
    })
    .map((all): { readonly now: typeof now; readonly all: All } => {
      // Nobody has called since a completion that has not been.
      const { at } = all.lastContact;
      const complete = at !== null && !isBefore(now, plusDays(at, 30));
      return { now, all: { ...all, callsSinceComplete: complete ? all.callsSinceComplete : 0 } };
    }),
);

const fieldOf: Record<Topic, keyof Told> = {
  purpose: "purpose",
  safety: "safety",
  "needs-answer": "needsAnswer",
  "someone-else": "someoneElseCould",
  "can-wait": "canWait",
  ties: "ties",
  channel: "channel",
  "last-contact": "lastContact",
  calls: "callsSinceComplete",
  urge: "urge",
  "strongest-urge": "strongestUrgeThisWeek",
  sober: "sober",
  "can-take-no": "canTakeNo",
  motive: "motive",
};

/** Answers every question from `all`, until nothing is asked any more. */
const toldFrom = (all: All, now: Parameters<typeof openTopic>[1]) => {
  const asked: Topic[] = [];
  let told: Told = {};
  for (let topic = openTopic(told, now); topic !== undefined; topic = openTopic(told, now)) {
    asked.push(topic);
    if (asked.length > 20) break;
    told = { ...told, [fieldOf[topic]]: all[fieldOf[topic]] };
  }
  return { told, asked };
};

describe("the interview", () => {
  it("asks no question twice, purpose first and then safety, and at most fourteen", () => {
    fc.assert(
      fc.property(everything, ({ now, all }) => {
        const { asked } = toldFrom(all, now);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.slice(0, 2)).toEqual(["purpose", "safety"]);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("leaves out only what would not have changed the answer", () => {
    fc.assert(
      fc.property(everything, ({ now, all }) => {
        const { told } = toldFrom(all, now);
        // Ties that the rules never ask about don't count here: REGIMEN.md passes none for them.
        const full = { ...all, ties: told.ties ?? [] };
        expect(decide(situationOf(told, now)).answer).toBe(decide(situationOf(full, now)).answer);
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });

  it("never leaves the readiness questions open", () => {
    fc.assert(
      fc.property(everything, ({ now, all }) => {
        const { told } = toldFrom(all, now);
        expect(decide(situationOf(told, now)).next).not.toContain("readiness-check");
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
