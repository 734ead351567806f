/** What one clause says of the next: a plea follows a memory more often than a bill does. */

/** How much likelier each label is after another than anywhere, row by row: label before × label after. 1 says nothing. */
export type Flow = readonly (readonly number[])[];

/** What is held for each label, in their order; those of a segment are shares of one. */
export type PerLabel = readonly number[];

/** The shares of each label in each segment, given all segments: forward and backward through the message. */
export const inFlow = (shares: readonly PerLabel[], flow: Flow): readonly PerLabel[] => {
  const turned = flow.map((_, to) => flow.map((row) => row[to] ?? 1));
  const ahead = toldAlong(shares, flow);
  const back = toldAlong(shares.toReversed(), turned).toReversed();
  return shares.map((own, at) => scaled(times(own, times(ahead[at], back[at]))));
};

/** For each segment, what those before it say of each of its labels. */
const toldAlong = (shares: readonly PerLabel[], flow: Flow): readonly PerLabel[] => {
  let told: PerLabel = flow.map(() => 1);
  return shares.map((own) => {
    const here = told;
    const all = scaled(times(own, here));
    told = flow.map((_, to) =>
      all.reduce((sum, share, from) => sum + share * (flow[from]?.[to] ?? 1), 0),
    );
    return here;
  });
};

const times = (some: PerLabel | undefined, others: PerLabel | undefined): PerLabel =>
  (some ?? []).map((each, at) => each * (others?.[at] ?? 1));

const scaled = (values: PerLabel): PerLabel => {
  const sum = values.reduce((total, each) => total + each, 0);
  return values.map((each) => each / sum);
};
