/** Runs the program without a process: bytes in, text and exit code out. */
import { PassThrough, Readable, Writable } from "node:stream";

import { program } from "#cli/program.ts";
import type { ExitCode, World } from "#cli/world.ts";

export type Ran = { readonly code: ExitCode; readonly out: string; readonly err: string };

/** 22 November 2026, 21:40 in Berlin. */
export const testNow = 1_795_380_000_000;

/** Takes everything that is written, and hands it out as text. */
export const collector = (): { readonly stream: Writable; readonly text: () => string } => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
};

/** Runs `args` with `input` on standard input, in the chunks given. */
export const run = async (
  args: readonly string[],
  input: readonly (string | Uint8Array)[] = [],
  more: Partial<World> = {},
): Promise<Ran> => {
  const [out, err] = [collector(), collector()];
  const code = await program({
    args,
    stdin: Readable.from(
      input.map((each) => Buffer.from(each)),
      { objectMode: false },
    ),
    stdout: out.stream,
    stderr: err.stream,
    now: () => testNow,
    zone: "Europe/Berlin",
    terminal: false,
    raw: () => undefined,
    bold: false,
    ...more,
  });
  return { code, out: out.text(), err: err.text() };
};

/** A run at a terminal: keys go in as they are typed. */
export const runAtTerminal = async (args: readonly string[], keys: string): Promise<Ran> => {
  const stdin = new PassThrough();
  stdin.write(keys);
  return run(args, [], { stdin, terminal: true });
};
