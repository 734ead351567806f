/** What a command may touch: the streams, the clock and the zone come in as arguments, so that tests need no process. */
import type { Readable, Writable } from "node:stream";

export type World = {
  /** What stands after the name of the program (for a command: after its own name). */
  readonly args: readonly string[];
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The IANA zone of this computer. */
  readonly zone: string;
  /** Somebody sits at it: input is echoed and Ctrl-C is a key. */
  readonly terminal: boolean;
  /** Hands keys over as they are typed, without an echo, or no longer. */
  readonly raw: (isRaw: boolean) => void;
  /** The answer may be printed in bold. Nothing depends on it. */
  readonly bold: boolean;
};

/** 0: done. 1: done, but a line was an error. 2: wrong usage, or nobody to ask. 130: left with Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

/** A command: its help text, and what it does. */
export type Command = {
  readonly help: string;
  readonly run: (world: World) => Promise<ExitCode>;
};
