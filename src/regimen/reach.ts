/** Which controls that reach towards the ex a decision allows. Everything that composes, copies or plans asks here. */
import type { Decision } from "#regimen/decision.ts";
import type { Wish } from "#regimen/situation.ts";

/**
 * `message`: compose or copy a message now · `later-message`: put matters together for a later one · `call-script`: a
 * call or meeting about a loose end · `plan-call`: the one call after a run.
 */
export const reaches = ["message", "later-message", "call-script", "plan-call"] as const;
export type Reach = (typeof reaches)[number];

/** No decision yet allows nothing. */
export const mayReach = (decision: Decision | undefined, reach: Reach): boolean => {
  if (decision === undefined) return false;
  const { answer, next } = decision;
  switch (reach) {
    case "message":
      return (
        answer === "loose-end-only" &&
        (next.includes("check-message") || next.includes("once-in-writing"))
      );
    case "later-message":
      return answer === "loose-end-only" || (answer === "not-yet" && next.includes("park"));
    case "call-script":
      return answer === "loose-end-only" && next.includes("call-script");
    case "plan-call":
      return answer === "you-may" && next.includes("plan-call");
  }
};

/**
 * What quiet hours never close: an emergency, and where contact is limited or about safety, business that can't wait.
 * A wish that was never told can wait.
 */
export const goesOnInQuiet = (decision: Decision | undefined, wish: Wish | undefined): boolean => {
  if (decision === undefined || wish === undefined) return false;
  const { purpose, canWait, needsAnswer } = wish;
  if (purpose === "emergency") return true;
  if (decision.mode !== "limited" && decision.mode !== "safety") return false;
  return (purpose === "loose-end" && !canWait) || (purpose === "reply" && needsAnswer);
};
