/** Text for a terminal, in parts. */

/** Control characters of a person's own words do nothing in a terminal. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, " ").trim();

/** Parts with an empty line between them; empty parts are left out. */
export const paragraphs = (parts: readonly (readonly string[])[]): string =>
  `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;

/** A head and its items; nothing where there are none. */
export const part = (head: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${head}:`, ...items.map((item) => `  ${item}`)];
