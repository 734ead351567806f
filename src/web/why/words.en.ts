/** Why Holdfast says what it says, in English: what the advice holds, what studies found, what nobody knows. */
import { reasonWords } from "#regimen/words.en.ts";
import type { Advised, Beside, Strength, Studied } from "#web/why/claims.ts";

export const whyWords = {
  title: "Why we say this",
  line: "Some of it is advice. Some of it was studied. Here is which is which.",
  advice: "What the advice holds",
  adviceLine: "These come from an article, in our words. Nobody can promise them.",
  found: "What studies found",
  foundLine:
    "Most people in these studies were students, or were getting divorced. You may be different.",
  nobody: "What nobody knows",
  nobodyLines: [
    "No study tried out thirty days of no contact. Thirty is a choice, not a law.",
    "Nobody can tell you if they will be in touch.",
    "We found no study of text messages.",
  ],
  holds: (words: string): string => `The advice: ${words}`,
  studies: (words: string): string => `Studies: ${words}`,
  strength: (words: string): string => `How sure: ${words}`,
} as const;

export const strengthWords: Readonly<Record<Strength, string>> = {
  many: "many studies say so, but not about a break-up",
  one: "one good study",
  small: "a small study, or one about something else",
  none: "advice, or our own choice",
};

/** Beside a point of the article, the most that studies let us say. */
export const studiedWords: Readonly<Record<Studied, string>> = {
  "urge-is-not-a-reason":
    "In a study of smokers, riding out an urge did not make it smaller. It changed what they did.",
  "can-do-damage": "Most people who were left did at least one thing that their ex did not want.",
  "cool-off-first":
    "People who met their ex more often felt worse two months later. That was so for people without children.",
  "watching-hurts": "People who looked more felt more pain. Which came first is not known.",
  "your-case-is-yours":
    "Among people who had made peace with the end, contact went with feeling better, not worse.",
  "thirty-days": "We found no study of thirty days.",
};

/** What the advice holds, in the words of the answers; where those speak of a moment, in words that always hold. */
export const adviceWords: Readonly<Record<Advised, string>> = {
  ...reasonWords,
  "then-a-call": "After the quiet time, a phone call can be a good idea.",
};

export const besideWords: Readonly<Record<Beside, string>> = {
  "contact-slows-fading":
    "Contact tended to slow the fading of love and of sadness, in people who were followed for four weeks.",
  "ride-it-out": "Riding out an urge may not make it smaller. It can change what you do.",
  "urge-may-stay": "The urge may stay a while. You can still choose what you do.",
  "unwanted-acts":
    "Most people do at least one thing their ex did not want. What counts is stopping now.",
  "two-weeks": "Going on for more than two weeks tends to feel like a threat, and to do more harm.",
  "days-kept":
    "A gap in a row of days makes people give up sooner. So we show all the days you kept.",
  "next-24-hours": "After a slip, the next day is the hard one.",
  "slip-can-do":
    "What helps after a slip is seeing what you can do. Blame is not what we found to matter.",
  "if-then": "A plan of the form 'if this, then that' often helps.",
  writing:
    "Writing can help, and it can keep you going round. If you feel worse after it, use the plain day page.",
  "self-kindness":
    "In a study of divorce, people who were kind to themselves had fewer thoughts that kept coming back.",
  "weekly-not-daily": "Looking back now and then helped people. So we do it once a week at most.",
  "most-recover": "Most people get over it. For some it takes long, and help is there for them.",
  "help-at-hand":
    "For some people the end of a love is a danger. So help is one tap away on every screen.",
  "welcome-differs":
    "The one who writes and the one who reads often see it differently. It may be less welcome than it feels.",
  "thirty-is-chosen": "30 days is a choice of length, not a law.",
};
