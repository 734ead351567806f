/** The words that stand around a time: the half of the day, and words that mean nothing. */

/** How the hour of a clock of twelve hours is to be taken. */
export type Period = "am" | "pm" | "noon" | "evening" | "night";

/** Lower case, without spaces, dots and direction marks. Sources: CLDR day periods, and what exports are known to hold. */
const words: Readonly<Record<Period, readonly string[]>> = {
  am: [
    ...["am", "vorm", "dop", "dopol", "de", "fm", "f", "ap", "öö", "sa", "pd", "πμ", "pg", "ص"],
    ...["صباحا", "صباحًا", "قظ", "قبلازظهر", "קודםהצ", "לפנהצ", "לפנה״צ", 'לפנה"צ', "上午", "早上"],
    ...["清晨", "凌晨", "午前", "오전", "ก่อนเที่ยง", "पूर्वाह्न", "पूर्व", "সকাল", "পূর্বাহ্ণ", "முற்பகல்"],
    ...[
      "inthemorning",
      "рп",
      "дп",
      "преди",
      "прпд",
      "преподне",
      "ejodite",
      "ጥዋት",
      "ਪੂਦੁ",
      "म.पू",
      "मपू",
    ],
  ],
  pm: [
    ...["pm", "nachm", "odp", "popol", "du", "em", "e", "ip", "ös", "ch", "md", "μμ", "ptg", "م"],
    ...["مساء", "مساءً", "بظ", "بعدازظهر", "אחהצ", "אחה״צ", 'אחה"צ', "下午", "傍晚", "午後", "오후"],
    ...[
      "หลังเที่ยง",
      "अपराह्न",
      "अपर",
      "বিকাল",
      "অপরাহ্ণ",
      "பிற்பகல்",
      "intheafternoon",
      "мп",
      "пп",
      "следобед",
    ],
    ...["попд", "попладне", "ከሰዓት", "ਬਾਦੁ", "मउ"],
  ],
  noon: ["中午", "noon"],
  evening: ["晚上", "intheevening"],
  night: ["半夜", "atnight"],
};

/** Words and letters between date and time or after either that change nothing: o'clock, of the year, Buddhist era. */
const idle: readonly string[] = [
  ...[
    "",
    "klo",
    "kl",
    "um",
    "uhr",
    "ur",
    "at",
    "alas",
    "às",
    "à",
    "alle",
    "om",
    "о",
    "в",
    "г",
    "год",
    "ч",
    "h",
    "น",
    "be",
  ],
  ...["พศ", "日", "일", "ad", "เวลา"],
];

const meanings: ReadonlyMap<string, Period | "idle"> = new Map<string, Period | "idle">([
  ...idle.map((word) => [word, "idle"] as const),
  ...periodsOf("am"),
  ...periodsOf("pm"),
  ...periodsOf("noon"),
  ...periodsOf("evening"),
  ...periodsOf("night"),
]);

function periodsOf(period: Period): readonly (readonly [string, Period])[] {
  return words[period].map((word) => [word, period] as const);
}

const nothing = /[\s.,،\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u200c]/gu;

/** What a stretch of text beside a time means; undefined if it means that this is no header. */
export const meaningOf = (text: string): Period | "idle" | undefined => {
  const word = text.toLowerCase().replace(nothing, "");
  const known = meanings.get(word);
  // `2024年1月15日 下午`: the letter for day stands in front of the half of the day.
  return known ?? meanings.get(word.replace(/^(?:日|일|be|г|พศ)/u, ""));
};

/** The hour of 24, or -1 where the clock has no such hour. An hour above 12 was one of 24 all along. */
export const hourOf = (hour: number, period: Period | undefined): number => {
  if (period === undefined || hour > 12) return hour > 23 ? -1 : hour;
  const half = hour % 12;
  switch (period) {
    case "am":
      return half;
    case "pm":
      return half + 12;
    case "noon":
      return hour === 11 ? 11 : half + 12;
    case "evening":
      return half === 0 ? 0 : half + 12;
    case "night":
      return half < 6 ? half : half + 12;
  }
};
