/** The texts of a form that is being filled in, as one sealed draft: kept at each pause, gone once the form is. */
import { draftOf, textsFrom } from "#web/draft-texts.ts";
import type { Kept } from "#web/kept.svelte.ts";
import { hold, release } from "#web/update.ts";

const pauseMs = 1_000;

export class FormDraft {
  readonly #kept: Kept;
  readonly #name: string;
  readonly #texts: () => readonly string[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `texts` gives what stands in the fields now, always as many. */
  constructor(kept: Kept, name: string, texts: () => readonly string[]) {
    this.#kept = kept;
    this.#name = name;
    this.#texts = texts;
  }

  /** What was written before; undefined where there is none, and once something new was written. */
  async before(): Promise<readonly string[] | undefined> {
    const texts = textsFrom(await this.#kept.readDraft(this.#name), this.#texts().length);
    return this.#timer === undefined ? texts : undefined;
  }

  /** Something was typed: nothing reloads the page now, and it is kept at the next pause. */
  readonly typed = (): void => {
    hold(this.#name);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#save, pauseMs);
  };

  /** The page may be gone the next moment. */
  readonly now = (): void => {
    if (this.#timer !== undefined) this.#save();
  };

  /** What is kept now is shown instead of the form, which must not save its draft anew on the way out. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** It is kept as what it is: no draft is needed any more. */
  done(): void {
    this.stop();
    void this.#kept.dropDraft(this.#name);
    release(this.#name);
  }

  /** The form goes away as it is. */
  readonly leave = (): void => {
    this.now();
    release(this.#name);
  };

  readonly #save = (): void => {
    clearTimeout(this.#timer);
    void this.#kept.saveDraft(this.#name, draftOf(this.#texts()));
  };
}
