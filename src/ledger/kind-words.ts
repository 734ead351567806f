/**
 * Words of the BIP39 list that could hurt somebody whose relationship has just ended, or frighten somebody who is afraid: not
 * drawn for them to read and learn. Typed in, every word of the list is taken.
 */
const unkind = new Set(
  `abandon abuse accident accuse addict affair alcohol alone anger angry assault attack aunt baby betray bitter blame
  blood bomb boy broken brother bullet burden cancel child chronic cliff clown couple crash cry crime cruel crush
  dad damage danger decline demise deny despair destroy dismiss divorce dumb embrace enemy engage evil execute expire
  family fat father fatal fault fever forget ghost girl grief guilt gun hospital hurdle hurt husband injury jealous jump
  kid kiss knife liar lonely love marriage miss mom monster mother nasty negative nephew never obey orphan panic
  pill pistol police poverty prison punch regret reject remind reunion rifle romance sad scare scorpion secret sick
  sister slender snake sorry spy suffer tobacco together tragic trap trash trigger trouble ugly uncle useless
  vanish void weapon wedding wife worry wreck wrong`.split(/\s+/u),
);

/** Whether a word may be drawn. */
export const isKind = (word: string): boolean => !unkind.has(word);

/** Four of nine draws of twelve words are fit: a hundred in vain are no chance any more. */
const mostDraws = 100;

/** The first that `draw` gives and that is fit to be read; after a hundred, whatever comes. */
export const drawnKindly = <T>(draw: () => T, isFit: (drawn: T) => boolean): T => {
  let drawn = draw();
  for (let draws = 1; draws < mostDraws && !isFit(drawn); draws += 1) drawn = draw();
  return drawn;
};
