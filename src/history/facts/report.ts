/** What was read of one file and app, in numbers and names, and what was left out and why. */
import { direction, type Chosen } from "#history/facts/chosen.ts";
import { isOneSided } from "#history/facts/one-sided.ts";
import type { Local } from "#history/facts/timeline.ts";
import type { Skipped } from "#history/part.ts";
import type { ReadPicked, Trouble } from "#history/read-all.ts";
import { kind, type Format, type Reason, type Warning } from "#history/record.ts";
import { secondsOfEpochMs } from "#history/seconds.ts";

export type When = { readonly seconds: number; readonly clock: "epoch" | "wall" };

export type SourceReport = {
  readonly file: string;
  readonly format: Format;
  readonly messages: number;
  readonly calls: number;
  readonly attempts: number;
  readonly reactions: number;
  readonly notices: number;
  readonly skipped: readonly {
    readonly reason: Reason;
    readonly count: number;
    readonly firstLines: readonly number[];
  }[];
  /** The first and the last contact; undefined where there is none, or how to read the dates is open. */
  readonly first: When | undefined;
  readonly last: When | undefined;
  readonly participants: readonly string[];
  readonly warnings: readonly (Warning | Trouble)[];
};

const mostFirstLines = 5;

/** One report for each app that was found in what was picked. `local`: local seconds of an instant. */
export const reportsOf = (
  picked: ReadPicked,
  chosen: readonly Chosen[],
  local: Local,
): readonly SourceReport[] =>
  [...new Set(chosen.map(({ file }) => file.format))].map((format) =>
    reportOf(
      picked,
      format,
      chosen.filter(({ file }) => file.format === format),
      local,
    ),
  );

const reportOf = (
  { name: file, trouble }: ReadPicked,
  format: Format,
  chosen: readonly Chosen[],
  local: Local,
): SourceReport => {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0];
  const writing = new Set<string>();
  let [first, last]: (When | undefined)[] = [];
  for (const {
    file: { part },
    tally,
    directions,
    dated,
  } of chosen) {
    const clock = part.clock;
    let [low, high] = [Number.POSITIVE_INFINITY, -1];
    for (let who = 0; who <= part.people.length; who += 1) {
      if (directions[who] === direction.unused) continue;
      for (const code of Object.values(kind))
        counts[code] = (counts[code] ?? 0) + tally.count(who, code);
      const name = part.people[who]?.name ?? "";
      if (name !== "" && tally.isActive(who)) writing.add(name);
      low = Math.min(low, tally.firstContact(who));
      high = Math.max(high, tally.lastContact(who));
    }
    if (!dated || high < 0) continue;
    if (first === undefined || low < first.seconds) first = { seconds: low, clock };
    if (last === undefined || high > last.seconds) last = { seconds: high, clock };
  }
  const [messages = 0, calls = 0, attempts = 0, reactions = 0, edits = 0, notices = 0] = counts;
  return {
    file,
    format,
    messages,
    calls,
    attempts,
    reactions,
    notices: notices + edits,
    skipped: skippedOf(chosen),
    first,
    last,
    participants: [...writing],
    warnings: [
      ...new Set<Warning | Trouble>([
        ...chosen.flatMap(({ file: { part } }) => [...part.warnings]),
        ...(isOneSided(chosen) ? (["one-sided"] as const) : []),
        ...(chosen.some((each) => isFresh(each, local)) ? (["exported-today"] as const) : []),
        ...(messages + calls + attempts === 0 ? (["no-messages"] as const) : []),
        ...trouble,
      ]),
    ],
  };
};

const skippedOf = (chosen: readonly Chosen[]): SourceReport["skipped"] => {
  const all = new Map<
    Reason,
    Pick<Skipped, "count"> & { readonly firstLines: readonly number[] }
  >();
  for (const { file } of chosen)
    for (const [reason, { count, firstLines }] of file.part.skipped) {
      const known = all.get(reason) ?? { count: 0, firstLines: [] };
      const lines = [...known.firstLines, ...firstLines].slice(0, mostFirstLines);
      all.set(reason, { count: known.count + count, firstLines: lines });
    }
  return [...all].map(([reason, skipped]) => ({ reason, ...skipped }));
};

const anHour = 3_600;

/** Whether the file was written within an hour of its last contact: then the talk may have gone on since. */
const isFresh = ({ file: { part, modified }, tally, dated }: Chosen, local: Local): boolean => {
  if (!dated || modified === undefined) return false;
  const written = secondsOfEpochMs(modified);
  const last = Math.max(...part.people.map((_, who) => tally.lastContact(who)));
  return last >= 0 && (part.clock === "epoch" ? written : local(written)) - last < anHour;
};
