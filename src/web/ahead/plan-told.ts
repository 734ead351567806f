/** An if-then plan as it is read. */
import { nearWords } from "#web/ahead/near.en.ts";
import type { PlanBody } from "#web/ahead/plan-body.ts";

/** One that is only for the next hours was written as a plan for them, and needs no "if". */
export const planTold = ({ when, then, until }: PlanBody): string =>
  until === undefined ? nearWords.says(when, then) : nearWords.forNow(then);
