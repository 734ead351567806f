// What both learners do with lists of numbers, in one order, so that the same weights come out.

/** Puts `order` into another order, in place, by a generator of numbers from 0 to 1. */
export const shuffle = (order, next) => {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
};

export const rootMeanSquare = (numbers) => {
  let sum = 0;
  for (const each of numbers) sum += each * each;
  return Math.sqrt(sum / numbers.length);
};
