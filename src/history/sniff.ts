/** Which app a file comes from, told by what is in it. */
import { textOf } from "#history/bytes.ts";
import type { Reading, Seen } from "#history/reader.ts";
import { readings } from "#history/readers.ts";

const leastScore = 0.3;

/** The reading that fits best; undefined where none does. */
export const sniff = (seen: Seen): Reading | undefined => {
  const sample = { ...seen, text: textOf(seen.head) };
  let best: Reading | undefined;
  let bestScore = leastScore;
  for (const reading of readings) {
    const score = reading.score(sample);
    if (score > bestScore) [best, bestScore] = [reading, score];
  }
  return best;
};
