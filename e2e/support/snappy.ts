/** Snappy, unpacked: what LevelDB packs its blocks with. From the format's own description. */

/** Undefined for bytes that are not Snappy. */
export const unpacked = (bytes: Uint8Array): Buffer | undefined => {
  const [length, start] = varint(bytes, 0);
  if (length > 64 * 1024 * 1024 || start === 0) return undefined;
  const out = Buffer.alloc(length);
  let [from, to] = [start, 0];
  while (from < bytes.length) {
    const tag = bytes[from] ?? 0;
    from += 1;
    if ((tag & 3) === 0) {
      const more = Math.max(0, (tag >> 2) - 59);
      const size = (more === 0 ? tag >> 2 : little(bytes, from, more)) + 1;
      from += more;
      if (from + size > bytes.length || to + size > length) return undefined;
      out.set(bytes.subarray(from, from + size), to);
      [from, to] = [from + size, to + size];
      continue;
    }
    const width = [0, 1, 2, 4][tag & 3] ?? 0;
    const short = (tag & 3) === 1;
    const size = short ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = little(bytes, from, width) + (short ? (tag >> 5) * 256 : 0);
    from += width;
    if (back === 0 || back > to || to + size > length) return undefined;
    for (let at = 0; at < size; at += 1) out[to + at] = out[to + at - back] ?? 0;
    to += size;
  }
  return to === length ? out : undefined;
};

/** A number of seven bits a byte, and where it ends; `[0, 0]` if it does not. */
export const varint = (bytes: Uint8Array, at: number): readonly [value: number, end: number] => {
  let value = 0;
  for (let shift = 0; shift < 5; shift += 1) {
    const byte = bytes[at + shift];
    if (byte === undefined) return [0, 0];
    value += (byte & 0x7f) * 2 ** (7 * shift);
    if (byte < 0x80) return [value, at + shift + 1];
  }
  return [0, 0];
};

const little = (bytes: Uint8Array, at: number, width: number): number => {
  let value = 0;
  for (let byte = 0; byte < width; byte += 1) value += (bytes[at + byte] ?? 0) * 256 ** byte;
  return value;
};
