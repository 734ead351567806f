/** A made-up conversation of two people, before any app has written it down: who did what when. */
import type { Chance } from "#history/generate/chance.testing.ts";
import { dayNumber, secondsPerDay } from "#history/seconds.ts";

export type What =
  "text" | "media" | "deleted" | "call" | "missed" | "poll" | "place" | "reaction" | "notice";

/** `at`: seconds since 2000, by the clock on the wall. `from` of a notice: in whose name it stands, if in anybody's. */
export type Item = {
  readonly at: number;
  readonly from: "me" | "other";
  readonly what: What;
  readonly body: string;
};

export type MadeChat = {
  readonly me: string;
  readonly other: string;
  readonly items: readonly Item[];
};

export type ChatOptions = {
  readonly messages: number;
  /** Over how many days; few messages on many days make a sparse chat. */
  readonly days: number;
  readonly me?: string;
  readonly other?: string;
  /** Days since 2000 of the first; by chance if left out. */
  readonly firstDay?: number;
  /** The share of what is no text. */
  readonly specials?: number;
};

/** Words that must never turn up in anything that is told about a chat. */
export const canary = "zanzibar-kestrel";

const earliest = dayNumber(2016, 1, 1) ?? 0;
const latest = dayNumber(2026, 6, 1) ?? 0;

/** A conversation in the order of time. Every text holds the canary. */
export const madeChat = (chance: Chance, options: ChatOptions): MadeChat => {
  const { messages, days, me = "Alex", other = "Sam", specials = 0.1 } = options;
  const firstDay = options.firstDay ?? chance.whole(earliest, latest - days);
  const times = Array.from(
    { length: messages },
    () => (firstDay + chance.whole(0, days - 1)) * secondsPerDay + timeOfDay(chance),
  ).sort((a, b) => a - b);
  const items = times.map((at): Item => {
    const from = chance.isTrue(0.5) ? "me" : "other";
    const what = chance.isTrue(specials)
      ? chance.of(["media", "deleted", "call", "missed", "poll", "place"])
      : "text";
    return { at, from, what, body: bodyOf(chance) };
  });
  return { me, other, items };
};

/** Evenings are likelier than mornings, nights are rare. */
const timeOfDay = (chance: Chance): number => {
  const hour = chance.isTrue(0.6) ? chance.whole(17, 23) : chance.whole(0, 23);
  return hour * 3_600 + chance.whole(0, 3_599);
};

const bodies = [
  `${canary} hello`,
  canary,
  `I am at the station: ${canary}`,
  `${canary} 👀 see https://example.org/a?b=c`,
  `${canary}\nsecond line\n\nfourth`,
  `10:30 works for me, ${canary}`,
  `ŁÓDŹ ${canary} 你好 مرحبا`,
] as const;

const bodyOf = (chance: Chance): string => chance.of(bodies);

/** What a reader should find. Times to the second; a format that writes minutes cuts them. */
export type Truth = {
  readonly lastCounting: Item | undefined;
  readonly lastIncoming: Item | undefined;
  readonly dayZero: Item | undefined;
  readonly messages: number;
  readonly calls: number;
  readonly attempts: number;
};

const isMessage = ({ what }: Item): boolean =>
  ["text", "media", "deleted", "poll", "place"].includes(what);

/** The truth of what an export holds. A format that writes missed calls as text, or none, says so by its `items`. */
export const truthOf = (items: readonly Item[]): Truth => {
  const newest = (counts: (item: Item) => boolean): Item | undefined =>
    items.filter(counts).reduce<Item | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
  return {
    lastCounting: newest(({ from, what }) => from === "me" && what !== "notice"),
    lastIncoming: newest(
      ({ from, what }) => from === "other" && what !== "notice" && what !== "reaction",
    ),
    dayZero: newest((item) => isMessage(item) || item.what === "call"),
    messages: items.filter(isMessage).length,
    calls: items.filter(({ what }) => what === "call").length,
    attempts: items.filter(({ what }) => what === "missed").length,
  };
};
