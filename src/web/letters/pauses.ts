/**
 * A letter that is being written. The draft holds every word of it, on this device; at a pause the words go into the
 * ledger too, as a letter that is not finished. Each pause stands instead of the last one, whose words are erased.
 */
import { inTurn } from "#ledger/in-turn.ts";
import type { LetterRow } from "#regimen/apply.ts";
import {
  eventIdFrom,
  letterKinds,
  maxLetterLength,
  type Event,
  type EventId,
  type LetterKind,
} from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { momentOf } from "#regimen/moment.ts";
import { writtenOver } from "#regimen/views/letters.ts";
import type { Kept } from "#web/kept.svelte.ts";

/** What is asked of what is kept. */
export type LetterDesk = Pick<
  Kept,
  | "status"
  | "state"
  | "now"
  | "record"
  | "read"
  | "burn"
  | "tidy"
  | "readDraft"
  | "saveDraft"
  | "dropDraft"
>;

/** `thrown`: the page was emptied, so the letter is gone. `left`: there was nothing new, or it can't be kept just now. */
export type Paused = "kept" | "thrown" | "left";

/** The letter in the ledger, and its last pause that is known here. */
type Place = { readonly root: EventId; readonly last: EventId };

/** So many pauses may lie there before they are erased: erasing makes everything be read anew. */
const mostOver = 8;

const draftOf = (kind: LetterKind): string => (kind === "unsent" ? "letter" : `letter-${kind}`);
const placeDraftOf = (kind: LetterKind): string => `${draftOf(kind)}-place`;
/** When the writing began, so that a reload does not begin the fifteen minutes anew. */
export const begunDraftOf = (kind: LetterKind): string => `${draftOf(kind)}-begun`;

const placeFrom = (text: string): Place | undefined => {
  const [root, last] = text.split(" ").map(eventIdFrom);
  return root === undefined || last === undefined ? undefined : { root, last };
};

/** One thing at a time: what a page still saves on its way out, the next one finds. */
const turn = inTurn();
/** The draft that is on its way to the disk. */
let saving: Promise<unknown> = Promise.resolve();

/** What is written of one kind of letter. */
export class Pauses {
  readonly #desk: LetterDesk;
  readonly #kind: LetterKind;
  #place: Place | undefined;
  /** The words that the ledger has. */
  #paused = "";

  constructor(desk: LetterDesk, kind: LetterKind) {
    this.#desk = desk;
    this.#kind = kind;
  }

  /** What was written and not finished; empty if there is nothing, or if it was thrown away meanwhile. */
  restore(): Promise<string> {
    return turn(async () => {
      await saving;
      const [text, told] = await Promise.all([
        this.#desk.readDraft(draftOf(this.#kind)),
        this.#desk.readDraft(placeDraftOf(this.#kind)),
      ]);
      const place = placeFrom(told);
      // Locked meanwhile: what can't be seen is not gone.
      if (place === undefined || this.#desk.status !== "ready") return text;
      const there = this.#letter(place.root);
      // One step ahead: the page went before it could be noted.
      const isMine = there?.shown === place.last || there?.row.instead === place.last;
      if (isMine && there?.row.unfinished === true) {
        this.#place = { root: place.root, last: there.shown };
        this.#paused = await this.#wordsOf(there.shown);
        return text;
      }
      if (there === undefined || text === (await this.#wordsOf(place.last))) {
        await this.#forget();
        return "";
      }
      // It went on elsewhere: words that only the draft has become a letter of their own.
      await this.#desk.dropDraft(placeDraftOf(this.#kind));
      return text;
    });
  }

  /** True once the words are safe on this device. Begun at once: a lock takes the store away right after. */
  save(text: string): Promise<boolean> {
    const saved = this.#desk.saveDraft(draftOf(this.#kind), text);
    saving = saved;
    return saved;
  }

  /** Puts the words into the ledger. Emptied, the letter is thrown away: nobody has to burn what they have rubbed out. */
  pause(text: string): Promise<Paused> {
    return turn(async () => {
      if (text.trim() === "") return this.#place === undefined ? "left" : this.#throw();
      if (text === this.#paused || text.length > maxLetterLength) return "left";
      const place = await this.#placed();
      if (place === undefined) return "left";
      const body = { kind: this.#kind, text, unfinished: true, instead: place.last };
      const last = await this.#desk.record({ ...this.#begin(), ref: place.root, body }, true);
      if (last === undefined) return "left";
      this.#paused = text;
      await this.#know({ root: place.root, last: last.id });
      if (writtenOver(this.#desk.state).length >= mostOver) this.#desk.tidy();
      return "kept";
    });
  }

  /** It is finished. Undefined where it could not be kept: then everything is as it was. */
  keep(text: string, before: number | undefined): Promise<Event | undefined> {
    return turn(async () => {
      const place = this.#standing();
      const body = { kind: this.#kind, text, ...(before === undefined ? {} : { before }) };
      const kept = await this.#desk.record({
        ...this.#begin(),
        ...(place === undefined
          ? { body }
          : { ref: place.root, body: { ...body, instead: place.last } }),
      });
      if (kept !== undefined) await this.#forget();
      return kept;
    });
  }

  /** It was kept by another way than `keep`: nothing of it is being written any more. */
  done(): Promise<void> {
    return turn(() => this.#forget());
  }

  /** Erases the letter with every pause of it. False where something of it may be left until the next start. */
  throwAway(): Promise<boolean> {
    return turn(async () => (await this.#throw()) === "thrown");
  }

  /** Opens a letter that was not finished. What was being written before it is paused first; false where that failed. */
  async takeUp(root: EventId): Promise<boolean> {
    const before = await this.restore();
    if (this.#place?.root === root) return true;
    const isSafe =
      before.trim() === "" || before === this.#paused || (await this.pause(before)) === "kept";
    const there = this.#letter(root);
    if (!isSafe || there?.row.unfinished !== true) return false;
    const last = there.shown;
    return turn(async () => {
      this.#paused = await this.#wordsOf(last);
      await this.#desk.dropDraft(begunDraftOf(this.#kind));
      await this.#know({ root, last });
      return this.#desk.saveDraft(draftOf(this.#kind), this.#paused);
    });
  }

  /** The letter's place in the ledger, made where there is none. It has no words itself: those can be erased, it can't. */
  async #placed(): Promise<Place | undefined> {
    if (this.#desk.status !== "ready") return undefined;
    const standing = this.#standing();
    if (standing !== undefined) return standing;
    const body = { kind: this.#kind, text: "", unfinished: true };
    const root = await this.#desk.record({ ...this.#begin(), body }, true);
    if (root !== undefined) await this.#know({ root: root.id, last: root.id });
    return this.#place;
  }

  /** The place, unless the letter was burnt from elsewhere. */
  #standing(): Place | undefined {
    const root = this.#place?.root;
    if (root !== undefined && this.#letter(root) === undefined) this.#place = undefined;
    return this.#place;
  }

  async #throw(): Promise<Paused> {
    const root = this.#place?.root;
    await this.#forget();
    return root === undefined || (await this.#desk.burn(root)) ? "thrown" : "left";
  }

  async #know(place: Place): Promise<void> {
    this.#place = place;
    await this.#desk.saveDraft(placeDraftOf(this.#kind), `${place.root} ${place.last}`);
  }

  async #forget(): Promise<void> {
    this.#place = undefined;
    this.#paused = "";
    await saving;
    await dropDrafts(this.#desk, this.#kind);
    if (writtenOver(this.#desk.state).length > 0) this.#desk.tidy();
  }

  /** As it stands; undefined where it was burnt or deleted. */
  #letter(root: EventId): { readonly shown: EventId; readonly row: LetterRow } | undefined {
    const found = liveRows(this.#desk.state).letters.find(({ id }) => id === root);
    const shown = eventIdFrom(found?.shown);
    return found === undefined || shown === undefined ? undefined : { shown, row: found.row };
  }

  async #wordsOf(id: EventId): Promise<string> {
    const event = await this.#desk.read(id);
    return event?.type === "letter" ? event.body.text : "";
  }

  #begin() {
    return { type: "letter", at: momentOf(this.#desk.now()) } as const;
  }
}

/** A letter that is burnt or deleted leaves no draft behind. */
export const dropDraftsOf = async (desk: LetterDesk, root: EventId): Promise<void> => {
  for (const kind of letterKinds) {
    const place = placeFrom(await desk.readDraft(placeDraftOf(kind)));
    if (place?.root === root) await dropDrafts(desk, kind);
  }
};

const dropDrafts = async (desk: LetterDesk, kind: LetterKind): Promise<void> => {
  const names = [draftOf(kind), placeDraftOf(kind), begunDraftOf(kind)];
  await Promise.all(names.map((name) => desk.dropDraft(name)));
};
