/** Letters out of UTF-8 bytes, without making strings. */

/** The code point at `at`, or -1 at `end`. A broken letter gives some number; bytes beyond `end` are never looked at. */
export const letterAt = (bytes: Uint8Array, at: number, end: number): number => {
  if (at >= end) return -1;
  const first = bytes[at] ?? 0;
  if (first < 0xc0) return first;
  const second = at + 1 < end ? (bytes[at + 1] ?? 0) & 0x3f : 0;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  const third = at + 2 < end ? (bytes[at + 2] ?? 0) & 0x3f : 0;
  if (first < 0xf0) return ((first & 0x0f) << 12) | (second << 6) | third;
  const fourth = at + 3 < end ? (bytes[at + 3] ?? 0) & 0x3f : 0;
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
};

/** How many bytes a code point takes. */
export const widthOf = (letter: number): number => {
  if (letter < 0x80) return 1;
  if (letter < 0x800) return 2;
  return letter < 0x1_00_00 ? 3 : 4;
};

/** Marks that set the direction of a text and show nothing, and the byte order mark. */
export const isMark = (letter: number): boolean =>
  letter === 0x20_0e ||
  letter === 0x20_0f ||
  letter === 0x06_1c ||
  (letter >= 0x20_2a && letter <= 0x20_2e) ||
  (letter >= 0x20_66 && letter <= 0x20_69) ||
  letter === 0xfe_ff;

/** Spaces that stand in dates: the common one, the unbreakable, the narrow, the thin. */
export const isSpace = (letter: number): boolean =>
  letter === 0x20 || letter === 0xa0 || letter === 0x20_2f || letter === 0x20_09;

/** Where each script's zero stands: Arabic, Persian, Devanagari, Bengali, Thai, fullwidth. */
const zeros = [0x06_60, 0x06_f0, 0x09_66, 0x09_e6, 0x0e_50, 0xff_10];

/** 0 to 9 in any of the scripts, else -1. */
export const digitOf = (letter: number): number => {
  if (letter < 0x80) return letter >= 0x30 && letter <= 0x39 ? letter - 0x30 : -1;
  for (const zero of zeros) if (letter >= zero && letter <= zero + 9) return letter - zero;
  return -1;
};
