/**
 * A reader turns the bytes of one app's export into records.
 *
 * To add one: a file `readers/<app>.ts` that exports a `Reading`, and its line in
 * `readers.ts`. It gets UTF-8 without a byte order mark, cut anywhere, also inside a character; so it keeps what it has not
 * finished, never more than it must, and gives the same records for any cut. It never throws, whatever the bytes are: what it
 * cannot read it counts with `part.skip(reason, line)`. It keeps no words of any message, only lengths; names go to
 * `part.person`. Truth about the app's format stands as a table at the head of the file. Tests: synthetic exports with a known
 * truth from `generate/`, every trap by name.
 */
import type { DateOrder, Part } from "#history/part.ts";
import type { Format } from "#history/record.ts";

/** The beginning and, where it can be had, the end of a file, as UTF-8. */
export type Seen = {
  /** At most 64 kB; `whole` if that is everything. */
  readonly head: Uint8Array<ArrayBuffer>;
  readonly whole: boolean;
  /** The last 4 kB; empty inside a zip. */
  readonly tail: Uint8Array<ArrayBuffer>;
  /** With folders, as in a zip or a picked folder: `inbox/sam_1/message_1.json`. */
  readonly path: string;
};

/** `text`: what `head` says. */
export type Sample = Seen & { readonly text: string };

/** What a reader may use beside the bytes. */
export type About = {
  readonly path: string;
  /** Which names the person goes by, in their own words. */
  readonly me: readonly string[];
  readonly dateOrder: DateOrder | undefined;
  /** Seconds (as in seconds.ts) after which the file can hold nothing: when it was written, or now. */
  readonly latest: number;
};

export type Reader = {
  /** Takes the next bytes. They may be overwritten once it returns. */
  readonly push: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** No more bytes come. Settles what could not be known before the end. */
  readonly finish: () => void;
};

export type Reading = {
  readonly format: Format;
  /** How surely a file is of this app, from 0 to 1, by its content; the path only settles what is even. */
  readonly score: (sample: Sample) => number;
  readonly open: (part: Part, about: About) => Reader;
};
