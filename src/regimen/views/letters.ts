/** Letters that are not sent, without their words: those are read one by one from the ledger. */
import type { LetterRow, State } from "#regimen/apply.ts";
import { eventIdFrom, type EventId, type LetterKind } from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { deletedIds } from "#regimen/fold/versions.ts";
import { zonedOf } from "#regimen/moment.ts";
import { isBefore, type Zoned } from "#regimen/zoned.ts";

export type Letter = {
  /** The first version: what is burnt. */
  readonly id: EventId;
  /** The version that is read, and that the next correction refers to. */
  readonly shown: EventId;
  readonly kind: LetterKind;
  readonly at: Zoned;
  /** Not to be read before then; undefined: open. */
  readonly sealedUntil: Zoned | undefined;
  /** It was paused, and may be gone on with. */
  readonly unfinished: boolean;
};

/** The newest first. What was begun and has no words yet is none. */
export const letters = (state: State, now: Zoned): readonly Letter[] =>
  liveRows(state)
    .letters.filter(({ id, shown, row }) => row.unfinished !== true || id !== shown)
    .flatMap(({ id: root, shown: latest, row }) => {
      const id = eventIdFrom(root);
      const shown = eventIdFrom(latest);
      if (id === undefined || shown === undefined) return [];
      const until = row.sealedUntil === undefined ? undefined : zonedOf(row.sealedUntil);
      const sealedUntil = until !== undefined && isBefore(now, until) ? until : undefined;
      const unfinished = row.unfinished === true;
      return [{ id, shown, kind: row.kind, at: zonedOf(row.at), sealedUntil, unfinished }];
    })
    .sort((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds || (a.id < b.id ? 1 : -1));

/**
 * Pauses of a letter whose words later ones stand instead of: to be erased. Only what was unfinished, and corrects the
 * same letter, is ever named: no event can have anything else taken away.
 */
export const writtenOver = (state: State): readonly EventId[] => {
  const { letters: rows, corrections, deletions } = state;
  const gone = deletedIds(deletions);
  return Object.entries(rows).flatMap(([id, { instead }]) => {
    if (instead === undefined || gone.has(id) || rows[instead]?.unfinished !== true) return [];
    const letter = corrections[instead]?.[0];
    return letter !== undefined && letter === corrections[id]?.[0] ? [instead] : [];
  });
};

/** True when the last two unsent letters that were rated both left the person feeling worse than before. */
export const isWorseTwice = (state: State): boolean => {
  const rated = liveRows(state)
    .letters.map(({ row }) => row)
    .filter(isRated)
    .sort((a, b) => a.at.utc - b.at.utc)
    .slice(-2);
  return rated.length === 2 && rated.every(({ before, after }) => after > before);
};

type Rated = LetterRow & { readonly before: number; readonly after: number };

const isRated = (row: LetterRow): row is Rated =>
  row.kind === "unsent" && row.before !== undefined && row.after !== undefined;
