/** One message while it is being written: its text, what the check says of it, and the sealed draft behind it. */
import type { Check } from "#draft/check.ts";
import type { Context } from "#draft/context.ts";
import type { Finding } from "#draft/finding.ts";
import type { EventId } from "#regimen/event.ts";
import type { Answered } from "#regimen/questions.ts";
import { draftFrom, draftName, draftText, type DraftRow } from "#web/compose/draft-row.ts";
import { movedMarks, type Mark } from "#web/compose/marks.ts";
import { notAhead, type Wait, type Waiting } from "#web/compose/wait.ts";
import type { Kept } from "#web/kept.svelte.ts";
import { hold, release } from "#web/update.ts";

/** The check of a text in a context; undefined as long as it is still being fetched. */
type Checker = (text: string, context: Context) => Check;

/** The most characters that are read: longer than any message, and short enough never to stop the typing. */
export const longestMessage = 16_000;

/** Long enough not to speak into the middle of a word. */
const pauseMs = 400;
const saveAfterMs = 1_000;
/** What was answered on the way here is asked anew a day later; the text stays. */
const answersHoldMs = 86_400_000;

export class Composing {
  text = $state("");
  dismissed = $state.raw<readonly string[]>([]);
  /** How welcome the person thinks it will be. */
  welcome = $state<number | undefined>(undefined);
  /** What comes before the writing has been read. */
  begun = $state(false);
  waiting = $state.raw<Waiting | undefined>(undefined);
  copied = $state(false);
  /** What the check says of the text as it stood at the last pause. */
  found = $state.raw<Check | undefined>(undefined);
  marks = $state.raw<readonly Mark[]>([]);
  isSaved = $state(true);
  readonly #kept: Kept;
  readonly #end: EventId;
  #answered: Answered | undefined;
  #answeredAt = 0;
  #checker: Checker | undefined;
  #context: Context = {};
  #pause: ReturnType<typeof setTimeout> | undefined;
  #save: ReturnType<typeof setTimeout> | undefined;

  constructor(kept: Kept, end: EventId) {
    this.#kept = kept;
    this.#end = end;
  }

  /** What was there before a reload. Gives back what was answered then, if it still holds. */
  async restore(): Promise<Answered | undefined> {
    const row = draftFrom(await this.#kept.readDraft(draftName(this.#end)));
    if (row === undefined || this.text !== "") return undefined;
    const now = this.#kept.now();
    this.text = row.text;
    this.dismissed = row.dismissed;
    this.begun = row.begun;
    this.welcome = row.welcome;
    this.waiting = row.waiting === undefined ? undefined : notAhead(row.waiting, now);
    this.copied = row.copied;
    this.#checkNow();
    return now.epochMilliseconds - row.at < answersHoldMs ? row.answered : undefined;
  }

  /** The answers that the decision rests on. */
  answeredBy(answered: Answered): void {
    this.#answered = answered;
    this.#answeredAt = this.#kept.now().epochMilliseconds;
  }

  async fetchCheck(): Promise<boolean> {
    try {
      const { checked } = await import("#web/compose/checker.ts");
      this.#checker = checked;
      this.#checkNow();
      return true;
    } catch {
      return false;
    }
  }

  /** Who, how, when, and what the person set: what the check knows beside the words. */
  inContext(context: Context): void {
    this.#context = context;
    this.#checkNow();
  }

  type(text: string): void {
    this.marks = movedMarks(this.marks, this.text, text);
    this.text = text;
    this.copied = false;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#checkNow(), pauseMs);
    this.#saveSoon();
  }

  /** The check of the text as it stands now, without waiting for a pause. */
  settle(): Check | undefined {
    this.#checkNow();
    return this.found;
  }

  /** The writer did not mean it so; the same words are left alone from now on, wherever they stand in this message. */
  dismiss(...findings: readonly Finding[]): void {
    const more = findings.map(({ hash }) => hash).filter((hash) => !this.dismissed.includes(hash));
    this.dismissed = [...this.dismissed, ...more];
    this.#checkNow();
    this.#saveSoon();
  }

  begin(): Promise<boolean> {
    this.begun = true;
    return this.saveNow();
  }

  judge(welcome: number): void {
    this.welcome = welcome;
    this.#saveSoon();
  }

  async waitFor(wait: Wait): Promise<boolean> {
    this.waiting = { since: this.#kept.now().epochMilliseconds, wait };
    return this.saveNow();
  }

  async waitAnew(): Promise<void> {
    this.waiting = undefined;
    await this.saveNow();
  }

  async isCopied(): Promise<void> {
    this.copied = true;
    await this.saveNow();
  }

  /** Empties it for good, the draft too. */
  async drop(): Promise<void> {
    this.#stop();
    this.text = "";
    this.marks = [];
    this.found = undefined;
    this.dismissed = [];
    this.waiting = undefined;
    this.copied = false;
    await this.#kept.dropDraft(draftName(this.#end));
    release(this.#held);
  }

  async saveNow(): Promise<boolean> {
    clearTimeout(this.#save);
    this.#save = undefined;
    const row = this.#row();
    if (row === undefined) return false;
    const isSaved = await this.#kept.saveDraft(draftName(this.#end), draftText(row));
    if (this.#save === undefined) this.isSaved = isSaved;
    if (isSaved) release(this.#held);
    return isSaved;
  }

  /** On the way out: what was typed last is saved too. */
  leave(): void {
    const isOpen = this.#save !== undefined;
    this.#stop();
    if (isOpen) void this.saveNow();
    release(this.#held);
  }

  get #held(): string {
    return draftName(this.#end);
  }

  #stop(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#save);
    this.#save = undefined;
  }

  #saveSoon(): void {
    hold(this.#held);
    clearTimeout(this.#save);
    this.#save = setTimeout(() => void this.saveNow(), saveAfterMs);
  }

  #checkNow(): void {
    clearTimeout(this.#pause);
    if (this.#checker === undefined) return;
    const text = this.text;
    if (text.trim() === "" || text.length > longestMessage) {
      this.found = undefined;
      this.marks = [];
      return;
    }
    const found = this.#checker(text, { ...this.#context, dismissed: this.dismissed });
    this.found = found;
    this.marks = marksOf(text, found.findings);
  }

  #row(): DraftRow | undefined {
    if (this.#answered === undefined) return undefined;
    return {
      answered: this.#answered,
      at: this.#answeredAt,
      text: this.text,
      dismissed: this.dismissed,
      begun: this.begun,
      ...(this.welcome === undefined ? {} : { welcome: this.welcome }),
      ...(this.waiting === undefined ? {} : { waiting: this.waiting }),
      copied: this.copied,
    };
  }
}

/** Where the findings stand, less the white space around them; of two on the same words, the first. */
const marksOf = (text: string, findings: readonly Finding[]): readonly Mark[] =>
  findings.flatMap(({ start, end, hash }, at) => {
    if (findings[at - 1]?.start === start) return [];
    const slice = text.slice(start, end);
    const from = start + slice.length - slice.trimStart().length;
    return [{ start: from, end: from + slice.trim().length, key: hash }];
  });
