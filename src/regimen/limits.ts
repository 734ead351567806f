/** What Today says about a limit: why contact is closed, and what may still be spoken of where it is limited. */
import { modeOf, type Plan, type Tie } from "#regimen/plan.ts";

/** Why contact is closed: the reasons that the rules give, by name (REGIMEN.md, "After the rule", (b)). */
export type ClosedBy = "order-stands" | "their-no-stands" | "after-harm";

/** Undefined where contact is not closed. */
export const closedBy = (plan: Plan): ClosedBy | undefined => {
  if (modeOf(plan) !== "closed") return undefined;
  switch (plan.boundary) {
    case "order-against-me":
      return "order-stands";
    case "asked-not-to":
    case "blocked":
      return "their-no-stands";
    case "order-protects-me":
    case "none":
      return "after-harm";
  }
};

/** The bonds for which business goes on. */
export const topics = ["children", "home", "work", "legal"] as const;
export type Topic = Extract<Tie, (typeof topics)[number]>;

/** What contact may be about in `limited`, always in the same order; nothing in the other modes. */
export const topicsOf = (plan: Plan): readonly Topic[] =>
  modeOf(plan) === "limited" ? topics.filter((topic) => plan.ties.includes(topic)) : [];

/** Somebody who is afraid, or whom an order protects, whatever else holds. */
export const isAfraid = ({ afraidOfThem, boundary }: Plan): boolean =>
  afraidOfThem || boundary === "order-protects-me";
