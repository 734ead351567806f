// The words that mistyped ones are mended to: those that messages use, the commonest first.

/** How many messages must use a word before it is one: fewer are often slips themselves. */
const least = 2;

/** Learns words from messages; used by `room` from then on. */
export const wordsFor = (messages, room) => {
  room.vocabulary.words = "";
  const counts = new Map();
  for (const { text } of messages)
    for (const word of new Set(room.wordsIn(text).map(bareOf)))
      if (/^\p{L}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= least).sort(byCount);
  room.vocabulary.words = words.map(([word]) => word).join(" ");
  return room.vocabulary;
};

const bareOf = ({ plain }) => plain.replaceAll("'", "");

const byCount = ([one, some], [other, others]) => others - some || (one < other ? -1 : 1);

export const vocabularyModuleOf = ({ words }) =>
  `/** Words as people write them to an ex, the commonest first, written by \`npm run train\`; used by spelling.ts. */
export const vocabulary = {
  words: "${words}",
};
`;
