/** The version in package.json, which what is built can't read; a test holds the two together. */
export const version = "0.1.0";
