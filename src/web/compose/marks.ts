/** Marks on a text that is being typed: they move with it until the next check, so that nothing flickers or jumps. */

/** A part of the text, as UTF-16 offsets; `key` names the finding that it belongs to. */
export type Mark = { readonly start: number; readonly end: number; readonly key: string };

/** The text in pieces, in order; `key` is there where a piece is marked. */
export type Piece = { readonly text: string; readonly key?: string };

/** The marks of `before` as they lie in `after`: behind a change they move, around it they stretch, inside it they go. */
export const movedMarks = (
  marks: readonly Mark[],
  before: string,
  after: string,
): readonly Mark[] => {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const by = after.length - before.length;
  const changedTo = before.length - tail;
  const moved = (offset: number, isStart: boolean): number => {
    if (offset < head || (offset === head && !isStart)) return offset;
    if (offset >= changedTo) return offset + by;
    return isStart ? changedTo + by : head;
  };
  return marks
    .map(({ start, end, key }) => ({ start: moved(start, true), end: moved(end, false), key }))
    .filter(({ start, end }) => start < end);
};

/** `marks` in order and without overlap. The pieces together are the text. */
export const piecesOf = (text: string, marks: readonly Mark[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, key } of marks) {
    const from = Math.max(at, start);
    if (from >= end) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, end), key });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
};

/** The mark on which a tap at `offset` falls. */
export const markAt = (marks: readonly Mark[], offset: number): Mark | undefined =>
  marks.find(({ start, end }) => start <= offset && offset <= end);
