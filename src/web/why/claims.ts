/** The claims that screens make, by the ids of docs/evidence.md, with how much stands behind each. */
import type { Reason } from "#regimen/decision.ts";

/** `many`: pooled or often repeated studies · `one`: one decent study · `small`: small, or about something else · `none`: advice only. */
export type Strength = "many" | "one" | "small" | "none";

/** Points of the article that studies say something about. */
export const studied = {
  "urge-is-not-a-reason": "small",
  "can-do-damage": "one",
  "cool-off-first": "one",
  "watching-hurts": "one",
  "your-case-is-yours": "small",
  "thirty-days": "none",
} as const satisfies Partial<Record<Reason, Strength>>;
export type Studied = keyof typeof studied;

export const studiedIds: readonly Studied[] = [
  "urge-is-not-a-reason",
  "can-do-damage",
  "cool-off-first",
  "watching-hurts",
  "your-case-is-yours",
  "thirty-days",
];

/** Points of the article that no study speaks about: shown as what the advice holds. */
export const advised = [
  "nothing-to-gain",
  "hands-over-power",
  "no-right-words",
  "loose-ends-only",
  "no-friendly-chat",
  "polite-not-personal",
  "keeps-dignity",
  "room-to-think",
  "feel-better",
  "doing-nothing-is-a-choice",
  "relief-seeking",
  "then-a-call",
  "knowing-is-not-enough",
] as const satisfies readonly Reason[];
export type Advised = (typeof advised)[number];

/** What is said besides the article. */
export const besides = {
  "contact-slows-fading": "one",
  "ride-it-out": "small",
  "urge-may-stay": "small",
  "unwanted-acts": "one",
  "two-weeks": "one",
  "days-kept": "one",
  "next-24-hours": "small",
  "slip-can-do": "one",
  "if-then": "many",
  writing: "one",
  "self-kindness": "one",
  "weekly-not-daily": "one",
  "most-recover": "one",
  "help-at-hand": "one",
  "welcome-differs": "one",
  "thirty-is-chosen": "none",
} as const satisfies Readonly<Record<string, Strength>>;
export type Beside = keyof typeof besides;

/** Said of all studies at once. */
export const ofAll = ["who-was-studied"] as const;

/** Rows about one's own records and choices: said, with the reason, on the one screen that they are about. */
export const saidThere = [
  "charts-from-records",
  "hours-from-records",
  "quiet-delay",
  "what-stands-out",
] as const;

export type Claim = Studied | Advised | Beside;

/** Rows of docs/evidence.md that no screen says anything of yet. */
export const notShown: readonly string[] = ["leave-first"];

/** They speak of power, of days, of a call or of being in touch: not shown where contact is closed or about safety. */
export const onlyWhereOpen: readonly Claim[] = [
  "thirty-days",
  "thirty-is-chosen",
  "days-kept",
  "weekly-not-daily",
  "your-case-is-yours",
  "cool-off-first",
  "contact-slows-fading",
  "hands-over-power",
  "room-to-think",
  "then-a-call",
  "loose-ends-only",
  "no-friendly-chat",
  "polite-not-personal",
  "welcome-differs",
];
