// From labels on segments to a verdict, by the table in training/data/LABELS.md, for everybody who has only labels.
const stops = ["pressure", "surveillance", "crisis"];
const mayStand = (label) => label === "logistics" || label === "courtesy";
const words = (text) => text.match(/\S+/gu)?.length ?? 0;

/** What somebody who labels segments would say of a message: the same rule for every one of them. */
export const foundFrom = ({ text, context = {} }, segments, labelOf) => {
  const spans = segments.map(({ start, end }, at) => ({ start, end, labels: [labelOf[at]] }));
  return { spans, verdict: verdictFrom(text, labelOf, context), trimmed: undefined };
};

const verdictFrom = (text, said, { toldNotToContact, channelAgreed }) => {
  if (said.some((label) => stops.includes(label))) return "stop";
  if (toldNotToContact === true && channelAgreed !== true) return "stop";
  if (!said.includes("logistics")) return "hold";
  if (said.some((label) => !mayStand(label))) return "trim";
  return words(text) <= 75 ? "send" : "trim";
};
