/** Three different places of twelve, from 0, in their order; by three random numbers. */
export const threeOf = (chance: Readonly<ArrayLike<number>>): readonly number[] => {
  const left = Array.from({ length: 12 }, (_, at) => at);
  const taken = Array.from({ length: 3 }, (_, at) => {
    const [one = 0] = left.splice((chance[at] ?? 0) % left.length, 1);
    return one;
  });
  return taken.toSorted((a, b) => a - b);
};
