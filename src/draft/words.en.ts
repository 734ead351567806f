/** What the check says, in English. */
import type { Advice } from "#draft/advice.ts";
import type { Label, Verdict } from "#draft/label.ts";

/** One kind sentence for each label, about the words and never about the person. */
export const reasons: Readonly<Record<Label, string>> = {
  logistics: "This is business. It may stand.",
  courtesy: "This is a short, polite frame. It may stand.",
  feelings: "Here you tell them how you feel. That is real, and it is for a letter you keep.",
  plea: "Here you ask for one more try or a talk. You asked yourself to wait with that.",
  blame: "Here you tell them what they did wrong. It would start a row, not settle the matter.",
  guilt: "Here you ask them to carry your pain. It may hurt you both and settle nothing.",
  nostalgia: "Here you go back to the time you had. It may make the next days harder for you.",
  chat: "Here you chat. It is friendly, and it opens the door you want to keep shut for now.",
  prying: "Here you ask about their life. The answer may hurt you, and you don't need it for this.",
  apology: "Here you say sorry for more than a late note. You can keep it for later.",
  pretext: "You may not need this errand. It may be a way to hear from them.",
  pressure: "Here you push for an answer or go past a no. It may scare them, and it may harm you.",
  surveillance: "Here you show that you watch them. It may scare them, and it keeps you stuck.",
  crisis:
    "You may be in a very dark place. You matter more than this message. Please talk to somebody now.",
};

/** The short name of a label, as a linter would print it. */
export const labelNames: Readonly<Record<Label, string>> = {
  logistics: "business",
  courtesy: "politeness",
  feelings: "feelings",
  plea: "asking for more",
  blame: "blame",
  guilt: "guilt",
  nostalgia: "memories",
  chat: "small talk",
  prying: "asking about their life",
  apology: "a deep apology",
  pretext: "an errand that can wait",
  pressure: "pressure",
  surveillance: "watching",
  crisis: "help first",
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  send: "This is business and brief. You can send it.",
  trim: "There is business in it. You can send that part.",
  hold: "Nothing in it needs to be sent now.",
  stop: "Please don't send this.",
};

export const adviceWords: Readonly<Record<Advice, string>> = {
  "help-first": "Before anything else: talk to somebody who can help you now.",
  "somebody-else": "They asked for no contact. Somebody else can carry this for you.",
  shorter: "Try to stay under 60 words.",
  "one-question": "Ask one thing. It is easier to answer.",
  "one-topic": "Keep it to one matter.",
  "not-at-night": "Wait for the morning. It reads better by day.",
  "then-wait": "Send it once, then wait. You don't have to ask again.",
};
