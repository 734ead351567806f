/** Writing no faster than the reader reads, and noticing when the reader has gone. */
import type { Writable } from "node:stream";

/** `closed`: whoever read has gone (`| head`), which is no fault. `failed`: the text could not be written, as on a full disk. */
export type Written = "written" | "closed" | "failed";

export type Out = (text: string) => Promise<Written>;

/** Writes text and waits until it is taken. Never throws and never leaves an error event unheard. */
export const outTo = (stream: Writable): Out => {
  stream.on("error", heard);
  return (text) =>
    new Promise((resolve) => {
      stream.write(text, (error) => resolve(error ? outcomeOf(error) : "written"));
    });
};

const goneCodes: readonly unknown[] = [
  "EPIPE",
  "ECONNRESET",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
];

const outcomeOf = (error: Error): Written =>
  "code" in error && goneCodes.includes(error.code) ? "closed" : "failed";

// The same error reaches the callback of the write; without a listener the event alone would end the process.
const heard = (): void => undefined;
