/** What somebody typed into a form of the log, as one sealed draft: a reload or a locked phone does not lose it. */
import { draftOf, textsFrom } from "#web/draft-texts.ts";
import type { Kept } from "#web/kept.svelte.ts";

const pauseMs = 1_000;

type Fields = {
  readonly read: () => readonly string[];
  /** Called once, if there is a draft and nothing was typed before it came. */
  readonly write: (texts: readonly string[]) => void;
};

/** Of all forms: what one still saves on its way out, the next one finds. */
let last: Promise<unknown> = Promise.resolve();

export class LogDraft {
  readonly #kept: Pick<Kept, "readDraft" | "saveDraft" | "dropDraft">;
  readonly #name: string;
  readonly #fields: Fields;
  /** As they were typed last: a form that is being taken away has no fields to read. */
  #texts: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    kept: Pick<Kept, "readDraft" | "saveDraft" | "dropDraft">,
    form: string,
    fields: Fields,
  ) {
    this.#kept = kept;
    this.#name = `log-${form}`;
    this.#fields = fields;
    void this.#restore();
  }

  typed(): void {
    this.#texts = this.#fields.read();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.saveNow(), pauseMs);
  }

  /** On the way out, what the pause has not saved yet. */
  saveNow(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const texts = this.#texts;
    if (texts.every((text) => text.trim() === "")) this.drop();
    // At once: a lock takes the store away right after.
    else last = this.#kept.saveDraft(this.#name, draftOf(texts));
  }

  /** It is in the ledger, or there is nothing. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    last = last.then(() => this.#kept.dropDraft(this.#name));
  }

  async #restore(): Promise<void> {
    const { read, write } = this.#fields;
    await last;
    const texts = textsFrom(await this.#kept.readDraft(this.#name), read().length);
    if (texts !== undefined && read().every((text) => text === "")) write(texts);
  }
}
