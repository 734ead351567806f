// Which rows of features are worth shipping.
const width = 14;

/** The rows seen in at least `least` messages. `messages`: the chains of each. */
export const seenRows = (messages, bits, least) => {
  const seen = new Uint16Array(1 << bits);
  const lastIn = new Int32Array(1 << bits).fill(-1);
  messages.forEach((chains, which) => {
    for (const { own, around } of chains.flat())
      for (const rows of [own, around])
        for (const row of rows) {
          if (lastIn[row] === which) continue;
          lastIn[row] = which;
          seen[row] += 1;
        }
  });
  const kept = [];
  for (let row = 0; row < seen.length; row += 1) if (seen[row] >= least) kept.push(row);
  return { seen, kept };
};

/** Of those, the `count` whose weights are largest for how often they are met, in order. */
export const bestRows = ({ seen, kept }, table, count) => {
  const worth = kept.map((row, at) => {
    let sum = 0;
    for (let label = 0; label < width; label += 1) sum += table[(at + 1) * width + label] ** 2;
    return [sum * Math.min(seen[row], 60), row];
  });
  worth.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  return worth
    .slice(0, count)
    .map(([, row]) => row)
    .sort((a, b) => a - b);
};

/** Chains with each row number as its place among the kept rows, without the others. */
export const renumbered = (messages, bits, kept) => {
  const rowOf = new Uint32Array(1 << bits);
  kept.forEach((row, at) => (rowOf[row] = at + 1));
  const by = (rows) => rows.map((row) => rowOf[row]).filter((row) => row > 0);
  return messages.flatMap((chains) =>
    chains.map((chain) =>
      chain.map((each) => ({ ...each, own: by(each.own), around: by(each.around) })),
    ),
  );
};
