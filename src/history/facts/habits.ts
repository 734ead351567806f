/** Silence that was managed; and what is shown only to somebody who asks: who begins, how fast answers come, what stays open. */
import type { Contacts } from "#history/facts/timeline.ts";
import { kind } from "#history/record.ts";
import { secondsPerDay } from "#history/seconds.ts";

export type Silence = { readonly days: number; readonly from: number; readonly to: number };

/** Which side begins more conversations, where that is the same however a conversation is reckoned. */
export type Begins = {
  readonly who: "self" | "other" | "alike";
  readonly share: number;
  readonly conversations: number;
};

/** How many percentage points the own share of beginnings moved from the first third to the last. */
export type Drift = { readonly first: number; readonly last: number };

/** Seconds from the other's last word to the answer: the middle, and where the middle half lies. */
export type Replies = {
  readonly count: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
};

export type Habits = {
  readonly begins: Begins | undefined;
  readonly drift: Drift | undefined;
  readonly ownReplies: Replies | undefined;
  /** Own messages after the other's last one. */
  readonly openRun: number;
  /** How many own messages stood in the longest row without an answer. */
  readonly longestRun: number;
};

export const habitsOf = (contacts: Contacts): Habits => {
  const sessions = sessionsOf(contacts);
  const usual = sessions[1] ?? [];
  return {
    begins: beginsOf(sessions, usual),
    drift: driftOf(usual),
    ownReplies: repliesOf(contacts),
    ...runsOf(contacts),
  };
};

const silenceDays = 365;

/** The longest stretch without a message or call of either side in the year before the second `last`. */
export const silenceOf = (contacts: Contacts, last: number): Silence | undefined => {
  let before = -1;
  let best: Silence | undefined;
  contacts(
    (local) => {
      if (before >= 0 && local - before > (best === undefined ? 0 : best.to - best.from))
        best = { days: Math.floor((local - before) / secondsPerDay), from: before, to: local };
      before = local;
    },
    last - silenceDays * secondsPerDay,
  );
  return best;
};

/** Hours without a word after which a new conversation begins; the second is the one that is spoken of. */
const gaps = [1, 4, 8, 12];
const enoughSessions = 30;
const enoughPerQuarter = 10;
const quarterSeconds = 91 * secondsPerDay;
const driftShare = 0.15;

type Session = { readonly at: number; readonly own: boolean };

/** For each gap the conversations that it makes. */
const sessionsOf = (contacts: Contacts): readonly (readonly Session[])[] => {
  const all = gaps.map((): Session[] => []);
  let before = Number.NEGATIVE_INFINITY;
  contacts((local, own, code) => {
    if (code === kind.attempt) return;
    const wait = local - before;
    before = local;
    // Nearly all messages follow within an hour.
    if (wait > shortest)
      gaps.forEach((hours, index) => {
        if (wait > hours * 3_600) all[index]?.push({ at: local, own });
      });
  });
  return all;
};

const shortest = 3_600;

const shareOf = (sessions: readonly Session[]): number =>
  sessions.filter(({ own }) => own).length / sessions.length;

const beginsOf = (
  all: readonly (readonly Session[])[],
  usual: readonly Session[],
): Begins | undefined => {
  if (usual.length < enoughSessions) return undefined;
  const share = shareOf(usual);
  const sides = new Set(all.map((sessions) => Math.sign(shareOf(sessions) - 0.5)));
  const interval = wilson(share, usual.length);
  const clear = sides.size === 1 && (interval.low > 0.5 || interval.high < 0.5);
  const who = clear ? (share > 0.5 ? "self" : "other") : "alike";
  return { who, share, conversations: usual.length };
};

const driftOf = (sessions: readonly Session[]): Drift | undefined => {
  const quarters = new Map<number, Session[]>();
  for (const session of sessions) {
    const quarter = Math.floor(session.at / quarterSeconds);
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), session]);
  }
  const full = [...quarters.values()].filter(({ length }) => length >= enoughPerQuarter);
  const third = Math.floor(full.length / 3);
  if (third === 0) return undefined;
  const [first, last] = [full.slice(0, third).flat(), full.slice(-third).flat()];
  const [a, b] = [shareOf(first), shareOf(last)];
  const [x, y] = [wilson(a, first.length), wilson(b, last.length)];
  const apart = x.high < y.low || y.high < x.low;
  return apart && Math.abs(a - b) >= driftShare ? { first: a, last: b } : undefined;
};

const z = 1.96;

/** The 95 % interval of a share, by Wilson. */
const wilson = (share: number, count: number): { readonly low: number; readonly high: number } => {
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const middle = share + (z * z) / (2 * count);
  const scale = 1 + (z * z) / count;
  return { low: (middle - spread) / scale, high: (middle + spread) / scale };
};

const enoughReplies = 50;
const longestReply = 4 * 3_600;
const wakingHour = 6;

const repliesOf = (contacts: Contacts): Replies | undefined => {
  const waits: number[] = [];
  let before = Number.NEGATIVE_INFINITY;
  let wasOwn = true;
  contacts((local, own, code) => {
    if (code !== kind.message) return;
    const isReply = own && !wasOwn && local - before <= longestReply;
    if (isReply && isAwake(before) && isAwake(local)) waits.push(local - before);
    [before, wasOwn] = [local, own];
  });
  if (waits.length < enoughReplies) return undefined;
  const sorted = Float64Array.from(waits).sort();
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { count: waits.length, median: at(0.5), low: at(0.25), high: at(0.75) };
};

const isAwake = (local: number): boolean => (local % secondsPerDay) / 3_600 >= wakingHour;

const runsOf = (contacts: Contacts): { readonly openRun: number; readonly longestRun: number } => {
  let [openRun, longestRun] = [0, 0];
  contacts((_local, own, code) => {
    if (code !== kind.message) return;
    openRun = own ? openRun + 1 : 0;
    longestRun = Math.max(longestRun, openRun);
  });
  return { openRun, longestRun };
};
