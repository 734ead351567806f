/** A short fingerprint of some words, so that a finding that was dismissed stays so when the text around it changes. */

/** 13 hexadecimal digits; the same for the same words in any place, case and spacing. No secret: it hides nothing. */
export const hashOf = (label: string, text: string): string => {
  const plain = `${label}:${text
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, " ")
    .trim()}`;
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < plain.length; at += 1) {
    const unit = plain.charCodeAt(at);
    low = Math.imul(low ^ unit, 2_654_435_761);
    high = Math.imul(high ^ unit, 1_597_334_677);
  }
  const value = 4_294_967_296 * ((high ^ (low >>> 16)) & 0xfffff) + ((low ^ (high >>> 13)) >>> 0);
  return value.toString(16).padStart(13, "0");
};
