/** A store that always answers in time, even when the one beneath it hangs. */
import { type Answer, type Store } from "#ledger/store.ts";
import { err } from "#result.ts";

/** Calls `ring` after `ms` milliseconds; gives back how to call it off. */
export type Timer = (ms: number, ring: () => void) => () => void;

/** `answer`, or `hung` if it has not come after `ms` milliseconds. Whatever comes later is given to `late`. */
export const inTime = <T>(
  timer: Timer,
  ms: number,
  answer: Answer<T>,
  late?: (value: T) => void,
): Answer<T> =>
  new Promise((resolve, reject) => {
    let rung = false;
    const callOff = timer(ms, () => {
      rung = true;
      resolve(err("hung"));
    });
    answer.then((value) => {
      callOff();
      resolve(value);
      if (rung && value.ok) late?.(value.value);
    }, reject);
  });

/** Writes only while the key record is of generation `g`: what is sealed with other keys could not be read again. */
export const storeUnder = (store: Store, g: number): Store => ({
  ...store,
  write: (change) => store.write({ under: g, ...change }),
});

/** After `hung` a write may still come true: it was never said to be kept, and it may be there all the same. */
export const timedStore = (store: Store, timer: Timer, ms: number): Store => ({
  glance: () => inTime(timer, ms, store.glance()),
  survey: () => inTime(timer, ms, store.survey()),
  head: () => inTime(timer, ms, store.head()),
  page: (after, most) => inTime(timer, ms, store.page(after, most)),
  rows: (ids) => inTime(timer, ms, store.rows(ids)),
  draft: (id) => inTime(timer, ms, store.draft(id)),
  drafts: () => inTime(timer, ms, store.drafts()),
  // Sealing everything anew is one transaction over every row: it may take its time.
  write: (change) =>
    inTime(timer, change.replace === undefined ? ms : ms * 30, store.write(change)),
  close: () => store.close(),
});
