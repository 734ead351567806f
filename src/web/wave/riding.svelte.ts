/** The urge that is being ridden out, as the screens see it: one for the whole app, kept as a sealed draft. */
import type { NewEvent } from "#regimen/event.ts";
import { momentOf } from "#regimen/moment.ts";
import { stretchAt, urgeOf, waveFrom, waveText, type Stretch, type Wave } from "#regimen/wave.ts";
import { readMark, writeMark } from "#web/data/local-marks.ts";
import type { Kept } from "#web/kept.svelte.ts";
import { exitEvent } from "#web/shell/states.ts";

const draft = "wave";

export class Riding {
  wave = $state.raw<Wave | undefined>(undefined);
  /** False until it is known if one was begun before. */
  isKnown = $state(false);
  readonly #kept: Kept;
  /** When those began that have ended. */
  #ended: readonly number[] = [];

  constructor(kept: Kept) {
    this.#kept = kept;
    // The page goes at once: what is kept is only taken away at the next opening, where the mark says so.
    addEventListener(exitEvent, () => {
      if (this.wave !== undefined) writeMark("wentInHurry", "1");
    });
    kept.onTurn(() => this.#turn());
    void this.#restore();
  }

  begin(strength: number, said: Pick<Wave, "purpose" | "channel"> = {}): void {
    const begun = this.#kept.now().epochMilliseconds;
    this.#set({ ...said, begun, minutes: 15, strength, helped: [] });
  }

  change(part: Partial<Wave>): void {
    if (this.wave !== undefined) this.#set({ ...this.wave, ...part });
  }

  /** Takes something that helped in, or out again. */
  help(what: string): void {
    const helped = this.wave?.helped ?? [];
    this.change({
      helped: helped.includes(what) ? helped.filter((each) => each !== what) : [...helped, what],
    });
  }

  stretch(now: number): Stretch | undefined {
    return this.wave === undefined ? undefined : stretchAt(this.wave, now);
  }

  /** Keeps what it was. True once it is stored; the wave goes on where it is not. */
  async end(left: boolean, after?: number): Promise<boolean> {
    if (this.wave === undefined) return true;
    const now = this.#kept.now();
    const event: NewEvent = {
      ...urgeOf(this.wave, now.epochMilliseconds, left, after),
      at: momentOf(now),
    };
    const isKept = await this.#kept.keep(event);
    if (isKept) await this.drop();
    return isKept;
  }

  async drop(): Promise<void> {
    if (this.wave !== undefined) this.#ended = [...this.#ended, this.wave.begun];
    this.wave = undefined;
    await this.#kept.dropDraft(draft);
  }

  #set(wave: Wave): void {
    this.wave = wave;
    void this.#kept.saveDraft(draft, waveText(wave));
  }

  /** Locked or unlocked: the minute goes on, without what was said about it as long as it is locked. */
  #turn(): void {
    if (this.wave !== undefined) {
      const { begun, minutes, strength } = this.wave;
      this.wave = { begun, minutes, strength, helped: [] };
    }
    void this.#restore();
  }

  async #restore(): Promise<void> {
    const text = await this.#kept.readDraft(draft);
    const wentInHurry = readMark("wentInHurry") !== "";
    if (wentInHurry) writeMark("wentInHurry", "");
    const before = wentInHurry ? undefined : waveFrom(text, this.#kept.now().epochMilliseconds);
    // What ended while it was locked is in the ledger by now.
    const isOver = before === undefined || this.#ended.includes(before.begun);
    if (isOver && text !== "") await this.#kept.dropDraft(draft);
    if (!isOver && (this.wave === undefined || this.wave.begun === before.begun)) {
      this.wave = { ...before, ...(this.wave === undefined ? {} : { minutes: this.wave.minutes }) };
    }
    this.isKnown = true;
  }
}

let riding: Riding | undefined;

/** The one of this page. */
export const ridingOf = (kept: Kept): Riding => {
  riding ??= new Riding(kept);
  return riding;
};
