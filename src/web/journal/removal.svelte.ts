/** Deleting, and taking it back while that is offered. What is erased for good, and when, is not decided here. */
import type { EventId } from "#regimen/event.ts";
import { undoMs } from "#regimen/views/erasable.ts";
import type { Kept } from "#web/kept.svelte.ts";
import { removalWords } from "#web/journal/words.en.ts";
import { dropDraftsOf } from "#web/letters/pauses.ts";

type Gone = { readonly id: EventId; readonly deletion: Promise<EventId | undefined> };

export class Removal {
  /** What can still be taken back, the latest last. */
  gone = $state.raw<readonly Gone[]>([]);
  /** Not to be shown, from the first moment on. */
  hidden = $state.raw<readonly string[]>([]);
  told = $state("");
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** `told` is said once it is deleted. */
  async remove(id: EventId, told = ""): Promise<void> {
    this.told = "";
    const one = { id, deletion: this.#kept.remove(id) };
    this.#hide(id, true);
    this.gone = [...this.gone, one];
    const isDeleted = (await one.deletion) !== undefined;
    if (isDeleted) {
      void dropDraftsOf(this.#kept, id);
      this.told = told;
      setTimeout(() => this.#letGo(one), undoMs);
      return;
    }
    this.#letGo(one);
    this.#hide(id, false);
    this.told = removalWords.notDeleted;
  }

  /** Takes the latest back. */
  async undo(): Promise<void> {
    const one = this.gone.at(-1);
    if (one === undefined) return;
    this.#letGo(one);
    const deletion = await one.deletion;
    if (deletion === undefined) return;
    const isBack = await this.#kept.undo(deletion, one.id);
    if (isBack) this.#hide(one.id, false);
    this.told = isBack ? removalWords.back : removalWords.notBack;
  }

  #letGo(one: Gone): void {
    this.gone = this.gone.filter((each) => each !== one);
  }

  #hide(id: EventId, isHidden: boolean): void {
    const rest = this.hidden.filter((each) => each !== id);
    this.hidden = isHidden ? [...rest, id] : rest;
  }
}
