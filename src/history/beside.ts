/** What the page and the worker that reads beside it say to each other. No words of any message, either way. */
import type { BlobLike } from "#history/byte-source.ts";
import type { History } from "#history/facts/facts.ts";
import type { DateOrder } from "#history/part.ts";

/** One thing that was picked: a file, or all files of a folder. */
export type PickedFiles = {
  readonly name: string;
  readonly files: readonly {
    readonly path: string;
    readonly blob: BlobLike;
    readonly modified: number;
  }[];
};

export type ToReader = {
  /** Undefined: what was read before, with these answers. How dates are meant has to be read anew. */
  readonly picked: readonly PickedFiles[] | undefined;
  readonly me: readonly string[];
  readonly other: readonly string[];
  readonly dateOrder: DateOrder | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
  /** Only contacts before this one may be the last: seconds since 2000, by the local clock. */
  readonly before: number | undefined;
};

/** `trouble` as in read-all.ts: what could not be opened. */
export type FromReader =
  | { readonly what: "progress"; readonly bytes: number; readonly of: number }
  | { readonly what: "told"; readonly history: History; readonly trouble: readonly string[] }
  | { readonly what: "failed" };
