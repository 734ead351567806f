/** Most of what is sought lies nearer than a call of the platform's own search is worth. */
const soon = 96;

/** Where the next such byte stands, or the end. */
export const indexFrom = (bytes: Uint8Array, byte: number, from: number): number => {
  const near = Math.min(bytes.length, from + soon);
  for (let at = from; at < near; at += 1) if (bytes[at] === byte) return at;
  const found = bytes.indexOf(byte, near);
  return found < 0 ? bytes.length : found;
};

const decoder = new TextDecoder();

/** As UTF-8, whatever the bytes are. */
export const textOf = (bytes: Uint8Array<ArrayBuffer>): string => decoder.decode(bytes);
