/** For every field that takes a person's own words: no history, no spelling service, no translation. */
export const privateField = {
  autocomplete: "off",
  autocorrect: "off",
  spellcheck: false,
  translate: "no",
} as const;
