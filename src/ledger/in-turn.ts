/** A queue of one: each piece of work begins when the one before it has ended, however that ended. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A new queue. */
export const inTurn = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    // The caller hears of a failure; the queue itself only waits.
    next.catch(() => undefined);
    return next;
  };
};
