/** Files of everything without a ledger: what they hold, and the union of several. */
import { jsonOf } from "#ledger/bytes.ts";
import { envelopeFrom } from "#ledger/envelope.ts";
import { erasedLine, eventLine, fileVersion, headerLine, lineFrom } from "#ledger/lines.ts";
import { byHlc } from "#ledger/order.ts";
import { linesIn } from "#ledger/split-lines.ts";
import { type EventId } from "#regimen/event.ts";

/**
 * What was found in files. `entries`: events that this version reads, `newer` those it keeps but does not read. `incomplete`: long texts of
 * which a part is missing. `damaged`: lines that say nothing. `missing`: lines that a header speaks of and its file lacks.
 */
export type Contents = {
  readonly entries: number;
  readonly newer: number;
  readonly erased: number;
  readonly incomplete: number;
  readonly damaged: number;
  readonly missing: number;
};

type Kept = {
  readonly id: string;
  readonly line: string;
  readonly hlc: string;
  readonly of: string | undefined;
  readonly parts: readonly EventId[];
  readonly isNewer: boolean;
};

/** Grows with every file that is taken in. */
export class FileUnion {
  readonly #kept = new Map<string, Kept>();
  readonly #erased = new Set<string>();
  #damaged = 0;
  #missing = 0;

  /** Takes one file in. False if not one of its lines is ours. Rejects as `pieces` does; what came before stays. */
  async take(pieces: AsyncIterable<string> | Iterable<string>): Promise<boolean> {
    let isOurs = false;
    let promised = 0;
    let own = 0;
    let damaged = 0;
    try {
      for await (const text of linesIn(pieces)) {
        const line = text === undefined ? undefined : lineFrom(text);
        if (line?.kind === "header") {
          isOurs = true;
          if (line.version === fileVersion) promised = Math.max(promised, line.lines ?? 0);
          continue;
        }
        own += 1;
        if (line === undefined || line.kind === "damaged") {
          damaged += 1;
          continue;
        }
        isOurs = true;
        if (line.kind === "erased") this.#erase(line.id);
        else this.#keep(line.id, line.text);
      }
    } finally {
      if (isOurs) {
        this.#damaged += damaged;
        this.#missing += Math.max(0, promised - own);
      }
    }
    return isOurs;
  }

  get contents(): Contents {
    const kept = this.#standing();
    const events = kept.filter(({ of }) => of === undefined);
    const isIncomplete = ({ parts }: Kept): boolean => parts.some((id) => !this.#kept.has(id));
    return {
      entries: events.filter(({ isNewer }) => !isNewer).length,
      newer: events.filter(({ isNewer }) => isNewer).length,
      erased: this.#erased.size,
      incomplete: events.filter(isIncomplete).length,
      damaged: this.#damaged,
      missing: this.#missing,
    };
  }

  /** One file that holds them all: header, events in their order, erased ids. */
  lines(): readonly string[] {
    const events = this.#standing().map(({ line }) => line);
    const after = [...events, ...[...this.#erased].sort().map(erasedLine)];
    return [headerLine(after.length), ...after];
  }

  #keep(id: EventId, text: Uint8Array<ArrayBuffer>): void {
    if (this.#erased.has(id) || this.#kept.has(id)) return;
    const line = eventLine(id, jsonOf(text));
    const held = envelopeFrom(id, text);
    const parts = held.ok && held.value.kind === "long" ? held.value.parts : [];
    if (line !== undefined) this.#kept.set(id, { id, ...line, parts, isNewer: !held.ok });
  }

  #erase(id: EventId): void {
    const parts = this.#kept.get(id)?.parts ?? [];
    this.#kept.delete(id);
    this.#erased.add(id);
    // A file that was not written by us may name an event among its own parts.
    for (const part of parts) if (!this.#erased.has(part)) this.#erase(part);
  }

  /** In their order. A part of what was erased is no longer told. */
  #standing(): readonly Kept[] {
    return [...this.#kept.values()]
      .filter(({ of }) => of === undefined || !this.#erased.has(of))
      .sort(byHlc);
  }
}
