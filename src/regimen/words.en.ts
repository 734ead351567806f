/** What the regimen says in English. Reasons are what the advice holds, never a promise (docs/evidence.md). */
import type { Answer, Decision, NextStep, Reason } from "#regimen/decision.ts";

export type AnswerWords = { readonly title: string; readonly line: string };

const answerWords: Record<Answer, AnswerWords> = {
  "help-first": {
    title: "You first.",
    line: "Contact is not the question now. Please let somebody be with you, by voice or in the room.",
  },
  never: {
    title: "No.",
    line: "Not now, and not on a later day. There is no date to wait for, so you can stop counting.",
  },
  no: { title: "No.", line: "Not for this, whatever the day is." },
  "not-yet": { title: "Not yet.", line: "Not now. Nothing has to be decided tonight." },
  "loose-end-only": {
    title: "This one thing only.",
    line: "Short and businesslike. Nothing else goes in with it.",
  },
  "you-may": {
    title: "You may, if you want to.",
    line: "One calm call, planned ahead. Staying silent is just as good an ending.",
  },
};

const forAnEmergency: AnswerWords = {
  title: "For this emergency, yes.",
  line: "Say what has happened and what is needed. Then stop.",
};

const throughOthers: AnswerWords = {
  title: "Yes, through somebody else.",
  line: "They have to know, and somebody else can tell them. Get help on its way first.",
};

const helpNotThem: AnswerWords = {
  title: "Call for help, not them.",
  line: "The emergency number can reach everybody who has to know. The order holds tonight too.",
};

const whenAsked: AnswerWords = {
  title: "First, a few questions.",
  line: "Your time is complete. Before any answer, look at how you are today.",
};

/** The headline of a decision and the one sentence under it. */
export const wordsOf = ({ answer, because, next }: Decision): AnswerWords => {
  if (answer === "loose-end-only" && because.includes("emergency"))
    return next.includes("call-now-briefly") ? forAnEmergency : throughOthers;
  if (answer === "never" && next.includes("emergency-services")) return helpNotThem;
  return next.includes("readiness-check") ? whenAsked : answerWords[answer];
};

export const reasonWords: Record<Reason, string> = {
  "urge-is-not-a-reason": "The pull is loud right now. Loud is not the same as right.",
  "nothing-to-gain":
    "The advice is plain: words sent now do not change what happened, and they can make it harder.",
  "hands-over-power": "If you reach out, you wait for their reply. The next move is theirs then.",
  "no-right-words":
    "It can feel as if you have found the right words. The advice says that there are none.",
  "can-do-damage": "A message sent in pain can turn a bad thing into a worse one.",
  "cool-off-first": "Let time pass first. Things need to cool down.",
  "loose-ends-only": "There is one exception: a practical matter, kept short and plain.",
  "no-friendly-chat": "A friendly chat slides into saying personal things, faster than one thinks.",
  "polite-not-personal":
    "Be polite and leave feelings out. If they are short with you, be shorter.",
  "keeps-dignity": "Silence keeps your self-respect in your own hands.",
  "room-to-think": "Silence leaves room to think, for both of you.",
  "feel-better": "The advice holds that not reaching out feels better afterwards.",
  "doing-nothing-is-a-choice": "Not answering is a decision too. It is yours, and it counts.",
  "your-case-is-yours": "No two cases are alike. This one is yours, so it gets a closer look.",
  "relief-seeking": "When it hurts, we look for quick relief, and this looks like the quickest.",
  "watching-hurts": "In studies, people who kept looking had more pain and more longing.",
  "thirty-days": "The advice is a stretch of no contact first. Thirty days is a choice, not a law.",
  "then-a-call":
    "Your time is complete. After that, the advice says, a phone call can be a good idea.",
  "knowing-is-not-enough":
    "Everybody knows not to call. It is still the first thing that most people do.",
  "help-first": "How you are matters more than anything about them.",
  "order-stands":
    "There is an order. Any contact can break it: a kind word, a like, a message through a friend.",
  "their-no-stands": "They said no to contact, or closed the door. Their no stands on every day.",
  "after-harm":
    "You told us that they were threatened, hurt or followed. Staying away is how that stops.",
  "your-safety":
    "Your safety comes first. An answer that keeps you safe tonight comes before any rule here.",
  emergency: "Somebody's life or health is in danger. That comes before any rule here.",
  "one-call-was-made": "You have reached out once since your time was complete. Once is all of it.",
};

export type StepWords = { readonly label: string; readonly line: string };

/** What the button of a next step says, and one line on what it is. */
export const stepWords: Record<NextStep, StepWords> = {
  "crisis-line": { label: "Talk to a crisis line", line: "Free people to talk to, now." },
  "call-someone": { label: "Call somebody you trust", line: "You need not explain much." },
  "emergency-services": {
    label: "Call the emergency number",
    line: "If somebody is in danger now, this comes first.",
  },
  "order-channel": {
    label: "Use the way the order names",
    line: "Read the order, or ask a lawyer. Nobody carries a message unless the order names them.",
  },
  "ride-the-wave": { label: "Ride it out here", line: "A few minutes, one breath at a time." },
  "write-unsent": {
    label: "Write it here instead",
    line: "A private note. It can't be sent from here.",
  },
  "hide-their-feeds": {
    label: "Put their pages out of sight",
    line: "Mute, hide, archive. Nobody is told.",
  },
  "through-someone-else": {
    label: "Let somebody else do it",
    line: "A friend, a relative, a lawyer, a landlord.",
  },
  "find-someone": {
    label: "Find somebody who can",
    line: "An advocate, a lawyer, a mediator, a police desk, a landlord.",
  },
  "call-now-briefly": {
    label: "Call now, and be brief",
    line: "What happened, where, what is needed. Then end the call.",
  },
  park: { label: "Park it for later", line: "Keep it on a list, so that you can let go of it." },
  "in-writing-instead": {
    label: "Put it in writing instead",
    line: "Writing stays short more easily than talking does.",
  },
  "once-in-writing": {
    label: "Once, in writing",
    line: "One message for this matter. No second one, whatever comes back.",
  },
  "check-message": {
    label: "Check the message first",
    line: "Short, polite, one matter, no feelings.",
  },
  "call-script": {
    label: "Plan what you will say",
    line: "A first sentence, the one matter, a way to end.",
  },
  "safety-plan": {
    label: "Make a safety plan",
    line: "An advocate can plan the quiet with you.",
  },
  "let-it-rest": { label: "Let it rest", line: "You did your part. Nothing more is needed." },
  "set-last-contact": {
    label: "Say when you were last in touch",
    line: "Then your days can be counted from there.",
  },
  "readiness-check": { label: "Answer five short questions", line: "It takes a minute." },
  "extend-run": {
    label: "Give yourself more days",
    line: "A week, two weeks, a month. You choose.",
  },
  "plan-call": {
    label: "Plan one call",
    line: "By daylight, from tomorrow on. One try, and a way to end it.",
  },
  "prefer-call": {
    label: "Prefer a call to a message",
    line: "A voice is harder to misread than a text.",
  },
  "only-a-call": {
    label: "A call, and nothing else",
    line: "No visit, no message through others, nothing in public.",
  },
};

const example = "2026-11-22T21:40:00+01:00[Europe/Berlin]";
const aTime = `must be a time with its offset and zone, such as ${example}, and the zone must have that offset then`;
const yesOrNo = "must be true or false";
const zeroToTen = "must be a whole number from 0 to 10";
const anObject = "is missing or is not an object";

const fieldWords: Readonly<Record<string, string>> = {
  "": "is not a situation: write one JSON object with now, plan, lastContactAt, wish and callsSinceComplete",
  now: aTime,
  plan: anObject,
  "plan.lengthDays": "must be a whole number of days from 21 to 365",
  "plan.aim": "must be one of reunite, move-on, unsure",
  "plan.endedBy": "must be one of them, me, both",
  "plan.ties":
    "must be a list of children, home, work, money, pet, legal, belongings; it may be empty",
  "plan.boundary":
    "must be one of none, asked-not-to, blocked, order-against-me, order-protects-me",
  "plan.afraidOfThem": yesOrNo,
  "plan.harmedThem": yesOrNo,
  lastContactAt: `${aTime}; or null if it is not known`,
  wish: anObject,
  "wish.purpose":
    "must be one of loose-end, emergency, reply, feelings, friendly, reunite, closure, apology, occasion, look, unsure",
  "wish.channel": "must be one of call, text, email, letter, in-person, third-party, social",
  "wish.someoneElseCould": yesOrNo,
  "wish.canWait": yesOrNo,
  "wish.needsAnswer": yesOrNo,
  state: "must be an object, null, or left out",
  "state.selfHarm": yesOrNo,
  "state.urge": zeroToTen,
  "state.strongestUrgeThisWeek": zeroToTen,
  "state.sober": yesOrNo,
  "state.canTakeNo": yesOrNo,
  "state.motive": "must be one of calm, lonely, panic, jealous, angry",
  callsSinceComplete: "must be a whole number from 0 on",
};

/** What is wrong with a field of a situation, and what to write. `later`: the time lies after `now`. */
export const situationWords = (field: string, later: boolean): string => {
  if (later) return `${field} is later than now: it can't lie in the future`;
  const subject = field === "" ? "this" : field;
  return `${subject} ${fieldWords[field] ?? "can't be read"}`;
};

/** A line of input that is not JSON at all. */
export const notJson = "this line is not JSON: write one situation a line";
