import fc from "fast-check";
import { expect, it } from "vitest";

import { inFlow, type Flow } from "#draft/flow.ts";

const even: Flow = [
  [1, 1],
  [1, 1],
];
const loyal: Flow = [
  [4, 0.25],
  [0.25, 4],
];

it("leaves each clause as it is where nothing is known of what follows what", () => {
  const shares = [
    [0.75, 0.25],
    [0.5, 0.5],
  ];
  expect(inFlow(shares, even)).toEqual(shares);
});

it("lets a doubtful clause be read by what stands around it, on both sides", () => {
  const [first, middle] = inFlow(
    [
      [0.5, 0.5],
      [0.5, 0.5],
      [0.9, 0.1],
    ],
    loyal,
  );
  expect(middle?.[0]).toBeGreaterThan(0.8);
  expect(first?.[0]).toBeGreaterThan(0.6);
});

it("gives shares of one, however long the message is", () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true }).map((each) => [each, 1 - each]);
  fc.assert(
    fc.property(fc.array(share, { maxLength: 400 }), (shares) => {
      const found = inFlow(shares, loyal);
      expect(found).toHaveLength(shares.length);
      for (const each of found) expect((each[0] ?? 0) + (each[1] ?? 0)).toBeCloseTo(1, 9);
    }),
    { seed: 6, numRuns: 100 },
  );
});
