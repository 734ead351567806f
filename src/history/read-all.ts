/**
 * Files in, records out. Opens zips, asks each reader, keeps what was read apart by file. Runs alike in a worker and in Node;
 * between two pieces of a file it waits, so that whoever drives it can tell how far it is, and stop it.
 */
import { sourceOfBytes, type ByteSource } from "#history/byte-source.ts";
import type { DateOrder } from "#history/part.ts";
import { readPart, type FileBytes, type FilePart, type Step } from "#history/read-part.ts";
import { secondsOfEpochMs, secondsPerDay } from "#history/seconds.ts";
import { contentOf, entriesOf, isZip, piecesOf, ZipRefused, type ZipEntry } from "#history/zip.ts";

/** What somebody picked: one file, or everything in a folder. `name` is how they know it. */
export type Picked = { readonly name: string; readonly sources: readonly ByteSource[] };

export type ReadOptions = {
  /** The names the person goes by in these histories. */
  readonly me?: readonly string[] | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** Milliseconds since 1970. Nothing can be later. */
  readonly now: number;
};

export type Progress = {
  readonly bytes: number;
  /** Of all files together, as far as they are known; zips count with their size. */
  readonly of: number;
  readonly records: number;
};

export type Watch = {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** An `AbortSignal` will do. */
  readonly signal?: { readonly aborted: boolean } | undefined;
};

/** What was read of one thing that was picked. `trouble`: what kept parts of it from being read. */
export type ReadPicked = {
  readonly name: string;
  readonly parts: readonly FilePart[];
  readonly trouble: readonly Trouble[];
};

export type Trouble = "zip-limit" | "zip-encrypted" | "zip-broken" | "unreadable";

/** Thrown when the signal says stop. */
export class Cancelled extends Error {}

const tailLength = 4 * 1024;
const progressBytes = 4 * 1024 * 1024;
const mostNested = 256 * 1024 * 1024;
const mostTotal = 8 * 1024 ** 3;
const readable = /\.(?:txt|json|jsonl|xml|md|csv|zip)$/iu;

/** Reads everything. Throws `Cancelled`, and what a source throws; a broken file is trouble, not a throw. */
export const readAll = async (
  picked: readonly Picked[],
  options: ReadOptions,
  watch: Watch = {},
): Promise<readonly ReadPicked[]> => {
  const run = new Run(options, watch, picked);
  const all: ReadPicked[] = [];
  for (const each of picked) all.push(await run.read(each));
  return all;
};

class Run {
  readonly #options: ReadOptions;
  readonly #watch: Watch;
  readonly #of: number;
  #bytes = 0;
  #told = 0;
  #records = 0;

  constructor(options: ReadOptions, watch: Watch, picked: readonly Picked[]) {
    this.#options = options;
    this.#watch = watch;
    this.#of = picked.flatMap(({ sources }) => sources).reduce((sum, { size }) => sum + size, 0);
  }

  async read({ name, sources }: Picked): Promise<ReadPicked> {
    const parts: FilePart[] = [];
    const trouble = new Set<Trouble>();
    const several = sources.length > 1;
    for (const source of sources) {
      if (several && !readable.test(source.path)) continue;
      try {
        await this.#file(source, parts, trouble, 0);
      } catch (error) {
        // What a source throws is the caller's; what we refuse is told like a zip that was refused.
        if (!(error instanceof ZipRefused)) throw error;
        trouble.add(troubleOf(error));
      } finally {
        await source.close?.();
      }
    }
    return { name, parts, trouble: [...trouble] };
  }

  async #file(
    source: ByteSource,
    parts: FilePart[],
    trouble: Set<Trouble>,
    depth: number,
  ): Promise<void> {
    const head = await source.read(0, 4);
    if (isZip(head)) {
      if (depth < 2) await this.#zip(source, parts, trouble, depth);
      return;
    }
    const tail = await source.read(
      Math.max(0, source.size - tailLength),
      Math.min(tailLength, source.size),
    );
    const chunks = piecesOf(source, 0, source.size, true);
    await this.#one({ path: source.path, modified: source.modified, chunks, tail }, parts);
  }

  async #zip(
    source: ByteSource,
    parts: FilePart[],
    trouble: Set<Trouble>,
    depth: number,
  ): Promise<void> {
    const entries = await entriesOf(source);
    if (!entries.ok) {
      trouble.add(entries.error === "too-many-entries" ? "zip-limit" : "zip-broken");
      return;
    }
    const before = parts.length;
    for (const entry of entries.value.filter(({ path }) => readable.test(path))) {
      try {
        await this.#entry(source, entry, parts, trouble, depth);
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        trouble.add(troubleOf(error));
      }
    }
    keepTheChat(parts, before);
  }

  async #entry(
    source: ByteSource,
    entry: ZipEntry,
    parts: FilePart[],
    trouble: Set<Trouble>,
    depth: number,
  ): Promise<void> {
    if (!entry.path.toLowerCase().endsWith(".zip")) {
      const chunks = contentOf(source, entry);
      const path = `${source.path}/${entry.path}`;
      await this.#one({ path, modified: source.modified, chunks, tail: new Uint8Array() }, parts);
      return;
    }
    if (depth > 0 || entry.size > mostNested) {
      trouble.add("zip-limit");
      return;
    }
    const bytes = new Uint8Array(entry.size);
    let at = 0;
    for await (const chunk of contentOf(source, entry)) {
      if (at + chunk.length > bytes.length) throw new ZipRefused("broken");
      bytes.set(chunk, at);
      at += chunk.length;
    }
    await this.#file(sourceOfBytes(entry.path, bytes, source.modified), parts, trouble, depth + 1);
  }

  async #one(file: FileBytes, parts: FilePart[]): Promise<void> {
    const { me = [], dateOrder, now } = this.#options;
    const latest = secondsOfEpochMs(Math.min(now, file.modified ?? now)) + secondsPerDay;
    const part = await readPart(file, { path: file.path, me, dateOrder, latest }, this.#step);
    if (part === undefined) return;
    this.#records += part.part.records.size;
    parts.push(part);
  }

  readonly #step: Step = (bytes, records) => {
    if (this.#watch.signal?.aborted === true) throw new Cancelled();
    this.#bytes += bytes;
    if (this.#bytes > mostTotal) throw new ZipRefused("too-large");
    if (this.#bytes - this.#told < progressBytes) return;
    this.#told = this.#bytes;
    this.#watch.onProgress?.({
      bytes: this.#bytes,
      of: Math.max(this.#of, this.#bytes),
      records: this.#records + records,
    });
  };
}

const troubleOf = (error: unknown): Trouble => {
  if (!(error instanceof ZipRefused)) return "zip-broken";
  if (error.message === "encrypted") return "zip-encrypted";
  return error.message === "broken" || error.message === "method" ? "zip-broken" : "zip-limit";
};

const chatNames = /(?:^|\/)(?:_chat\.txt|[^/]*whatsapp[^/]*\.txt)$/iu;

/** A zip of WhatsApp holds one chat; another text that looks like one was sent in it. */
const keepTheChat = (parts: FilePart[], from: number): void => {
  const chats = parts.slice(from).filter(({ format }) => format === "whatsapp");
  if (chats.length < 2) return;
  const named = chats.filter(({ path }) => chatNames.test(path));
  const kept =
    named.length > 0
      ? new Set(named)
      : new Set([chats.reduce((a, b) => (b.part.records.size > a.part.records.size ? b : a))]);
  const others = new Set(chats.filter((each) => !kept.has(each)));
  parts.splice(0, parts.length, ...parts.filter((each) => !others.has(each)));
};
