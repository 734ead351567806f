/** An if-then plan as it is kept, from what stands in the form. */
import type { Happening } from "#regimen/event.ts";
import { clockOf, minuteFrom } from "#regimen/quiet/hours.ts";
import { type WeeklyHours } from "#regimen/weekly-hours.ts";
import { err, ok, type Result } from "#result.ts";
import { planLeads } from "#web/ahead/words.en.ts";

export type PlanBody = Extract<Happening, { readonly type: "if-then" }>["body"];

/** `from` and `to` as a field for a time gives them; both empty: no hours. */
export type PlanSaid = {
  readonly when: string;
  readonly then: string;
  readonly trigger: string;
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly number[];
};

export type PlanProblem = "missing" | "hours";

/** `before`: the plan that is changed. Once its words are others, it has not been said to oneself yet. */
export const planBody = (said: PlanSaid, before?: PlanBody): Result<PlanBody, PlanProblem> => {
  const when = bare(said.when, planLeads.when);
  const then = bare(said.then, planLeads.then);
  const window = hoursOf(said);
  if (when === "" || then === "") return err("missing");
  if (window === undefined && (said.from !== "" || said.to !== "")) return err("hours");
  const trigger = said.trigger.trim();
  const isSame = before?.when === when && before.then === then;
  return ok({
    when,
    then,
    ...(trigger === "" ? {} : { trigger }),
    ...(window === undefined ? {} : { window }),
    ...(before?.until === undefined ? {} : { until: before.until }),
    ...(isSame && before.rehearsed === true ? { rehearsed: true } : {}),
  });
};

export const saidIn = ({ when, then, trigger = "", window }: PlanBody): PlanSaid => ({
  when,
  then,
  trigger,
  from: window === undefined ? "" : clockOf(window.from),
  to: window === undefined ? "" : clockOf(window.to),
  weekdays: window?.weekdays ?? [],
});

/** The frame says "If" and "then I will" already, and ends the sentence. */
const bare = (text: string, lead: RegExp): string =>
  text
    .trim()
    .replace(lead, "")
    .replace(/\s*\.$/u, "")
    .trim();

const hoursOf = ({ from, to, weekdays }: PlanSaid): WeeklyHours | undefined => {
  const [first, last] = [minuteFrom(from), minuteFrom(to)];
  if (first === undefined || last === undefined) return undefined;
  const days = [...weekdays].sort((a, b) => a - b);
  return {
    from: first,
    to: last,
    ...(days.length === 0 || days.length === 7 ? {} : { weekdays: days }),
  };
};
