/** The lines that somebody types, one after the other, from a terminal or from a file. */
import { createInterface } from "node:readline/promises";

import type { World } from "#cli/world.ts";

/** `undefined`: the input has ended. `interrupted`: Ctrl-C was typed. */
export type TypedLines = {
  readonly next: () => Promise<string | undefined>;
  readonly interrupted: () => boolean;
  readonly close: () => void;
};

/** Reads from `stdin` with the prompt `> `. Nothing typed is kept in a history. An unreadable input has ended. */
export const typedLines = ({ stdin, stdout, terminal }: World): TypedLines => {
  const reader = createInterface({
    input: stdin,
    ...(terminal ? { output: stdout } : {}),
    terminal,
    historySize: 0,
    prompt: "> ",
  });
  const lines = reader[Symbol.asyncIterator]();
  let interrupted = false;
  reader.on("SIGINT", () => {
    interrupted = true;
    reader.close();
  });
  return {
    next: async () => {
      if (terminal) reader.prompt();
      try {
        const line = await lines.next();
        return line.done === true ? undefined : line.value;
      } catch {
        return undefined;
      }
    },
    interrupted: () => interrupted,
    close: () => reader.close(),
  };
};
