/** The version in package.json, which a built single file can't read; a test holds the two together. */
export const version = "0.1.0";
