import type { Rule } from "#draft/rule.ts";

export const thinErrand: Rule = {
  id: "thin-errand",
  label: "pretext",
  says: "offers an errand with no need behind it",
  source: "LABELS.md, pretext",
  strength: "likely",
  phrases: [
    "(?:weird|random|silly|odd|stupid|daft|quick random) (?:q|question|one)",
    "(?:ok )?(?:so )?random but",
    "found {your} (?:hair ?(?:tie|clip|band|bobble)|scrunchie|sock|lip ?balm|bobby pin|chapstick|lighter|pen|earring back|toothbrush)",
    "just (?:checking|testing) (?:in|if|that|my|whether)",
    "what was (?:that|the name of (?:that|the)) (?:\\w+ ){0,2}(?:place|song|film|movie|show|restaurant|recipe|book|band|cafe)",
    "(?:wrong (?:person|chat|number))",
    "(?:ignore|meant (?:to send|for) (?:that|this|someone)) (?:that|this|else)?",
    "(?:do|did) {you} (?:still )?(?:remember|know|have) (?:the|that) (?:recipe|playlist|name of)",
    "what's the (?:netflix|hulu|disney) password",
  ],
  unless: ["random (?:charge|payment|number|code)"],
  catches: [
    "weird question, what was that pasta place called?",
    "found your hair tie, want it back?",
    "ok so random but which shampoo was it",
  ],
  allows: [
    "Found your passport, posting it tomorrow",
    "There is a random charge of 12.99 on the joint card",
  ],
};
