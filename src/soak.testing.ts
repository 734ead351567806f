/** How many cases a law tries: the usual number in `npm test`, many more in `npm run soak`. */

/** `SOAK_RUNS` if the soak is running, else `usual`. For laws whose single case is dear, `most` is the upper bound. */
export const runs = (usual: number, most = Number.POSITIVE_INFINITY): number => {
  const asked = Number(process.env["SOAK_RUNS"] ?? usual);
  return Math.min(Number.isInteger(asked) && asked > 0 ? asked : usual, Math.max(usual, most));
};
