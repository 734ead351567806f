/** Small pieces for pages that are written at build: text is escaped here and nowhere else. */

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as it may stand in HTML, in content and in quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter);

/** An element with text in it. */
export const textIn = (tag: string, text: string, attributes = ""): string =>
  `<${tag}${attributes === "" ? "" : ` ${attributes}`}>${escaped(text)}</${tag}>`;

/** One paragraph each. */
export const paragraphs = (texts: readonly string[], attributes = ""): string =>
  texts.map((text) => textIn("p", text, attributes)).join("\n");

/** A plain list. */
export const list = (items: readonly string[], tag = "ul"): string =>
  `<${tag}>\n${items.map((item) => textIn("li", item)).join("\n")}\n</${tag}>`;
