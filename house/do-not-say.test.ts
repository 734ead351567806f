/** What the evidence forbids to say, in any screen's words (docs/evidence.md, "Not to be said"). */
import { describe, expect, test } from "vitest";

import { catalogue } from "./catalogue.ts";

const forbidden: Readonly<Record<string, RegExp>> = {
  "that they come back":
    /\b(?:win|get|bring|have) (?:them|him|her|your ex) back\b|\bcome back to you\b|\bmake (?:them|him|her) (?:miss|regret|want)\b/iu,
  "that a brain is in withdrawal":
    /\bwithdrawal\b|\bdopamine\b|\bdetox\b|\brewir\w+|\byour brain\b|\bneuro\w+/iu,
  "that an urge ends by the clock":
    /\b(?:urges?|pull|wave)\b[^.]*\b(?:peaks?|pass(?:es)?|is over|ends?|fades?) (?:in|after|within) (?:\w+ ){0,4}minutes\b/iu,
  "that thirty days are proven":
    /\bproven\b|\bguarantee\w*|\bscience says\b|\bstudies (?:prove|show that (?:no contact|thirty|30))/iu,
  "a percentage": /\d ?%|\bper ?cent\b/iu,
  "that contact is safe": /\bsafe to (?:contact|call|write|text)\b/iu,
  "a diagnosis":
    /\b(?:diagnos\w+|depress(?:ed|ion|ive)|disorder|clinical|symptoms?|patholog\w+|therapy works)\b/iu,
  "that leaving hides the history":
    /\b(?:hides?|clears?|deletes?|erases?) (?:your |the )?(?:browser |browsing )?history\b/iu,
  "a game": /\b(?:points?|levels?|badges?|trophy|XP|flames?|rewards?|streaks?|score)\b/iu,
  shame: /\b(?:you failed|failure|weak(?:ness)?|pathetic|shame on|disappoint\w*|relapse\w*)\b/iu,
  "a loud voice": /!/u,
};

describe.each(Object.entries(forbidden))("no screen says %s", (_what, pattern) => {
  test("anywhere", () => {
    const said = catalogue.flatMap(({ name, texts }) =>
      texts.filter((text) => pattern.test(text)).map((text) => `${name}: ${text}`),
    );
    expect(said).toEqual([]);
  });
});

test.each([
  "This will make them miss you",
  "Your brain is in withdrawal",
  "The urge peaks after ten to twenty minutes",
  "30 days are proven",
  "58% faster",
  "It is safe to call",
  "You may be depressed",
  "Leaving hides your history",
  "You got a badge",
  "You failed",
])("it would be noticed: %s", (text) => {
  expect(Object.values(forbidden).some((pattern) => pattern.test(text))).toBe(true);
});
