/**
 * Labels by rules and facts alone: what answers until the model has loaded, and the floor it is measured against.
 * It knows little: what no rule names is business if it holds a fact or a plain question, else small talk.
 */
import { labels, type LabelModel, type LabelProbabilities, type Label } from "#draft/label.ts";
import { slotsIn } from "#draft/slots.ts";

/** A stand-in for a model: one answer per segment, from facts alone. */
export const alone: LabelModel = (segments) => segments.map(({ text }) => guessed(text));

const only = (label: Label, sure: number): LabelProbabilities =>
  Object.fromEntries(labels.map((each) => [each, each === label ? sure : 0.02])) as Record<
    Label,
    number
  >;

const guesses: Readonly<Record<"business" | "frame" | "feeling" | "chat", LabelProbabilities>> = {
  business: only("logistics", 0.6),
  frame: only("courtesy", 0.6),
  feeling: only("feelings", 0.55),
  chat: only("chat", 0.55),
};

const frame =
  /^(?:hi|hey|hello|hiya|dear|morning|evening|good|thanks|thank|thx|ta|cheers|regards|best|kind|please|sorry|hope)(?!\p{L})/iu;
const verbs =
  /(?<!\p{L})(?:can|could|will|please|pls|send|need|collect|pick|drop|leave|left|sign|pay|paid|post|forward|cancel|transfer|confirm|return|bring|owe|due|moved|booked)(?!\p{L})/iu;
const first = /(?<!\p{L})(?:i|im|i'm|me|my|us)(?!\p{L})/iu;

const guessed = (text: string): LabelProbabilities => {
  const short = text.length < 40;
  if (short && frame.test(text)) return guesses.frame;
  const facts = text.length > 4000 ? 1 : slotsIn(text).length;
  if (facts > 0 || verbs.test(text)) return guesses.business;
  if (short && /^\p{Lu}[\p{L}]{1,14}[,.]?$/u.test(text)) return guesses.frame;
  return first.test(text) ? guesses.feeling : guesses.chat;
};
