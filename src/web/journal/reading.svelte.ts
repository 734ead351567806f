/** All that is kept, for as long as a screen shows it: read again when something changes, once at a time. */
import type { Event } from "#regimen/event.ts";
import type { Kept } from "#web/kept.svelte.ts";

export class Reading {
  events = $state.raw<readonly Event[]>([]);
  status = $state<"reading" | "read" | "failed">("reading");
  readonly #kept: Kept;
  #isBusy = false;
  #isStale = false;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** Reads everything. Asked for while it reads, it reads once more when it is done. */
  async again(): Promise<void> {
    this.#isStale = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#isStale) {
      this.#isStale = false;
      try {
        this.events = await this.#kept.all();
        this.status = "read";
      } catch {
        this.status = "failed";
      }
    }
    this.#isBusy = false;
  }

  /** Shows what was just kept, before all is read again. */
  add(event: Event): void {
    this.events = [...this.events, event];
  }
}
