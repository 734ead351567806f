/** Hashes for the rows of a table of weights: FNV-1a over UTF-16 units, 32 bits, to be cut to the table's size. */

const prime = 0x01000193;

/** One number more in a hash. */
export const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime);

/** A text's hash, from a seed that tells the kinds of feature apart. */
export const hashed = (seed: number, text: string): number => {
  let hash = mix(0x811c9dc5, seed);
  for (let at = 0; at < text.length; at += 1) hash = mix(hash, text.charCodeAt(at));
  return hash;
};
