/** If-then plans to start from, by what sets a moment off. Each is one small act that needs nobody's answer. */
import type { waveWords } from "#web/wave/words.en.ts";

export type PlanTemplate = {
  /** As urges name it. */
  readonly trigger: (typeof waveWords.triggers)[number];
  /** After "If". */
  readonly when: string;
  /** After "then I will"; the person takes one, or writes their own. */
  readonly thens: readonly string[];
  /** Hours in which such a moment is likely, as hh:mm. */
  readonly hours?: readonly [from: string, to: string];
};

export const planTemplates: readonly PlanTemplate[] = [
  {
    trigger: "in bed",
    when: "I lie in bed and want to write to them",
    thens: [
      "put the phone in the kitchen and read one page",
      "hold my hands under cold water, then lie down again",
      "write it in a private note here and close it",
    ],
    hours: ["22:00", "02:00"],
  },
  {
    trigger: "alone in the evening",
    when: "I am alone and the evening gets long",
    thens: [
      "walk once around the block, with the phone at home",
      "call somebody I like, about anything but this",
      "make something warm to drink and put on a film I know",
    ],
    hours: ["18:00", "23:00"],
  },
  {
    trigger: "after a drink",
    when: "I have had a drink and want to call them",
    thens: [
      "give my phone to a friend until the morning",
      "turn the phone off and drink two glasses of water",
      "ride it out here before I do anything",
    ],
  },
  {
    trigger: "a song or a photo",
    when: "a song or a photo makes me think of them",
    thens: [
      "turn it off and name ten things that I can see",
      "stand up and wash three things by hand",
      "move the photo to the archive and put the phone down",
    ],
  },
  {
    trigger: "a message from them",
    when: "a message from them comes in",
    thens: [
      "put the phone face down and write here what came",
      "let a friend read it first",
      "wait until ten in the morning before I decide",
    ],
  },
  {
    trigger: "bad news",
    when: "I get bad news and they were the one I told",
    thens: [
      "tell a friend or my family first",
      "write it in a private note here",
      "sit where other people are for an hour",
    ],
  },
  {
    trigger: "wanting to look",
    when: "I want to look at their page",
    thens: [
      "put the phone in another room for ten minutes",
      "open a book or a game that I left half done",
      "write down here what I hope to find",
    ],
  },
];

/** What stands there instead where somebody may be in danger: keeping silent is not what comes first. */
export const safetyThens: readonly string[] = [
  "keep it, with the day and the hour, and tell somebody I trust",
  "ask an advocate before I answer, if it can wait",
];
