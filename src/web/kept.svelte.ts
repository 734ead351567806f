/** What is kept, as the screens see it. Nothing waits for it: the urge path works while it opens, and without it. */
import { flushSync } from "svelte";

import type { Master } from "#ledger/begin.ts";
import type { Desk, Progress } from "#ledger/desk.ts";
import type { Exported } from "#ledger/export-lines.ts";
import type { Imported, ImportError } from "#ledger/import-lines.ts";
import type { KeyRecord } from "#ledger/keys.ts";
import type { Ledger, LedgerError } from "#ledger/ledger.ts";
import { openBrowserLedger } from "#ledger/open.browser.ts";
import type { OpenError } from "#ledger/open.ts";
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
import type { Mailbox } from "#web/lock/mailbox.ts";
import { hearLocked, tellLocked } from "#web/lock/other-windows.ts";
import { hold, release } from "#web/update.ts";

/** `locked`: it opens only by what somebody knows. Until then it takes in urges, and gives nothing back. */
export type KeptStatus = "opening" | "ready" | "absent" | "locked";

/** Why something could not be kept. */
export type KeptTrouble = OpenError | LedgerError;

/** What may be over when somebody comes back to the window. The rest needs them. */
const passing: readonly KeptTrouble[] = ["hung", "lost", "blocked", "quota", "aborted", "failed"];
/** Later, the same words are another thing that happened. */
const sameForMs = 600_000;

/** So long, in ms, the screens have to save what they hold before everything is locked. */
const savingMs = 1_500;

export class Kept {
  status = $state<KeptStatus>("opening");
  /** The browser has thrown away what was kept here. */
  emptied = $state(false);
  /** Entries that are kept and can't be read: damaged, or sealed with a key that is not here. */
  unreadable = $state(0);
  /** Entries that are kept and wait for an app as new as the one that wrote them. */
  newer = $state(0);
  progress = $state.raw<{ readonly read: number; readonly all: number } | undefined>(undefined);
  state = $state.raw<State>(emptyState);
  /** Being locked or unlocked: for a moment there is no screen, and then every screen begins anew. */
  isTurning = $state(false);
  /** It was opened by somebody, and can be locked again. */
  hasLock = $state(false);
  /** Something else than this app has changed the lock while it was shut. */
  lockChanged = $state(false);
  /** Which slots there are, while it is locked. */
  keyRecord = $state.raw<KeyRecord | undefined>(undefined);

  /** Why the last thing that was to be kept was not; undefined once something is kept again, or where that was put aside. */
  trouble = $state<KeptTrouble | undefined>(undefined);
  /** Why nothing is open here. */
  absence = $state<KeptTrouble | undefined>(undefined);
  /** Said, and not stored: only this window has it. */
  unsaved = $state.raw<readonly Event[]>([]);
  /** Stored by trying again: the screens that said it may still show it as not kept. */
  late = $state.raw<readonly Event[]>([]);

  #opened: Promise<Ledger | undefined>;
  #mailbox: Mailbox | undefined;
  #turns = 0;
  #unwatch: () => void = () => undefined;
  /** What is being written just now. */
  #writing: readonly Promise<unknown>[] = [];
  #turned: readonly (() => void)[] = [];
  /** Can keep already while the rest is still being read. */
  #early: Ledger | undefined;
  #base: State = emptyState;
  /** Said, and not safely stored yet, or never where nothing can be kept. */
  #pending: readonly Event[] = [];
  #spoken = 0;
  #isClosed = false;
  #erasing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#opened = this.#open(undefined);
    // What was open here by other keys, or by none, opens anew: and is locked then, if there is a lock.
    hearLocked(() => {
      if (this.status === "ready") void this.begin(undefined);
    });
    // Browsers take the storage away from windows that nobody looks at, and give it back.
    document.addEventListener("visibilitychange", () => {
      const why = this.absence;
      const isOver = why !== undefined && passing.includes(why);
      const isSeen = document.visibilityState === "visible" && !this.#isClosed;
      if (isSeen && isOver) void this.tryAgain();
    });
  }

  /** Opens what did not open, and keeps what only this window has. True if it has nothing any more that is not stored. */
  async tryAgain(): Promise<boolean> {
    if (this.status === "absent") {
      this.status = "opening";
      this.#opened = this.#open(undefined);
    }
    await this.#opened;
    for (const event of this.unsaved)
      if ((await this.#keep([event])) !== undefined) this.late = [...this.late, event];
    return this.unsaved.length === 0;
  }

  /** What only this window has, as the lines of a file that can be brought in later. */
  async unsavedLines(): Promise<readonly string[] | undefined> {
    const { linesInMemory } = await import("#web/data/lines-in-memory.ts");
    return linesInMemory(this.unsaved);
  }

  /** Locks, in every window. Nothing happens where there is no lock. */
  async lock(): Promise<void> {
    if (!this.hasLock || this.status !== "ready") return;
    tellLocked();
    await this.begin(undefined);
  }

  /**
   * Lets go of everything that is open, the keys with it, and opens anew: by `master`, or by the device alone. True if it is
   * open then. The screens are taken away first, so that they save what they hold.
   */
  async begin(master: Master | undefined): Promise<boolean> {
    const before = this.#opened;
    this.hasLock = false;
    this.isTurning = true;
    this.#turns += 1;
    this.unreadable = 0;
    this.newer = 0;
    this.lockChanged = false;
    this.#early = undefined;
    const left = this.unsaved;
    this.late = [];
    this.unsaved = [];
    this.#pending = [];
    this.#take(emptyState);
    flushSync();
    clearTimeout(this.#erasing);
    this.#opened = this.#let(before).then(() => this.#open(master));
    for (const turned of this.#turned) turned();
    this.status = "opening";
    this.isTurning = false;
    this.#unwatch();
    const ledger = await this.#opened;
    // What is shut now takes it in sealed; it is not left lying open in front of the lock.
    for (const event of left) await this.#track(this.#append([event], { isAgain: true }));
    return ledger !== undefined;
  }

  /** Calls `then` whenever everything begins anew. */
  onTurn(then: () => void): void {
    this.#turned = [...this.#turned, then];
  }

  /** Work on the open ledger itself, such as on its locks; undefined where none is open. */
  async at<T>(work: (desk: Desk) => Promise<T>): Promise<T | undefined> {
    return (await this.#opened)?.at(work);
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

  /**
   * Does what `keep` does; gives back the event as it is stored, undefined where it is not. `byItself`: nobody asked for it, so
   * nobody has to hear that it is only here.
   */
  async record(event: NewEvent, byItself = false): Promise<Event | undefined> {
    return (await this.#keep([event], byItself))?.[0];
  }

  /** What belongs together: all of it is kept, or none. */
  async keepAll(events: readonly NewEvent[]): Promise<boolean> {
    return (await this.#keep(events)) !== undefined;
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

  /** Before long, erases what a letter that is being written has written over. */
  tidy(): void {
    this.#eraseSoon();
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
    this.#count(ledger);
    if (imported.ok && imported.value.added > 0) this.emptied = false;
    return imported;
  }

  async saveDraft(name: string, text: string): Promise<boolean> {
    const opened = this.#opened;
    const saved = await this.#track(opened.then((ledger) => ledger?.saveDraft(name, text)));
    if (saved !== undefined) this.trouble = saved.ok ? undefined : saved.error;
    return saved?.ok ?? false;
  }

  async readDraft(name: string): Promise<string> {
    return (await (await this.#opened)?.readDraft(name)) ?? "";
  }

  async dropDraft(name: string): Promise<void> {
    const opened = this.#opened;
    await this.#track(opened.then((ledger) => ledger?.dropDraft(name)));
  }

  /** Lets go of the store, as when somebody leaves in a hurry. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#erasing);
    (await this.#opened)?.close();
    this.#mailbox?.close();
  }

  /** The old ledger goes once what is being written is written. */
  async #let(before: Promise<Ledger | undefined>): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, savingMs));
    await Promise.race([Promise.allSettled(this.#writing), patience]);
    (await before)?.close();
    this.#mailbox?.close();
    this.#mailbox = undefined;
    this.keyRecord = undefined;
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#writing = [...this.#writing, work];
    markWriting(true);
    return work.finally(() => {
      this.#writing = this.#writing.filter((each) => each !== work);
      markWriting(this.#writing.length > 0);
    });
  }

  async #open(master: Master | undefined): Promise<Ledger | undefined> {
    const opened = await openBrowserLedger({
      ...(master === undefined ? {} : { master }),
      now: () => Date.now(),
      onProgress: (progress) => (this.progress = progress),
      meanwhile: (ledger) => (this.#early = ledger),
    });
    this.progress = undefined;
    master?.key.fill(0);
    if (!opened.ok) {
      this.status = opened.error === "locked" && (await this.#shut()) ? "locked" : "absent";
      this.absence = this.status === "absent" ? opened.error : undefined;
      return undefined;
    }
    this.absence = undefined;
    const { ledger, emptied, lockChanged } = opened.value;
    this.emptied = emptied;
    this.lockChanged = lockChanged;
    this.#count(ledger);
    this.#take(ledger.state());
    const turns = this.#turns;
    ledger.subscribe((state) => {
      if (turns === this.#turns) this.#take(state);
    });
    this.status = "ready";
    this.hasLock = master !== undefined;
    if (this.hasLock) void this.#watch();
    void this.#eraseDeleted(ledger);
    return ledger;
  }

  /** Where the lock was changed in a window that this one did not hear of, it begins anew, and says it once more. */
  async #keep(
    events: readonly NewEvent[],
    byItself = false,
  ): Promise<readonly Event[] | undefined> {
    const before = this.#keptLate(events);
    if (before !== undefined) return before;
    const kept = await this.#track(this.#append(events, { byItself }));
    if (kept !== "stale") return kept;
    await this.begin(undefined);
    const again = await this.#track(this.#append(events, { byItself, isAgain: true }));
    return again === "stale" ? undefined : again;
  }

  /** What was stored by trying again, and is said once more by the screen that it came from, is there already. */
  #keptLate(events: readonly NewEvent[]): readonly Event[] | undefined {
    const found = events.map((event) => this.late.find((each) => this.#isAgain(each, event)));
    const stored = found.filter((each) => each !== undefined);
    if (events.length === 0 || stored.length < events.length) return undefined;
    this.late = this.late.filter((each) => !stored.includes(each));
    return stored;
  }

  #isAgain(before: Event, event: NewEvent): boolean {
    return isSaidAgain(before, event) && now().epochMilliseconds - before.written < sameForMs;
  }

  async #append(
    events: readonly NewEvent[],
    {
      byItself = false,
      isAgain = false,
    }: { readonly byItself?: boolean; readonly isAgain?: boolean },
  ): Promise<readonly Event[] | "stale" | undefined> {
    if (this.status === "locked") return this.#post(events, isAgain);
    const turns = this.#turns;
    const local = this.#said(events);
    this.#pending = [...this.#pending, ...local];
    this.#show();
    const ledger = this.#early ?? (await this.#opened);
    if (ledger === undefined && this.#mailbox !== undefined) {
      this.#letGo(local);
      this.#show();
      return this.#post(events, isAgain);
    }
    const appended = await ledger?.append(
      events,
      local.map(({ id }) => id),
    );
    if (appended?.ok === false && appended.error === "stale" && !isAgain) return "stale";
    if (ledger === undefined || appended?.ok !== true) {
      this.trouble = appended?.ok === false ? appended.error : this.absence;
      const neverWill = this.trouble === "refused" || this.trouble === "too-long";
      if (neverWill || byItself) this.#letGo(local);
      else this.#onlyHere(local);
      return undefined;
    }
    this.trouble = undefined;
    // Locked meanwhile: it is kept, and it is no longer shown.
    if (turns !== this.#turns) return appended.value;
    this.#letGo(local);
    this.#base = this.status === "ready" ? ledger.state() : applyAll(this.#base, appended.value);
    this.#show();
    void askToStay();
    return appended.value;
  }

  /** As they count from now on. What was said before, and not kept then as far as anybody could tell, is said once more, by its id. */
  #said(events: readonly NewEvent[]): readonly Event[] {
    let before = this.unsaved;
    return events.flatMap((event) => {
      const again = before.find((each) => this.#isAgain(each, event));
      const made = this.#asKept(event, again?.id);
      if (again !== undefined) {
        before = before.filter((each) => each !== again);
        this.#letGo([again]);
      }
      return made ?? [];
    });
  }

  /** A new version would begin with a new page: it waits. */
  #onlyHere(events: readonly Event[]): void {
    this.unsaved = [...this.unsaved, ...events];
    hold("unsaved");
  }

  #letGo(events: readonly Event[]): void {
    this.#pending = this.#pending.filter((each) => !events.includes(each));
    this.unsaved = this.unsaved.filter((each) => !events.includes(each));
    if (this.unsaved.length === 0) release("unsaved");
  }

  async #watch(): Promise<void> {
    const { watchOver } = await import("#web/lock/auto-lock.ts");
    this.#unwatch();
    if (this.hasLock) this.#unwatch = watchOver(this);
  }

  /** True once it can take in what happens while it is locked. */
  async #shut(): Promise<boolean> {
    const { openMailbox } = await import("#web/lock/mailbox.ts");
    this.#mailbox = await openMailbox();
    this.keyRecord = this.#mailbox?.record;
    return this.#mailbox !== undefined;
  }

  /** Only an urge by itself: anything else builds on what can't be read now. `isAny`: what was said before it was locked. */
  async #post(events: readonly NewEvent[], isAny: boolean): Promise<readonly Event[] | undefined> {
    const [event, ...others] = events;
    if (event === undefined || others.length > 0) return undefined;
    if (event.type !== "urge" && !isAny) return undefined;
    const isPosted = (await this.#mailbox?.post(event)) === true;
    const kept = isPosted ? this.#asKept(event) : undefined;
    return kept === undefined ? undefined : [kept];
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

  #count(ledger: Ledger): void {
    const notes = ledger.setAside();
    this.newer = notes.filter(({ why }) => why === "newer").length;
    this.unreadable = notes.length - this.newer;
  }

  #take(state: State): void {
    this.#base = state;
    this.#show();
  }

  #show(): void {
    this.state = applyAll(this.#base, this.#pending);
  }

  /** The event as it will come back: after everything that is stored. */
  #asKept(event: NewEvent, known?: EventId): Event | undefined {
    const id = known ?? eventIdFrom(randomHex(16));
    if (id === undefined) return undefined;
    this.#spoken += 1;
    const order = `~${String(this.#spoken).padStart(12, "0")}`;
    return { ...event, id, order, written: now().epochMilliseconds };
  }
}

const isSaidAgain = (before: Event, now: NewEvent): boolean =>
  before.type === now.type &&
  before.ref === now.ref &&
  JSON.stringify(before.body) === JSON.stringify(now.body);

/** Stands on the page while something is on its way to the disk: whoever is about to leave can wait for it to go. */
const markWriting = (isWriting: boolean): void => {
  document.documentElement.toggleAttribute("data-writing", isWriting);
};
