/** Whether an export holds only one side: then nothing can be said of who waits for whom. */
import { direction, type Chosen } from "#history/facts/chosen.ts";

/** Of parts that belong together: somebody wrote, called or reacted as the person, and nobody else did. */
export const isOneSided = (chosen: readonly Chosen[]): boolean => {
  const isActive = (way: number): boolean =>
    chosen.some(({ tally, directions }) =>
      directions.some((each, who) => each === way && tally.isActive(who)),
    );
  return isActive(direction.out) && !isActive(direction.in) && !isActive(direction.unknown);
};
