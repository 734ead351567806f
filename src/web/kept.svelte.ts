/** What is kept, as the screens see it. Nothing waits for it: the urge path works while it opens, and without it. */
import type { Progress } from "#ledger/desk.ts";
import type { Exported } from "#ledger/export-lines.ts";
import type { Imported, ImportError } from "#ledger/import-lines.ts";
import type { Ledger } from "#ledger/ledger.ts";
import { openBrowserLedger } from "#ledger/open.browser.ts";
import { applyAll, emptyState, type State } from "#regimen/apply.ts";
import { eventIdFrom, type Event, type EventId, type NewEvent } from "#regimen/event.ts";
import { momentOf } from "#regimen/moment.ts";
import { eraseAfterMs, versionsOf } from "#regimen/views/erasable.ts";
import { inOwnZone } from "#regimen/views/zone-at.ts";
import type { Zoned } from "#regimen/zoned.ts";
import { err, type Result } from "#result.ts";
import { askToStay } from "#web/data/stay.ts";
import { now, randomHex } from "#web/device.ts";
import { eraseDeleted } from "#web/erase-deleted.ts";

export type KeptStatus = "opening" | "ready" | "absent";

export class Kept {
  status = $state<KeptStatus>("opening");
  /** The browser has thrown away what was kept here. */
  emptied = $state(false);
  unreadable = $state(0);
  progress = $state.raw<{ readonly read: number; readonly all: number } | undefined>(undefined);
  state = $state.raw<State>(emptyState);

  readonly #opened: Promise<Ledger | undefined>;
  /** Can keep already while the rest is still being read. */
  #early: Ledger | undefined;
  #base: State = emptyState;
  /** Said, and not safely stored yet, or never where nothing can be kept. */
  #pending: readonly Event[] = [];
  #said = 0;
  #erasing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#opened = this.#open();
  }

  /** Now, in the person's own zone where they chose one; everything that is kept or shown goes by it. */
  now(): Zoned {
    return inOwnZone(this.state, now());
  }

  /**
   * Keeps what happened. True once it is safely stored. It counts from the first moment, and for as long as the app is
   * open even where nothing can be kept: what somebody said about their safety is never forgotten on the next screen.
   */
  async keep(event: NewEvent): Promise<boolean> {
    return (await this.record(event)) !== undefined;
  }

  /** Does what `keep` does; gives back the event as it is stored, undefined where it is not. */
  async record(event: NewEvent): Promise<Event | undefined> {
    const local = this.#asKept(event);
    if (local !== undefined) this.#pending = [...this.#pending, local];
    this.#show();
    const ledger = this.#early ?? (await this.#opened);
    const appended = await ledger?.append([event]);
    if (ledger === undefined || appended?.ok !== true) return undefined;
    this.#pending = this.#pending.filter((each) => each !== local);
    this.#base = this.status === "ready" ? ledger.state() : applyAll(this.#base, appended.value);
    this.#show();
    void askToStay();
    return appended.value[0];
  }

  /** Deletes an entry, by its first version. It can be taken back for a moment (`undo`), then it is erased for good. */
  async remove(id: EventId): Promise<EventId | undefined> {
    const deletion = await this.#delete(id);
    this.#eraseSoon();
    return deletion?.id;
  }

  /** Erases an entry with every version of it at once; nothing takes that back. False where something of it may be left. */
  async burn(id: EventId): Promise<boolean> {
    const ids = versionsOf(this.state, id);
    const deletion = await this.#delete(id);
    const erased = deletion === undefined ? undefined : await (await this.#opened)?.erase(ids);
    // What failed now goes with the next start: it is deleted already.
    if (erased?.ok !== true) this.#eraseSoon();
    return erased?.ok === true;
  }

  /** Takes a deletion of `id` back. False where that could not be kept, or where it was erased already. */
  async undo(deletion: EventId, id: EventId): Promise<boolean> {
    const undone = await this.#delete(deletion);
    return undone !== undefined && (await (await this.#opened)?.read(id)) !== undefined;
  }

  /** Everything that was kept, oldest first; empty where nothing can be kept. */
  async all(): Promise<readonly Event[]> {
    return (await (await this.#opened)?.all()) ?? [];
  }

  /** One entry, with all its words. */
  async read(id: EventId): Promise<Event | undefined> {
    return (await this.#opened)?.read(id);
  }

  /** Everything as the lines of a file that is not locked; undefined where that failed. */
  async exportLines(onProgress: (progress: Progress) => void): Promise<Exported | undefined> {
    const exported = await (await this.#opened)?.exportLines(onProgress);
    return exported?.ok === true ? exported.value : undefined;
  }

  /** The union with such a file. `onProgress`: lines read so far. */
  async importLines(
    pieces: AsyncIterable<string>,
    onProgress: (lines: number) => void,
  ): Promise<Result<Imported, ImportError>> {
    const ledger = await this.#opened;
    if (ledger === undefined) return err("closed");
    const imported = await ledger.importLines(pieces, onProgress);
    this.unreadable = ledger.setAside().length;
    if (imported.ok && imported.value.added > 0) this.emptied = false;
    return imported;
  }

  async saveDraft(name: string, text: string): Promise<boolean> {
    const saved = await (await this.#opened)?.saveDraft(name, text);
    return saved?.ok ?? false;
  }

  async readDraft(name: string): Promise<string> {
    return (await (await this.#opened)?.readDraft(name)) ?? "";
  }

  async dropDraft(name: string): Promise<void> {
    await (await this.#opened)?.dropDraft(name);
  }

  /** Lets go of the store, as when somebody leaves in a hurry. */
  async close(): Promise<void> {
    clearTimeout(this.#erasing);
    (await this.#opened)?.close();
  }

  async #open(): Promise<Ledger | undefined> {
    const opened = await openBrowserLedger({
      now: () => Date.now(),
      onProgress: (progress) => (this.progress = progress),
      meanwhile: (ledger) => (this.#early = ledger),
    });
    this.progress = undefined;
    if (!opened.ok) {
      this.status = "absent";
      return undefined;
    }
    const { ledger, emptied, quarantined } = opened.value;
    this.emptied = emptied;
    this.unreadable = quarantined;
    this.#take(ledger.state());
    ledger.subscribe((state) => this.#take(state));
    this.status = "ready";
    void this.#eraseDeleted(ledger);
    return ledger;
  }

  #delete(ref: EventId): Promise<Event | undefined> {
    return this.record({ type: "deleted", body: {}, at: momentOf(this.now()), ref });
  }

  #eraseSoon(): void {
    clearTimeout(this.#erasing);
    this.#erasing = setTimeout(() => {
      void this.#opened.then((ledger) => ledger && this.#eraseDeleted(ledger));
    }, eraseAfterMs);
  }

  async #eraseDeleted(ledger: Ledger): Promise<void> {
    const isWaiting = await eraseDeleted(ledger, now().epochMilliseconds);
    if (isWaiting) this.#eraseSoon();
  }

  #take(state: State): void {
    this.#base = state;
    this.#show();
  }

  #show(): void {
    this.state = applyAll(this.#base, this.#pending);
  }

  /** The event as it will come back: after everything that is stored. */
  #asKept(event: NewEvent): Event | undefined {
    const id = eventIdFrom(randomHex(16));
    if (id === undefined) return undefined;
    this.#said += 1;
    const order = `~${String(this.#said).padStart(12, "0")}`;
    return { ...event, id, order, written: now().epochMilliseconds };
  }
}
