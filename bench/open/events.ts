/** Twenty thousand things that might have happened: the mix of somebody who writes a lot, over some years. */
import type { NewEvent } from "../../src/regimen/event.ts";
import { momentAt } from "../../src/regimen/moment.ts";

const minute = 60_000;

/** The event number `index` of `count`, an hour apart, the last one just before `until`. The same for the same numbers. */
export const eventAt = (index: number, count: number, until: number): NewEvent => {
  const at = momentAt(until - (count - index) * 60 * minute, "Europe/Berlin");
  if (index === 0)
    return {
      type: "plan.changed",
      at,
      body: { safety: { boundaries: [], afraidOfThem: false, harmedThem: false }, lengthDays: 30 },
    };
  if (index === 1) return { type: "start.set", at, body: { sure: true, over: false } };
  const text = `What went through my head, number ${index}. `.repeat(1 + (index % 7));
  switch (index % 10) {
    case 0:
    case 1:
    case 2:
    case 3:
      return { type: "urge", at, body: { purpose: "feelings", strength: index % 11, left: true } };
    case 4:
    case 5:
      return { type: "note", at, body: { text } };
    case 6:
      return { type: "look", at, body: { at: "profile", after: index % 11 } };
    case 7:
      return {
        type: "contact.received",
        at,
        body: { channel: "text", kind: "nothing-needed", unasked: true },
      };
    case 8:
      return { type: "letter", at, body: { kind: "unsent", text: text.repeat(3) } };
    default:
      return index % 100 === 99
        ? { type: "contact.made", at, body: { channel: "text", counts: true } }
        : {
            type: "check-in",
            at,
            body: {
              urge: index % 11,
              strongestUrgeThisWeek: 8,
              sober: true,
              canTakeNo: true,
              motive: "calm",
            },
          };
  }
};
