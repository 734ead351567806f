/** The facts of a message: what a trimmed text must not lose, and what makes a clause business. */

export type SlotKind = "time" | "date" | "amount" | "number" | "place" | "thing" | "name";

/** Offsets are UTF-16 into the text; `end` is after the last unit. */
export type Slot = { readonly kind: SlotKind; readonly start: number; readonly end: number };

/** The facts in a text, in order; where two kinds claim the same words the earlier in `finders` has them. Linear time. */
export const slotsIn = (text: string, names: readonly string[] = []): readonly Slot[] => {
  const taken: Slot[] = [];
  const ends = new Uint8Array(text.length + 1);
  for (const [kind, pattern] of finders) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (ends[match.index] === 1 || ends[end - 1] === 1 || end === match.index) continue;
      ends.fill(1, match.index, end);
      taken.push({ kind, start: match.index, end });
    }
  }
  return [...taken, ...namesIn(text, names, ends)].sort((a, b) => a.start - b.start);
};

const words = (list: string): string => list.trim().replaceAll(/\s+/gu, "|");
const whole = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu");

const days = words(
  "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday",
);
const months = words(
  "jan january feb february mar march apr april jun june jul july aug august sep sept september oct october nov november dec december",
);
const things = words(`
  keys? fob bike car van rent deposit lease tenancy bills? invoice receipt parcel package post mail letter passport documents? paperwork contract
  sofa couch bed mattress table chair desk tv telly fridge freezer oven washer dryer laptop charger router wifi phone sim drill boxes suitcase bag jacket coat
  boots shoes dress guitar console books? plants? dog cat vet inhaler insulin medication prescription nursery school daycare dentist doctor appointment
  account card transfer payment refund mortgage council\\s?tax insurance subscription password login landlord landlady agent solicitor lawyer meter electricity gas water
  form signature certificate boiler storage locker garage parking permit ticket tickets uniform lunchbox pram cot buggy scooter helmet ladder tools mower amp kettle`);

const money = "[£$€₹₦₱¥]|usd|eur|gbp|zł|kr|chf";

const finders: readonly (readonly [SlotKind, RegExp])[] = [
  [
    "amount",
    new RegExp(
      `(?:${money})\\s?\\d[\\d.,]{0,12}k?|\\d[\\d.,]{0,12}\\s?(?:[£$€₹₦₱¥]|(?:quid|euros?|pounds?|dollars?|bucks|pence|eur|gbp|usd|zł|zl|kr|kronor|lei|rupees|naira|pesos)(?![\\p{L}]))`,
      "giu",
    ),
  ],
  [
    "date",
    whole(
      `\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{2,4})?(?=\\D|$)(?<!\\d\\.\\d{2})|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})(?: \\d{4})?|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)`,
    ),
  ],
  [
    "time",
    whole(
      `\\d{1,2}(?:[:.h]\\d{2})\\s?(?:am|pm)?|\\d{1,2}\\s?(?:am|pm|a\\.m|p\\.m|ish|o'?clock|uhr)|(?:at|by|before|after|around|till|until|from|half|quarter (?:to|past)) \\d{1,2}(?:[:.h]\\d{2})?(?: ?[ap]m)?|noon|midday|midnight|half (?:past )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`,
    ),
  ],
  [
    "date",
    whole(
      `(?:${days})|tomorrow|tmrw|tmr|tmw|2moro|tonight|tonite|today|weekend|this (?:morning|afternoon|evening)|next week|end of (?:the )?month`,
    ),
  ],
  [
    "place",
    whole(
      `\\p{Lu}?[\\p{L}]{2,15} (?:street|st|road|rd|avenue|ave|lane|station|terminal|reception|concierge|office|car park|library|surgery|clinic|hospital)|(?:flat|unit|room|gate|locker|level|floor) [\\p{L}\\d]{1,4}`,
    ),
  ],
  ["number", /(?<![\p{L}\d])\d[\d.,/-]{0,20}\d|(?<![\p{L}\d])\d/gu],
  ["thing", whole(things)],
];

const sentenceName = /(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}{1,14}(?:-\p{Lu}\p{Ll}+)?/gu;

const namesIn = (text: string, names: readonly string[], ends: Uint8Array): readonly Slot[] => {
  const given = names
    .filter((name) => name.trim() !== "")
    .map((name) => whole(escaped(name.trim())));
  return [...given, sentenceName].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Slot[] => {
      const end = match.index + match[0].length;
      if (ends[match.index] === 1) return [];
      ends.fill(1, match.index, end);
      return [{ kind: "name", start: match.index, end }];
    }),
  );
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
