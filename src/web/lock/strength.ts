/** By length alone: no rules about signs and numbers, which make passphrases hard to keep in mind and no stronger. */
export type Strength = "short" | "middling" | "long";

export const strengthOf = (passphrase: string): Strength => {
  const length = Array.from(passphrase.trim()).length;
  if (length < 12) return "short";
  return length < 20 ? "middling" : "long";
};
