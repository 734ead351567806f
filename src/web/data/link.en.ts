/** What leads to the screens about kept things, from the first page and from the settings. */

export const dataLinks = {
  toData: "What is kept, a copy, delete everything",
  toInstall: "Put the app on your home screen",
  toImport: "Bring it back from a file you saved",
} as const;
