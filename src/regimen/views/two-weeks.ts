/**
 * Whether somebody goes on after a no: contacts that count, and looks at home, the car or in person, after a no that was
 * written down. Two weeks of it tend to become worse for both (docs/evidence.md, `two-weeks`).
 */
import type { State } from "#regimen/apply.ts";
import type { LookAt } from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { modeOf, type Boundary } from "#regimen/plan.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** `often`: three within 14 days. `long`: the first and the last of them are 14 days apart. */
export type TwoWeeks = "often" | "long";

const closing: readonly Boundary[] = ["order-against-me", "asked-not-to", "blocked"];
const near: readonly LookAt[] = ["home", "car", "in-person"];
const spanMs = 14 * 86_400_000;
const many = 3;

/** Undefined: nothing to say. Says nothing in `safety`, where an answer may be what keeps somebody safe. */
export const twoWeeks = (state: State, now: Zoned): TwoWeeks | undefined => {
  const plan = planAt(state, now);
  if (plan.safetyAnswered && modeOf(plan) === "safety") return undefined;
  const no = firstNo(state);
  if (no === undefined) return undefined;
  const times = actsOf(state)
    .filter((utc) => utc > no && utc <= now.epochMilliseconds)
    .sort((a, b) => a - b);
  if (times.some((utc, at) => (times[at + many - 1] ?? Infinity) - utc <= spanMs)) return "often";
  return (times.at(-1) ?? 0) - (times[0] ?? 0) >= spanMs ? "long" : undefined;
};

const actsOf = (state: State): readonly number[] => {
  const { contacts, looks } = liveRows(state);
  return [
    ...contacts.map(({ utc }) => utc),
    ...looks.flatMap(({ row: [utc, , , at] }) => (near.includes(at) ? [utc] : [])),
  ];
};

/**
 * From when on contact is unwanted: the first no, or the first telling that they closed the door, after they last said,
 * unasked, that contact is welcome.
 */
const firstNo = (state: State): number | undefined => {
  const { received, changes } = liveRows(state);
  const said = received.flatMap(({ row: [utc, , , , , what] }) => (what === "no" ? [utc] : []));
  const told = changes.flatMap(({ written, body }) =>
    body.safety?.boundaries.some((each) => closing.includes(each)) === true ? [written] : [],
  );
  const welcome = received.flatMap(({ row: [utc, , , , unasked, what] }) =>
    what === "welcome" && unasked === 1 ? [utc] : [],
  );
  const open = Math.max(-Infinity, ...welcome);
  const all = [...said, ...told].filter((utc) => utc >= open);
  return all.length === 0 ? undefined : Math.min(...all);
};
