// What training uses of the app, so that it trains on exactly what the app will see.
export { check } from "#draft/check.ts";
export { exp } from "#draft/exp.ts";
export { inFlow } from "#draft/flow.ts";
export { featuresOf } from "#draft/features.ts";
export { labels, verdicts } from "#draft/label.ts";
export { aroundScale, learnedFrom, unpacked } from "#draft/learned.ts";
export { cutsIn, segmentsOf } from "#draft/segments.ts";
export { cutWeights } from "#draft/cut-weights.ts";
export { cutRows, cutRowsOf, seenIn } from "#draft/cuts.ts";
export { vocabulary } from "#draft/vocabulary.ts";
export { wordsIn } from "#draft/words-in.ts";
export { alone } from "#draft/alone.ts";
export { shipped } from "#draft/shipped.ts";
