/** Looking for words in the letters: their texts are read once, one by one, and stay in memory while the screen is open. */
import type { EventId } from "#regimen/event.ts";
import type { Letter } from "#regimen/views/letters.ts";
import type { Kept } from "#web/kept.svelte.ts";

export class Search {
  wanted = $state("");
  /** How many have been read so far. */
  read = $state(0);
  isLooking = $state(false);
  found = $state.raw<readonly EventId[]>([]);
  readonly #kept: Kept;
  /** By the version that is shown. */
  #texts: Readonly<Partial<Record<EventId, string>>> = {};
  #turn = 0;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** Looks again, whenever the words or the letters change. What is sealed or only for the wave is not searched. */
  async look(letters: readonly Letter[]): Promise<void> {
    const wanted = this.wanted.trim().toLowerCase();
    const turn = (this.#turn += 1);
    if (wanted === "") return;
    this.isLooking = true;
    const found: EventId[] = [];
    for (const [at, letter] of letters.entries()) {
      if (letter.sealedUntil !== undefined || letter.kind === "calm-me") continue;
      const text = this.#texts[letter.shown] ?? (await this.#textOf(letter.shown));
      if (turn !== this.#turn) return;
      if (text.toLowerCase().includes(wanted)) found.push(letter.shown);
      this.read = at + 1;
    }
    this.found = found;
    this.isLooking = false;
  }

  /** What was burnt stays in no memory either. */
  forget(): void {
    this.#texts = {};
  }

  async #textOf(id: EventId): Promise<string> {
    const event = await this.#kept.read(id);
    const text = event?.type === "letter" ? event.body.text : "";
    this.#texts = { ...this.#texts, [id]: text };
    return text;
  }
}
