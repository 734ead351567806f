/** Parsed JSON as far as one dares to look at it. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Its items, none if it is no list. */
export const listOf = (input: unknown): readonly unknown[] => (Array.isArray(input) ? input : []);

/** Its fields, none if it is no object. */
export const objectOf = (input: unknown): JsonObject => (isObject(input) ? input : {});

const isObject = (input: unknown): input is JsonObject =>
  typeof input === "object" && input !== null && !Array.isArray(input);

/** A text or a number as text; empty for anything else. */
export const wordOf = (input: unknown): string =>
  typeof input === "string" || typeof input === "number" ? String(input) : "";
