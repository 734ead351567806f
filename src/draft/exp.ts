/** The exponential by multiplication alone: engines may differ in the last bit of `Math.exp`, and one bit may decide a label. */
export const exp = (x: number): number => {
  let power = 1 + Math.max(-512, Math.min(700, x)) / 4096;
  for (let times = 0; times < 12; times += 1) power *= power;
  return power;
};

/** Logits as shares of one. */
export const shares = (logits: readonly number[]): readonly number[] => {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => exp(logit - top));
  const sum = powers.reduce((total, each) => total + each, 0);
  return powers.map((power) => power / sum);
};
