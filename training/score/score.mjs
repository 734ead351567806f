// The measures of the draft check, as pure functions. `gold` is a message as in training/data: { id, text, spans, verdict,
// context? }; `found` is what somebody says of it: { verdict, spans: [{ start, end, labels }], trimmed? }.
// Characters other than white space are pooled over messages; a character has a label if a span over it has.

export const labels = [
  "logistics",
  "courtesy",
  "feelings",
  "plea",
  "blame",
  "guilt",
  "nostalgia",
  "chat",
  "prying",
  "apology",
  "pretext",
  "pressure",
  "surveillance",
  "crisis",
];
export const verdicts = ["send", "trim", "hold", "stop"];
const mayStand = (label) => label === "logistics" || label === "courtesy";

/** A gold message's spans with UTF-16 offsets. Throws if they don't cover the text save white space. */
export const placed = ({ id, text, spans }) => {
  let at = 0;
  const found = spans.map((span) => {
    const start = text.indexOf(span.text, at);
    if (start < 0 || text.slice(at, start).trim() !== "") throw new Error(`${id}: ${span.text}`);
    at = start + span.text.length;
    return { start, end: at, labels: span.labels };
  });
  if (text.slice(at).trim() !== "") throw new Error(`${id}: an end without a span`);
  return found;
};

/** Labels character by character, as bits in the order of `labels`. */
const bitsOf = (text, spans) => {
  const bits = new Uint16Array(text.length);
  for (const { start, end, labels: some } of spans)
    for (const label of some)
      for (let at = start; at < end; at += 1) bits[at] |= 1 << labels.indexOf(label);
  return bits;
};

const standing = 0b11;

/** What one message adds to every sum: an array of numbers, so that a bootstrap only adds. */
const countsOf = (gold, found) => {
  const real = bitsOf(gold.text, placed(gold));
  const said = bitsOf(gold.text, found.spans);
  const counts = new Float64Array(size);
  for (let at = 0; at < gold.text.length; at += 1) {
    if (/\s/u.test(gold.text[at])) continue;
    for (let label = 0; label < labels.length; label += 1)
      add(counts, label, (real[at] >> label) & 1, (said[at] >> label) & 1);
    add(counts, flagged, real[at] & ~standing ? 1 : 0, said[at] & ~standing ? 1 : 0);
  }
  verdicts.forEach((verdict, at) =>
    add(
      counts,
      firstVerdict + at,
      Number(gold.verdict === verdict),
      Number(found.verdict === verdict),
    ),
  );
  const isCrisis = gold.spans.some((span) => span.labels.includes("crisis"));
  const sawCrisis = found.spans.some((span) => span.labels.includes("crisis"));
  add(counts, crisis, Number(isCrisis), Number(sawCrisis && found.verdict === "stop"));
  const clean = gold.verdict === "send";
  add(counts, alarm, Number(clean), Number(clean && ["hold", "stop"].includes(found.verdict)));
  const facts = clean || gold.verdict === "trim" ? factsOf(gold) : [];
  const kept = facts.filter((fact) => flat(found.trimmed ?? "").includes(flat(fact)));
  const asked = typeof found.trimmed === "string";
  add(counts, fact, asked ? facts.length : 0, asked ? kept.length : 0);
  return counts;
};

const flagged = labels.length;
const firstVerdict = flagged + 1;
const crisis = firstVerdict + verdicts.length;
const alarm = crisis + 1;
const fact = alarm + 1;
const size = (fact + 1) * 3;
/** Sums of: in gold, said, both. */
const add = (counts, row, gold, said) => {
  counts[row * 3] += gold;
  counts[row * 3 + 1] += said;
  counts[row * 3 + 2] += gold < said ? gold : said;
};

const flat = (text) => text.toLowerCase().replace(/\s+/gu, " ");

/** Numbers, times, days and names in the part of a message that may stand: what a trimmed text must not lose. */
export const factsOf = ({ text, spans }) =>
  placed({ text, spans })
    .filter((span) => span.labels.every(mayStand) && span.labels.includes("logistics"))
    .flatMap(({ start, end }) => {
      const part = text.slice(start, end);
      return [...part.matchAll(numberOrDay), ...part.matchAll(nameInside)].map(([each]) => each);
    });

const numberOrDay =
  /[£$€₹]\s?\d[\d.,]*\d|[£$€₹]\s?\d|\d{1,2}[:.]\d{2}\s?(?:am|pm)?|\d[\d.,/:-]*\d|\d+\s?(?:am|pm|th|st|nd|rd)?|(?<![\p{L}])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![\p{L}])/giu;
/** With regard to case: "ignoring case", every word would be a name. */
const nameInside = /(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}+/gu;

const f1 = (counts, row) => {
  const [gold, said, both] = [counts[row * 3], counts[row * 3 + 1], counts[row * 3 + 2]];
  return gold + said === 0 ? 1 : (2 * both) / (gold + said);
};
const share = (counts, row, of = 0) =>
  counts[row * 3 + of] === 0 ? Number.NaN : counts[row * 3 + 2] / counts[row * 3 + of];
const mean = (all) => all.reduce((sum, each) => sum + each, 0) / all.length;

const figuresOf = (counts) => {
  const each = labels.map((_, at) => f1(counts, at));
  return {
    verdict: mean(verdicts.map((_, at) => f1(counts, firstVerdict + at))),
    flagged: f1(counts, flagged),
    label: mean(each),
    worst: Math.min(...each),
    ...Object.fromEntries(labels.map((label, at) => [`label ${label}`, each[at]])),
    ...Object.fromEntries(
      verdicts.map((name, at) => [`verdict ${name}`, f1(counts, firstVerdict + at)]),
    ),
    crisisRecognised: share(counts, crisis),
    crisisFalse:
      (counts[crisis * 3 + 1] - counts[crisis * 3 + 2]) / (counts.messages - counts[crisis * 3]),
    businessAlarmed: share(counts, alarm),
    factsKept: share(counts, fact),
  };
};

/**
 * Every figure over `pairs` ({ gold, found }). With `rounds`, each is { value, low, high }: a 95 % bootstrap interval over
 * messages, from a seeded generator.
 */
export const scoreOf = (pairs, { rounds = 0, seed = 6 } = {}) => {
  const rows = pairs.map(({ gold, found }) => countsOf(gold, found));
  const total = (pick) => {
    const sum = new Float64Array(size);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[pick(at)];
      for (let each = 0; each < size; each += 1) sum[each] += row[each];
    }
    sum.messages = rows.length;
    return figuresOf(sum);
  };
  const value = total((at) => at);
  if (rounds === 0) return value;
  const next = generator(seed);
  const drawn = Array.from({ length: rounds }, () => total(() => Math.floor(next() * rows.length)));
  return Object.fromEntries(
    Object.entries(value).map(([name, real]) => {
      const sorted = drawn.map((each) => each[name]).sort((a, b) => a - b);
      const at = (part) => sorted[Math.min(rounds - 1, Math.floor(part * rounds))];
      return [name, { value: real, low: at(0.025), high: at(0.975) }];
    }),
  );
};

/** Numbers in [0, 1), the same everywhere for a seed (mulberry32). */
export const generator = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The ways in which people's typing differs, each a pure function of a text and a generator. */
export const noises = {
  "lower case": (text) => text.toLowerCase(),
  "no punctuation": (text) => text.replace(/(?<!\d)[.,;:!?…'’"“”]+|[.,;:!?…'’"“”]+(?!\d)/gu, ""),
  "letters dropped or swapped": (text, next) => {
    const units = [...text];
    for (let at = 0; at < units.length; at += 1) {
      if (!/\p{L}/u.test(units[at]) || next() >= 0.05) continue;
      if (next() < 0.5 || !/\p{L}/u.test(units[at + 1] ?? "")) units[at] = "";
      else [units[at], units[at + 1]] = [units[at + 1], units[at]];
    }
    return units.join("");
  },
  "one emoji": (text, next) =>
    `${text} ${["🙂", "😭", "👍", "❤️", "🙏", "😂"][Math.floor(next() * 6)]}`,
};
