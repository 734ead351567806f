/** A long text, cut into pieces that fit a row each. */

/** In bytes of JSON in UTF-8: with the other fields around it, one piece fills an envelope of 64 KiB and no more. */
export const mostPieceBytes = 60_000;

/** The pieces, which joined are `text`. A character is never cut in two. */
export const cutText = (text: string, most = mostPieceBytes): readonly string[] => {
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  let size = 0;
  for (const character of text) {
    const more = sizeOf(character);
    if (size + more > most) {
      pieces.push(text.slice(from, at));
      from = at;
      size = 0;
    }
    at += character.length;
    size += more;
  }
  return [...pieces, text.slice(from)];
};

/** Bytes that one character takes inside a JSON text. Counted high where JSON has a short way to write it. */
const sizeOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  const isEscaped = code < 0x20 || (code >= 0xd800 && code <= 0xdfff);
  if (isEscaped) return 6;
  if (code < 0x80) return character === '"' || character === "\\" ? 2 : 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};
