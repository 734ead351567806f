/**
 * The records of all chosen parts by one clock, that of the wall where the person is. Two passes: one for the newest of each
 * sort, one that packs the last four years into 32 bits a record, sorted, for everything that needs an order.
 */
import { direction, type Chosen } from "#history/facts/chosen.ts";
import { isContact, kind, type Channel } from "#history/record.ts";
import { codeIn, visitAll } from "#history/records.ts";
import { secondsPerDay } from "#history/seconds.ts";

/** Turns the instants of a part into local seconds; the wall clock of others is taken as it is. */
export type Local = (seconds: number) => number;

/** A record that is the newest of its sort. `instant`: seconds since 2000 in UTC, where that is known. */
export type Found = {
  readonly local: number;
  readonly instant: number | undefined;
  readonly channel: Channel;
  readonly code: number;
  readonly direction: number;
  readonly chosen: Chosen;
};

export type Newest = {
  /** The newest message or call that was taken, either way. */
  readonly dayZero: Found | undefined;
  /** The newest message, call, attempt or reaction of the person. */
  readonly out: Found | undefined;
  readonly in: Found | undefined;
  /** The same as `out`, of the newest by the other sort of clock. */
  readonly otherClockOut: Found | undefined;
  readonly newerNotices: number;
  readonly last: number;
};

/** `before`: the newest of the person is looked for before that local second. */
export const newestOf = (chosen: readonly Chosen[], local: Local, before?: number): Newest => {
  const outs: Found[] = [];
  let dayZero: Found | undefined;
  let last: Found | undefined;
  for (const each of chosen.filter(({ dated }) => dated)) {
    const found = newestIn(each, local);
    dayZero = later(dayZero, found.dayZero);
    last = later(last, found.in);
    const out = before === undefined ? found.out : outBefore(each, local, before);
    if (out !== undefined) outs.push(out);
  }
  const out = outs.reduce<Found | undefined>(later, undefined);
  const others = outs.filter((each) => each.chosen.file.part.clock !== out?.chosen.file.part.clock);
  return {
    dayZero,
    out,
    in: last,
    otherClockOut: others.reduce<Found | undefined>(later, undefined),
    newerNotices: noticesAfter(chosen, dayZero?.local ?? Number.POSITIVE_INFINITY, local),
    last: Math.max(dayZero?.local ?? 0, out?.local ?? 0, last?.local ?? 0),
  };
};

const later = (a: Found | undefined, b: Found | undefined): Found | undefined =>
  a === undefined || (b !== undefined && b.local > a.local) ? b : a;

type Best = { readonly seconds: number; readonly who: number; readonly code: number };

const newestIn = (
  chosen: Chosen,
  local: Local,
): Record<"dayZero" | "out" | "in", Found | undefined> => {
  const { directions, tally } = chosen;
  const newest = (counts: (way: number, code: number) => boolean): Found | undefined => {
    let best: Best = { seconds: -1, who: 0, code: 0 };
    directions.forEach((way, who) => {
      if (way === direction.unused) return;
      for (const code of countingCodes) {
        const seconds = tally.last(who, code);
        if (counts(way, code) && seconds > best.seconds) best = { seconds, who, code };
      }
    });
    return foundOf(chosen, best, local);
  };
  return {
    dayZero: newest((_way, code) => code <= kind.call),
    out: newest((way) => way === direction.out),
    in: newest((way, code) => way === direction.in && isContact(code)),
  };
};

const outBefore = (chosen: Chosen, local: Local, before: number): Found | undefined => {
  const { directions, file } = chosen;
  const at = file.part.clock === "epoch" ? local : (seconds: number): number => seconds;
  let best: Best = { seconds: -1, who: 0, code: 0 };
  visitAll(file.part.records, (seconds, who, code) => {
    if (code > kind.reaction || directions[who] !== direction.out) return;
    if (seconds > best.seconds && at(seconds) < before) best = { seconds, who, code };
  });
  return foundOf(chosen, best, local);
};

const countingCodes = [kind.message, kind.call, kind.attempt, kind.reaction];

const foundOf = (chosen: Chosen, { seconds, who, code }: Best, local: Local): Found | undefined => {
  if (seconds < 0) return undefined;
  const { part } = chosen.file;
  const isInstant = part.clock === "epoch";
  const channel = part.chats[part.people[who]?.chat ?? 0]?.channel ?? chosen.file.format;
  return {
    local: isInstant ? local(seconds) : seconds,
    instant: isInstant ? seconds : undefined,
    channel,
    code,
    direction: chosen.directions[who] ?? direction.unknown,
    chosen,
  };
};

const noticesAfter = (chosen: readonly Chosen[], after: number, local: Local): number => {
  let count = 0;
  for (const { file, tally, dated } of chosen) {
    const { part } = file;
    const isInstant = part.clock === "epoch";
    const at = (seconds: number): number => (isInstant ? local(seconds) : seconds);
    // Most parts have no notice as new as that, and need not be gone through.
    const last = Array.from({ length: part.people.length + 1 }, (_, who) =>
      tally.last(who, kind.notice),
    );
    if (!dated || at(Math.max(...last)) <= after) continue;
    visitAll(part.records, (seconds, _who, code) => {
      if (code === kind.notice && at(seconds) > after) count += 1;
    });
  }
  return count;
};

/** How far back the sorted records can go: four years, whose seconds fit into 27 bits. */
const mostDaysBack = 1_460;

/** One contact of the sorted ones: local seconds since 2000, out or in, and its kind. */
export type Visit = (local: number, out: boolean, code: number) => void;

/** Visits contacts in the order of time, all of them or those from a second on. */
export type Contacts = (visit: Visit, since?: number) => void;

/** Messages, calls and attempts of the last `daysBack` days before `last`, at most four years, in the order of time. */
export const sortedContacts = (
  chosen: readonly Chosen[],
  last: number,
  local: Local,
  daysBack = mostDaysBack,
): Contacts => {
  const start = last - daysBack * secondsPerDay;
  const dated = chosen.filter((each) => each.dated);
  const most = dated.reduce((sum, { file }) => sum + file.part.records.size, 0);
  // 27 bits of seconds, one of direction, two of kind: whole numbers, so that they sort as they are.
  const packed = new Uint32Array(most);
  let size = 0;
  for (const { file, directions } of dated) {
    const isInstant = file.part.clock === "epoch";
    for (const { seconds, who, what, size: many } of file.part.records.columns)
      for (let each = 0; each < many; each += 1) {
        const time = seconds[each] ?? 0;
        // What is surely older need not be asked for its zone.
        if (time < start - secondsPerDay) continue;
        const way = directions[who[each] ?? 0];
        const code = codeIn(what[each]);
        if (!isContact(code) || (way !== direction.out && way !== direction.in)) continue;
        const at = (isInstant ? local(time) : time) - start;
        if (at < 0) continue;
        packed[size] = at * 8 + (way === direction.out ? 4 : 0) + code;
        size += 1;
      }
  }
  const sorted = packed.subarray(0, size);
  if (!isSorted(sorted)) sorted.sort();
  return (visit, since = start) => {
    for (let at = firstFrom(sorted, (since - start) * 8); at < size; at += 1) {
      const value = sorted[at] ?? 0;
      visit(start + (value >>> 3), (value & 4) !== 0, value & 3);
    }
  };
};

/** The place of the first value that is no less than `least`. */
const firstFrom = (sorted: Uint32Array, least: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};

const isSorted = (values: Uint32Array): boolean => {
  for (let at = 1; at < values.length; at += 1)
    if ((values[at] ?? 0) < (values[at - 1] ?? 0)) return false;
  return true;
};
