/**
 * The same messages in two exports are counted once. Two alike within one export are two, as minutes are all that Android
 * writes: so of each second, person, kind and length as many are kept as the fullest export has.
 */
import { Tally } from "#history/facts/tally.ts";
import type { Part } from "#history/part.ts";
import { gone, kind } from "#history/record.ts";
import { codeIn, lengthIn, withCode, visitAll } from "#history/records.ts";

/** Takes out of later parts what earlier parts with the same chat have. Notices are left alone. */
export const dedupe = (parts: readonly Part[]): void => {
  if (parts.length < 2) return;
  const spans = parts
    .filter(({ openOrder }) => openOrder === undefined)
    .map((part) => ({ part, chats: chatsOf(part), ...new Tally(part).span() }));
  spans.forEach((span, index) => {
    const earlier = spans.slice(0, index).filter((each) => overlaps(each, span));
    if (earlier.length > 0)
      takeOut(
        span.part,
        earlier.map(({ part }) => part),
      );
  });
};

type Span = {
  readonly part: Part;
  readonly chats: ReadonlySet<string>;
  readonly first: number;
  readonly last: number;
};

const chatsOf = ({ chats }: Part): ReadonlySet<string> =>
  new Set(chats.map(({ channel, title }) => `${channel}\n${title}`));

const overlaps = (a: Span, b: Span): boolean =>
  a.first <= b.last &&
  b.first <= a.last &&
  a.part.clock === b.part.clock &&
  [...a.chats].some((chat) => b.chats.has(chat));

const takeOut = (part: Part, earlier: readonly Part[]): void => {
  // What is gone from an earlier part stands in one before it: together they have as many as the fullest.
  const seen = countsOf(earlier.map(keysOf));
  let taken = 0;
  const names = keyNames(part);
  for (const { seconds, who, what, size } of part.records.columns)
    for (let each = 0; each < size; each += 1) {
      const code = codeIn(what[each]);
      if (code >= kind.edit) continue;
      const name = names[who[each] ?? 0] ?? 0;
      const at = seen.find(keyOf(seconds[each] ?? 0, name, code, lengthIn(what[each])));
      if (at < 0 || seen.left[at] === 0) continue;
      seen.left[at] = (seen.left[at] ?? 0) - 1;
      what[each] = withCode(what[each], gone);
      taken += 1;
    }
  if (taken > 0) part.skipMany("duplicate", taken, [], 0);
};

/** Sorted keys with how many of each there are. */
const countsOf = (
  all: readonly Float64Array[],
): { readonly left: Uint32Array; readonly find: (key: number) => number } => {
  const sorted = new Float64Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const keys of all) {
    sorted.set(keys, at);
    at += keys.length;
  }
  sorted.sort();
  const left = new Uint32Array(sorted.length);
  let used = 0;
  for (const key of sorted) {
    if (used === 0 || sorted[used - 1] !== key) {
      sorted[used] = key;
      used += 1;
    }
    left[used - 1] = (left[used - 1] ?? 0) + 1;
  }
  return { left, find: (key) => searched(sorted, used, key) };
};

const searched = (sorted: Float64Array, length: number, key: number): number => {
  let [low, high] = [0, length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] ?? 0;
    if (value === key) return middle;
    if (value < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

const keysOf = (part: Part): Float64Array => {
  const keys = new Float64Array(part.records.size);
  const names = keyNames(part);
  let used = 0;
  visitAll(part.records, (seconds, who, code, length) => {
    if (code >= kind.edit) return;
    keys[used] = keyOf(seconds, names[who] ?? 0, code, length);
    used += 1;
  });
  return keys.subarray(0, used);
};

const hashBits = 2_097_152;

/** 32 bits of time and 21 that stand for the rest: exact in a double. */
const keyOf = (seconds: number, name: number, code: number, length: number): number => {
  const mixed = Math.imul(Math.imul(name + code, 0x9e_37_79_b1) ^ length, 0x85_eb_ca_6b);
  return seconds * hashBits + ((mixed >>> 0) % hashBits);
};

const keyNames = (part: Part): readonly number[] =>
  part.people.map(({ chat, name, self }) => {
    const text = `${part.chats[chat]?.title ?? ""}\n${self === true ? "" : name}`;
    let hash = 7;
    for (let at = 0; at < text.length; at += 1)
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    return hash * 8;
  });
