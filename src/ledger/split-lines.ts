/** Text that comes in pieces, as lines. */

/** Longer than any line of ours can be: a row is at most 64 KiB, and JSON within JSON is not used. */
export const longestLine = 1_000_000;

/**
 * Every line that is not blank, without the marks around it. Undefined for one that is too long: it is never held whole, so
 * that a film taken for an export fills no memory.
 */
export async function* linesIn(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string | undefined> {
  let held = "";
  let isTooLong = false;
  for await (const piece of pieces) {
    const parts = piece.split("\n");
    for (const [at, part] of parts.entries()) {
      if (at > 0) {
        if (isTooLong) yield undefined;
        else if (trimmed(held) !== "") yield trimmed(held);
        held = "";
        isTooLong = false;
      }
      if (held.length + part.length > longestLine) isTooLong = true;
      held = isTooLong ? "" : held + part;
    }
  }
  if (isTooLong) yield undefined;
  else if (trimmed(held) !== "") yield trimmed(held);
}

// `trim` also takes a byte order mark.
const trimmed = (line: string): string => line.trim();
