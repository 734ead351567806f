/** The pages behind next steps that are words: what to do, and how, until the app can do more of it. */
import type { NextStep } from "#regimen/decision.ts";

/** Next steps that open a page of words; the others open a screen of their own. */
export type PageStep = Exclude<
  NextStep,
  | "crisis-line"
  | "call-someone"
  | "emergency-services"
  | "ride-the-wave"
  | "write-unsent"
  | "park"
  | "set-last-contact"
  | "readiness-check"
  | "extend-run"
  | "plan-call"
  | "check-message"
  | "hide-their-feeds"
  | "call-script"
>;

export type Page = { readonly title: string; readonly paragraphs: readonly string[] };

export const pages: Record<PageStep, Page> = {
  "order-channel": {
    title: "Use the way the order names",
    paragraphs: [
      "Read the order again, slowly. It may name a person, an office or an app for matters like this. If it does, use only that.",
      "If it names nobody, ask a lawyer or the court office before you do anything. Nobody may carry a message for you unless the order says so.",
      "It counts even if they write first. It counts if you mean well.",
      "If somebody is in danger, call the emergency number. They can reach everybody who has to know.",
    ],
  },
  "through-someone-else": {
    title: "Let somebody else do it",
    paragraphs: [
      "Think of somebody both sides can live with: a friend, a sister, a neighbour, a lawyer, the landlord.",
      "Tell them the one thing that has to be done, and by when. Ask them to bring back nothing but the answer.",
      "You need not know how they looked, or what else they said.",
    ],
  },
  "find-someone": {
    title: "Find somebody who can",
    paragraphs: [
      "You said that nobody comes to mind. There are people whose job it is: an advocate, a lawyer, a mediator, a police desk, a landlord.",
      "For keys and things, many police desks will come along or hold them. For children, ask a mediator or the family court. For money, a letter from a lawyer is often enough.",
      "One call to one of them is a good start.",
    ],
  },
  "call-now-briefly": {
    title: "Call now, and be brief",
    paragraphs: [
      "Say who is in danger, where they are, and what is needed. That is the whole call.",
      "If they don't pick up, send the same three facts in one message.",
      "When it is said, end the call. The rest of the talk can wait, even if they want it now.",
    ],
  },
  "in-writing-instead": {
    title: "Put it in writing instead",
    paragraphs: [
      "A call or a visit can run away with you. A few written lines can't.",
      "Write the one matter, when and where. Then leave it until the morning and read it once more.",
    ],
  },
  "once-in-writing": {
    title: "Once, in writing",
    paragraphs: [
      "You may write one message about this one matter. One.",
      "Say what has to be settled, and how they can settle it without seeing you. No question about them, nothing about the two of you.",
      "When it is sent, it is done. If no answer comes, let somebody else take it from there.",
    ],
  },
  "safety-plan": {
    title: "Make a safety plan",
    paragraphs: [
      "An answer that keeps you safe tonight is no mistake, whatever the days say.",
      "Going quiet all at once can make some people more dangerous. An advocate can plan the quiet with you, step by step. The help page lists free lines.",
      "Keep what they send, with the day and the hour. Archive it, don't delete it.",
      "Decide now where you could go, who has a key, and which word tells a friend to call the police.",
      "If this phone may be watched, use another one for all of this.",
    ],
  },
  "let-it-rest": {
    title: "Let it rest",
    paragraphs: [
      "You reached out once. Whatever came back, or didn't, that was the try.",
      "A second one would not be a better one. It would tell them that your silence has no end.",
      "If they want to talk, they know how. Until then your days are your own.",
    ],
  },
  "prefer-call": {
    title: "Prefer a call to a message",
    paragraphs: [
      "You wanted to write. A message stays, gets read again, and gets read wrong. Then the waiting begins.",
      "A short call has an end. If a call feels too much, that may be your answer: not yet.",
    ],
  },
  "only-a-call": {
    title: "A call, and nothing else",
    paragraphs: [
      "Don't turn up at their door. Don't send a friend. Don't post anything that is meant for them.",
      "A call lets them say no in a second, and lets you hear it. That is fair to both of you.",
    ],
  },
};
