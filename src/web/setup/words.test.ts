import { describe, expect, test } from "vitest";

import { gradeOf } from "#care/reading.testing.ts";
import { flags } from "#regimen/fold/protection.ts";
import { noPlan } from "#regimen/plan.ts";
import { setupSteps } from "#regimen/setup.ts";
import { linkWords } from "#web/setup/link.en.ts";
import {
  allTieWords,
  flagWords,
  historyLines,
  linesFor,
  modeLines,
  setupWords,
  stepWords,
  zoneName,
} from "#web/setup/words.en.ts";

const said = Object.values(setupWords).flatMap((each): readonly string[] => {
  if (typeof each === "string") return [each];
  return typeof each === "function" ? [] : each;
});
const when = "Thursday, December 10 at 23:05";
const spoken = [
  setupWords.shorterWaits(when),
  setupWords.waitsUntil(when),
  setupWords.waitsLength(21),
  setupWords.planEnd(when),
  setupWords.badDays(21, 365),
  setupWords.otherLabel(21, 365),
];

const screens: readonly (readonly [name: string, texts: readonly string[]])[] = [
  ["The link on the first page", Object.values(linkWords)],
  ...Object.entries(stepWords).map(([step, { title, line }]) => [step, [title, line]] as const),
  ...Object.entries(modeLines).map(([mode, lines]) => [mode, lines] as const),
  ["Safety answers", [...Object.values(flagWords), ...Object.values(allTieWords)]],
  ["Set-up and plan", [...said, ...spoken]],
];

describe.each(screens)("%s", (_name, texts) => {
  test("I can read it on a bad night: grade 6 or less", () => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(6);
  });

  test("nobody shouts at me, counts at me or promises me anything", () => {
    const unwanted =
      /!|streak|relapse|session|prompt|\btools?\b|detox|journey|heal(?:ed|ing)?\b|proven|guarantee|promise|get them back|come back to you|\d ?%/iu;
    expect(texts.filter((text) => unwanted.test(text))).toEqual([]);
  });
});

test("where there is no end, nobody tells me of one", () => {
  const lines = [...modeLines.closed, ...modeLines.safety].join(" ");
  expect(lines).not.toMatch(/\d|\bdays?\b|\bend\b|later|complete/iu);
  expect(modeLines.safety.join(" ")).toContain("An answer that keeps you safe tonight is no slip.");
});

test("if I am afraid I am told what keeps me safe, also where contact is closed", () => {
  const plan = { ...noPlan, boundary: "blocked", afraidOfThem: true } as const;
  expect(linesFor(plan).join(" ")).toContain("is no slip");
  expect(linesFor({ ...plan, afraidOfThem: false }).join(" ")).not.toContain("is no slip");
});

test("before I write anything I am told who could read it", () => {
  expect(setupWords.readable).toBe(
    "What you write here can be read by a court, or by anyone who unlocks this device.",
  );
});

test("every question has its own words, and an adult I trust is among the ideas", () => {
  expect(Object.keys(stepWords)).toEqual([...setupSteps, "zone"]);
  expect(Object.keys(flagWords).toSorted()).toEqual([...flags].sort());
  expect(setupWords.personIdeas).toContain("An adult you trust");
});

test("the history tells each change in a sentence", () => {
  const lists = { added: ["Peace", "I want to sleep."], removed: ["Sleep"] };
  const lines = [
    ...historyLines({ what: "lengthDays", to: 45 }),
    ...historyLines({ what: "ties", to: ["pet", "children"] }),
    ...historyLines({ what: "ties", to: [] }),
    ...historyLines({ what: "zone", to: "America/New_York" }),
    ...historyLines({ what: "zone", to: "" }),
    ...historyLines({ what: "callThem", to: "" }),
    ...historyLines({ what: "reasons", ...lists }),
    ...historyLines({
      what: "outOfSight",
      added: ["instagram:posts", "instagram:stories", "photos:album"],
      removed: ["phone:alerts"],
      record: true,
    }),
    ...historyLines({ what: "rulesOff" }),
    ...historyLines({ what: "noReview", to: true }),
    ...historyLines({ what: "noReview", to: false }),
    ...historyLines({ what: "acts", added: ["Swim"], removed: [] }),
    ...historyLines({ what: "hiddenActs", added: ["Cold water"], removed: ["A walk"] }),
    ...historyLines({ what: "privateNames", added: ["Joy"], removed: [] }),
    ...historyLines({
      what: "safety",
      added: ["afraidOfThem"],
      takenBack: ["harmedThem"],
      stayed: ["blocked"],
      none: false,
    }),
    ...historyLines({ what: "safety", added: [], takenBack: [], stayed: [], none: true }),
    ...historyLines({ what: "safety", added: [], takenBack: [], stayed: [], none: false }),
  ];
  expect(lines).toEqual([
    "You chose 45 days.",
    "You two share: A pet; Children.",
    "You two share: nothing.",
    "Time zone: America/New York.",
    "Time zone: as the device has it.",
    "We call them: them.",
    "Your reasons, added: Peace; I want to sleep.",
    "Your reasons, taken out: Sleep.",
    "You said: what came is written down.",
    "You put out of sight: Instagram (2); Photos.",
    "You took out again: The phone itself.",
    "You chose anew what the check of a message looks for.",
    "The look back at the week is not offered.",
    "The look back at the week is offered again.",
    "What you can do instead, added: Swim.",
    "Not for you, put aside: Cold water.",
    "Taken back to the list: A walk.",
    "Names that are words, added: Joy.",
    "You said: I'm afraid of them, or they have hurt me.",
    "You took back: I have threatened, hurt or followed them.",
    "This stayed as it was: They blocked me.",
    "Safety questions: none of these.",
    "Safety questions: as before.",
  ]);
});

test("a zone is written as one reads it", () => {
  expect(zoneName("America/Argentina/Buenos_Aires")).toBe("America/Argentina/Buenos Aires");
});
