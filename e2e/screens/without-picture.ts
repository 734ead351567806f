import { screens } from "#web/routes.ts";

/** The screens of the app, and the two sections of the first page, that none of these files or stops shows. */
export const withoutPicture = (names: readonly string[]): readonly string[] => {
  const shown = new Set(names.map((name) => name.replace(/\.png$/u, "").split("--")[0]));
  return ["home", "urge", ...screens].filter((screen) => !shown.has(screen));
};
