/** What set-up and the plan say in English. */
import { sightPlaces } from "#regimen/views/out-of-sight.ts";
import type { PlanStep } from "#regimen/views/plan-history.ts";
import type { Flag } from "#regimen/fold/protection.ts";
import { modeOf, type Mode, type Plan, type Tie } from "#regimen/plan.ts";
import type { SetupStep } from "#regimen/setup.ts";
import { allHoursWords, delayWords, quietWords, riskWords } from "#web/quiet/words.en.ts";
import { placeNames } from "#web/sight/place-names.en.ts";
import { boundaryWords, tieWords, words as shared } from "#web/words.en.ts";

type StepWords = { readonly title: string; readonly line: string };

/** What a step of set-up asks; in the plan the same words stand over the change. */
export const stepWords: Record<SetupStep | "zone", StepWords> = {
  device: {
    title: "Before you begin",
    line: "This takes about two minutes. You can stop at any time and go on later.",
  },
  safety: { title: "First, your safety", line: shared.safetyLine },
  ties: {
    title: "What do you two still share?",
    line: "Some things go on, also now. Tick what is true.",
  },
  "last-contact": { title: shared.lastTitle, line: shared.lastLine },
  length: {
    title: "How many days?",
    line: "Thirty days is a choice, not a law. Pick a stretch that you can hold.",
  },
  counts: {
    title: "What counts as contact",
    line: "It counts when you do it. You can add to this list, but not take away.",
  },
  reasons: {
    title: "Why are you doing this?",
    line: "In your own words, to read on a hard night. A few words are enough.",
  },
  people: {
    title: "Who can you call instead?",
    line: "Think of one person who is kind to you. The app never calls or writes to them by itself.",
  },
  "call-them": {
    title: "What should we call them?",
    line: "Just 'them' is fine. So is a letter or a nickname. It never has to be a full name.",
  },
  zone: {
    title: "Your time zone",
    line: "Days begin and end by this clock. Change it when you travel. Your days stay.",
  },
};

/** What the mode means, where it is more than the usual thing. */
export const modeLines: Record<Mode, readonly string[]> = {
  full: ["You hold a stretch of no contact. Practical things wait, or stay short."],
  limited: [
    "What the two of you still share goes on: short, plain, and in writing where it can be.",
    "Everything else waits.",
  ],
  closed: [
    "With what you told me, the answer on contact stays no.",
    "So there is no date to wait for here, and nothing to count. Quiet is all that is asked of you.",
  ],
  safety: [
    "Your safety comes first, so nothing is counted here.",
    "An answer that keeps you safe tonight is no slip. Going quiet all at once can raise the risk. An advocate can plan the quiet with you.",
  ],
};

/** The lines of the plan's mode; fear has its own, also where another boundary comes first. */
export const linesFor = (plan: Plan): readonly string[] => {
  const mode = modeOf(plan);
  const alsoAfraid = mode === "closed" && plan.afraidOfThem;
  return [...modeLines[mode], ...(alsoAfraid ? modeLines.safety.slice(1) : [])];
};

/** What was told about safety, each as one says it of oneself. */
export const flagWords: Record<Flag, string> = {
  ...boundaryWords,
  afraidOfThem: shared.afraid,
  harmedThem: shared.harmed,
};

export const allTieWords: Record<Tie, string> = {
  ...tieWords,
  money: "Money",
  pet: "A pet",
  belongings: "Keys or things to give back",
};

const days = (count: number): string => `${count} days`;

export const setupWords = {
  progress: (at: number, of: number): string => `${at} of ${of}`,
  skip: "Skip this",
  keep: "Keep this",
  notAfterAll: "Leave it as it is",
  takeOut: "Take out",
  add: "Add this",
  added: "Added.",
  takenOut: "Taken out.",

  readable: "What you write here can be read by a court, or by anyone who unlocks this device.",
  sealed: "It is sealed on this device, and nothing is sent. Still, write only what you need.",

  laterCounts: "Contact that you kept after that day still counts.",

  days,
  usualDays: (count: number): string => `${count} days, the usual`,
  lengthLegend: "Your stretch",
  otherDays: "Another number",
  otherLabel: (least: number, most: number): string => `How many days? From ${least} to ${most}`,
  badDays: (least: number, most: number): string =>
    `Choose a whole number from ${least} to ${most}.`,
  shorterWaits: (when: string): string =>
    `Fewer days hold from ${when}. Until then it stays as it is. The wait protects you from a bad night, and you can cancel it.`,

  countsList: [
    "A message of any kind",
    "A reply that says more than a practical matter needs",
    "A call, also one that they don't pick up",
    "Picking up their call and talking on once business is done",
    "A visit",
    "A like or a reaction",
    "A post or a group message that is meant for them",
    "A message through somebody else",
  ],
  countsNotTitle: "What does not count",
  countsNot: [
    "Anything that they send",
    "A practical matter, kept short",
    "What work, a home or children need",
    "Meeting by chance, or a pocket call",
    "An emergency",
    "An answer given to stay safe",
  ],
  lookLine:
    "Looking at their page or their stories is kept apart. It is contact only if you add it.",
  alsoTitle: "You also count",
  alsoLabel: "What else counts for you?",
  alsoIdeas: ["Watching their stories", "Going past their home", "Asking friends about them"],
  alsoNone: "Nothing more.",

  reasonLabel: "A reason of yours",
  reasonsHeld: "Your reasons",

  personName: "Name",
  personNumber: "Number. You can leave this empty",
  personIdeas: ["An adult you trust", "A friend", "Somebody in your family", "A neighbour"],
  personAdvocate: "An advocate",
  ideas: "Ideas to tap",
  personEmpty: "Write a name first.",
  peopleHeld: "Your people",

  callThemLabel: "We call them",
  callThemUsual: "them",

  zoneLabel: "Time zone",
  zoneDevice: (zone: string): string => `As this device has it: ${zone}`,

  endTitle: "That is all",
  endLine: "You can change any of it in your plan.",
  endSafetyOpen: "The safety questions are still open.",
  seePlan: "See your plan",

  planTitle: "Your plan",
  planOpen: "The safety questions are still open. Until then nothing counts.",
  answerNow: "Answer them now",
  change: "Change",
  addMore: "Add to it",
  waiting: "Waiting to change",
  waitsLength: (to: number): string => `${days(to)} instead of what you hold now.`,
  waitsFlag: "You took this back:",
  waitsUntil: (when: string): string => `It changes on ${when}. Until then it stays as it was.`,
  keepAsItWas: "Keep it as it was",
  keptAsItWas: "It stays as it was.",
  planSafety: "What you told me about the two of you",
  planSafetyNone: "None of these.",
  notAnswered: "Not answered yet.",
  planLength: "How long",
  planEnd: (when: string): string => `Your days are complete on ${when}.`,
  planComplete: "Your days are complete.",
  planLast: "Last contact that counts",
  planLastNone: "Not known yet.",
  planTies: "What you two still share",
  planTiesNone: "Nothing.",
  planCounts: "What counts as contact",
  planCountsUsual: "The usual list.",
  planReasons: "Your reasons",
  planPeople: "Who to call instead",
  planNone: "Nothing yet.",
  planPeopleNone: "Nobody yet.",
  planCallThem: "What we call them",
  planZone: "Your time zone",
  history: "What was changed, and when",
  historyNone: "Nothing yet.",
} as const;

/** A sentence of somebody's own may have its full stop already. */
const listed = (start: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${start} ${items.join("; ")}.`.replace(/([.?])\.$/u, "$1")];

const listNames = {
  alsoCounts: "What counts",
  reasons: "Your reasons",
  people: "Who to call",
  acts: "What you can do instead",
  privateNames: "Names that are words",
} as const;

/** One change of the plan in sentences. `device`: what to say for the zone of the device. */
export const historyLines = (step: PlanStep): readonly string[] => {
  switch (step.what) {
    case "lengthDays":
      return [`You chose ${days(step.to)}.`];
    case "ties":
      return step.to.length === 0
        ? ["You two share: nothing."]
        : listed(
            "You two share:",
            step.to.map((tie) => allTieWords[tie]),
          );
    case "zone":
      return [
        step.to === "" ? "Time zone: as the device has it." : `Time zone: ${zoneName(step.to)}.`,
      ];
    case "callThem":
      return [`We call them: ${step.to === "" ? setupWords.callThemUsual : step.to}.`];
    case "quietHours":
      return step.to.hours.length === 0
        ? [quietWords.off]
        : [quietWords.chose(allHoursWords(step.to.hours), delayWords(step.to.delayMinutes))];
    case "riskHours":
      return [step.to.length === 0 ? riskWords.off : riskWords.chose(allHoursWords(step.to))];
    case "outOfSight":
      return [
        ...(step.record ? ["You said: what came is written down."] : []),
        ...listed("You put out of sight:", sightNames(step.added)),
        ...listed("You took out again:", sightNames(step.removed)),
      ];
    case "rulesOff":
      return ["You chose anew what the check of a message looks for."];
    case "noReview":
      return [
        step.to
          ? "The look back at the week is not offered."
          : "The look back at the week is offered again.",
      ];
    case "alsoCounts":
    case "reasons":
    case "people":
    case "acts":
    case "privateNames":
      return [
        ...listed(`${listNames[step.what]}, added:`, step.added),
        ...listed(`${listNames[step.what]}, taken out:`, step.removed),
      ];
    case "hiddenActs":
      return [
        ...listed("Not for you, put aside:", step.added),
        ...listed("Taken back to the list:", step.removed),
      ];
    case "safety":
      return safetyLines(step);
  }
};

/** Each place with how many things there, as the list itself counts. */
const sightNames = (ticks: readonly string[]): readonly string[] =>
  sightPlaces.flatMap((place) => {
    const count = ticks.filter((tick) => tick.startsWith(`${place}:`)).length;
    return count === 0 ? [] : [count === 1 ? placeNames[place] : `${placeNames[place]} (${count})`];
  });

const safetyLines = (step: Extract<PlanStep, { what: "safety" }>): readonly string[] => {
  const told = (flags: readonly Flag[]) => flags.map((flag) => flagWords[flag]);
  const lines = [
    ...listed("You said:", told(step.added)),
    ...listed("You took back:", told(step.takenBack)),
    ...listed("This stayed as it was:", told(step.stayed)),
  ];
  if (lines.length > 0) return lines;
  return [step.none ? "Safety questions: none of these." : "Safety questions: as before."];
};

/** A zone as one reads it: `America/New York`. */
export const zoneName = (zone: string): string => zone.replaceAll("_", " ");
