/** What a person has told us about their own case, and how contact is limited because of it. */

/** Practical bonds that go on after the relationship has ended. */
export const ties = ["children", "home", "work", "money", "pet", "legal", "belongings"] as const;
export type Tie = (typeof ties)[number];

/** Boundaries in order of strictness, the strictest first: where several hold, the first one is kept. */
export const boundaries = [
  "order-against-me",
  "asked-not-to",
  "blocked",
  "order-protects-me",
] as const;
export type Boundary = (typeof boundaries)[number];

export const aims = ["reunite", "move-on", "unsure"] as const;
export type Aim = (typeof aims)[number];

export const enders = ["them", "me", "both"] as const;
export type EndedBy = (typeof enders)[number];

/** The plan as the decision sees it. `lengthDays` is N: whole calendar days, 21 to 365. */
export type Plan = {
  readonly lengthDays: number;
  readonly aim: Aim;
  readonly endedBy: EndedBy;
  readonly ties: readonly Tie[];
  readonly boundary: Boundary | "none";
  readonly afraidOfThem: boolean;
  /** The person has threatened, hurt or followed the ex. */
  readonly harmedThem: boolean;
};

export const minLengthDays = 21;
export const maxLengthDays = 365;
export const usualLengthDays = 30;

/** What is passed for everything that was not asked, when there is no plan yet (REGIMEN.md, "Situation"). */
export const noPlan: Plan = {
  lengthDays: usualLengthDays,
  aim: "unsure",
  endedBy: "both",
  ties: [],
  boundary: "none",
  afraidOfThem: false,
  harmedThem: false,
};

/** The answers to the safety questions: every boundary that holds, a fear, a harm. */
export type Safety = {
  readonly boundaries: readonly Boundary[];
  readonly afraidOfThem: boolean;
  readonly harmedThem: boolean;
};

/** The strictest boundary is kept; an order that protects the person, beside another one, also means fear. */
export const planSafety = (
  safety: Safety,
): Pick<Plan, "boundary" | "afraidOfThem" | "harmedThem"> => {
  const boundary = boundaries.find((each) => safety.boundaries.includes(each)) ?? "none";
  const alsoProtected =
    boundary !== "order-protects-me" && safety.boundaries.includes("order-protects-me");
  return {
    boundary,
    afraidOfThem: safety.afraidOfThem || alsoProtected,
    harmedThem: safety.harmedThem,
  };
};

/** How contact is limited for this person. */
export type Mode = "closed" | "safety" | "limited" | "full";

const closing: readonly Plan["boundary"][] = ["order-against-me", "asked-not-to", "blocked"];
const binding: readonly Tie[] = ["children", "home", "work", "legal"];

/** The mode of a plan; the first match wins (REGIMEN.md, "Modes"). */
export const modeOf = (plan: Plan): Mode => {
  if (closing.includes(plan.boundary) || plan.harmedThem) return "closed";
  if (plan.afraidOfThem || plan.boundary === "order-protects-me") return "safety";
  if (plan.ties.some((tie) => binding.includes(tie))) return "limited";
  return "full";
};
