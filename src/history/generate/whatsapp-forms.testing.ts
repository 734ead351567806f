/** The heads of WhatsApp's lines as phones in different languages write them: a table of forms. */
import { civilOf, secondsPerDay } from "#history/seconds.ts";
import type { DateOrder } from "#history/part.ts";

export type Form = {
  readonly name: string;
  readonly phone: "ios" | "android";
  readonly order: DateOrder;
  /** The numbers alone do not tell which of two is the day. */
  readonly ambiguous: boolean;
  readonly resolution: 1 | 60;
  /** The head up to where the sender begins. */
  readonly head: (at: number) => string;
  readonly language: Language;
};

export type Language =
  | "en"
  | "de"
  | "es"
  | "fr"
  | "it"
  | "pt"
  | "nl"
  | "cs"
  | "ru"
  | "tr"
  | "ar"
  | "fa"
  | "hi"
  | "id"
  | "vi"
  | "th"
  | "ja"
  | "ko"
  | "zh"
  | "el"
  | "hu"
  | "fi"
  | "da"
  | "bg";

/** A time taken apart, each part as it is written: one or two digits, twelve hours or 24. */
type Parts = Readonly<
  Record<"y" | "yy" | "M" | "MM" | "d" | "dd" | "H" | "HH" | "h" | "mm" | "ss", string>
> & {
  readonly hour: number;
  readonly year: number;
};

const partsOf = (at: number): Parts => {
  const { year, month, day } = civilOf(Math.floor(at / secondsPerDay));
  const time = at % secondsPerDay;
  const hour = Math.floor(time / 3_600);
  const two = (value: number): string => String(value).padStart(2, "0");
  return {
    hour,
    year,
    y: String(year),
    yy: two(year % 100),
    M: String(month),
    MM: two(month),
    d: String(day),
    dd: two(day),
    H: String(hour),
    HH: two(hour),
    h: String(hour % 12 === 0 ? 12 : hour % 12),
    mm: two(Math.floor(time / 60) % 60),
    ss: two(time % 60),
  };
};

const half =
  (am: string, pm: string) =>
  (parts: Parts): string =>
    parts.hour < 12 ? am : pm;

const digits =
  (zero: number) =>
  (text: string): string =>
    text.replace(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
const arabic = digits(0x06_60);
const persian = digits(0x06_f0);
const devanagari = digits(0x09_66);
const bengali = digits(0x09_e6);
const thai = digits(0x0e_50);

type Write = (parts: Parts) => string;

const ios = (
  name: string,
  language: Language,
  order: DateOrder,
  write: Write,
  ambiguous = true,
): Form => ({
  name: `iPhone ${name}`,
  phone: "ios",
  language,
  order,
  ambiguous: ambiguous && order !== "ymd",
  resolution: 1,
  head: (at) => `[${write(partsOf(at))}] `,
});

const android = (
  name: string,
  language: Language,
  order: DateOrder,
  write: Write,
  ambiguous = true,
  end = " - ",
): Form => ({
  name: `Android ${name}`,
  phone: "android",
  language,
  order,
  ambiguous: ambiguous && order !== "ymd",
  resolution: 60,
  head: (at) => `${write(partsOf(at))}${end}`,
});

const enUp = half("AM", "PM");
const enLow = half("am", "pm");
const enDots = half("a.m.", "p.m.");
const spanish = half("a.\u00a0m.", "p.\u00a0m.");
const chinese = half("上午", "下午");
const japanese = half("午前", "午後");
const korean = half("오전", "오후");
const greek = half("π.μ.", "μ.μ.");
const arabHalf = half("ص", "م");
const persianHalf = half("ق.ظ.", "ب.ظ.");
const hindi = half("पूर्वाह्न", "अपराह्न");
const vietnamese = half("SA", "CH");
const turkish = half("ÖÖ", "ÖS");
const rtl = "\u200f";
const narrow = "\u202f";

export const forms: readonly [Form, ...Form[]] = [
  ios(
    "en-US",
    "en",
    "mdy",
    (p) => `${p.M}/${p.d}/${p.yy}, ${p.h}:${p.mm}:${p.ss}${narrow}${enUp(p)}`,
  ),
  ios(
    "en-US before 2023",
    "en",
    "mdy",
    (p) => `${p.M}/${p.d}/${p.yy}, ${p.h}:${p.mm}:${p.ss} ${enUp(p)}`,
  ),
  ios("en-US by 24 hours", "en", "mdy", (p) => `${p.M}/${p.d}/${p.yy}, ${p.HH}:${p.mm}:${p.ss}`),
  ios("en-GB", "en", "dmy", (p) => `${p.dd}/${p.MM}/${p.y}, ${p.HH}:${p.mm}:${p.ss}`),
  ios(
    "en-AU",
    "en",
    "dmy",
    (p) => `${p.d}/${p.M}/${p.y}, ${p.h}:${p.mm}:${p.ss}${narrow}${enLow(p)}`,
  ),
  ios(
    "en-CA",
    "en",
    "ymd",
    (p) => `${p.y}-${p.MM}-${p.dd}, ${p.h}:${p.mm}:${p.ss}${narrow}${enDots(p)}`,
  ),
  ios("de", "de", "dmy", (p) => `${p.dd}.${p.MM}.${p.yy}, ${p.HH}:${p.mm}:${p.ss}`, false),
  ios("id", "id", "dmy", (p) => `${p.dd}/${p.MM}/${p.yy} ${p.HH}.${p.mm}.${p.ss}`),
  ios("fr", "fr", "dmy", (p) => `${p.dd}/${p.MM}/${p.y} ${p.HH}:${p.mm}:${p.ss}`),
  ios("es", "es", "dmy", (p) => `${p.d}/${p.M}/${p.yy}, ${p.H}:${p.mm}:${p.ss}`),
  ios("it", "it", "dmy", (p) => `${p.dd}/${p.MM}/${p.yy}, ${p.HH}:${p.mm}:${p.ss}`),
  ios("nl", "nl", "dmy", (p) => `${p.dd}-${p.MM}-${p.y} ${p.HH}:${p.mm}:${p.ss}`, false),
  ios("sv", "en", "ymd", (p) => `${p.y}-${p.MM}-${p.dd}, ${p.HH}:${p.mm}:${p.ss}`),
  ios("ar", "ar", "dmy", (p) =>
    arabic(`${p.d}${rtl}/${p.M}${rtl}/${p.y}، ${p.h}:${p.mm}:${p.ss} ${arabHalf(p)}`),
  ),
  ios(
    "ar with Latin digits",
    "ar",
    "dmy",
    (p) => `${rtl}${p.d}${rtl}/${p.M}${rtl}/${p.y}، ${p.HH}:${p.mm}:${p.ss}`,
  ),
  ios("fa", "fa", "ymd", (p) => persian(`${p.y}/${p.M}/${p.d}،‏ ${p.H}:${p.mm}:${p.ss}`)),
  ios("vi", "vi", "dmy", (p) => `${p.HH}:${p.mm}:${p.ss}, ${p.d}/${p.M}/${p.y}`),
  ios("vi in America", "vi", "mdy", (p) => `${p.HH}:${p.mm}:${p.ss}, ${p.M}/${p.d}/${p.yy}`),
  ios(
    "vi by 12 hours",
    "vi",
    "dmy",
    (p) => `${p.h}:${p.mm}:${p.ss} ${vietnamese(p)}, ${p.d}/${p.M}/${p.y}`,
  ),
  ios("th Buddhist", "th", "dmy", (p) => `${p.d}/${p.M}/${p.year + 543} ${p.HH}:${p.mm}:${p.ss}`),
  ios(
    "th Buddhist, two digits",
    "th",
    "dmy",
    (p) => `${p.d}/${p.M}/${(p.year + 543) % 100} ${p.HH}:${p.mm}:${p.ss}`,
  ),
  ios("th digits", "th", "dmy", (p) =>
    thai(`${p.d}/${p.M}/${p.year + 543} ${p.HH}:${p.mm}:${p.ss}`),
  ),
  ios(
    "en Buddhist",
    "en",
    "mdy",
    (p) => `${p.M}/${p.d}/${p.year + 543} BE, ${p.HH}:${p.mm}:${p.ss}`,
  ),
  ios("ja era", "ja", "mdy", (p) => `${p.M}/${p.d}/${eraOf(p.year)}, ${p.HH}:${p.mm}:${p.ss}`),
  ios("ja era first", "ja", "ymd", (p) => `${eraOf(p.year)}/${p.M}/${p.d} ${p.H}:${p.mm}:${p.ss}`),
  ios("ja", "ja", "ymd", (p) => `${p.y}/${p.MM}/${p.dd} ${p.H}:${p.mm}:${p.ss}`),
  ios(
    "ja by 12 hours",
    "ja",
    "ymd",
    (p) => `${p.y}/${p.MM}/${p.dd} ${japanese(p)}${p.h}:${p.mm}:${p.ss}`,
  ),
  ios("zh", "zh", "ymd", (p) => `${p.y}/${p.M}/${p.d} ${p.HH}:${p.mm}:${p.ss}`),
  ios(
    "zh by 12 hours",
    "zh",
    "ymd",
    (p) => `${p.y}/${p.M}/${p.d} ${chinese(p)}${p.h}:${p.mm}:${p.ss}`,
  ),
  ios(
    "zh in words",
    "zh",
    "ymd",
    (p) => `${p.y}年${p.M}月${p.d}日 ${chinese(p)}${p.h}:${p.mm}:${p.ss}`,
  ),
  ios("ko", "ko", "ymd", (p) => `${p.y}. ${p.M}. ${p.d}. ${korean(p)} ${p.h}:${p.mm}:${p.ss}`),
  ios("el", "el", "dmy", (p) => `${p.d}/${p.M}/${p.yy}, ${p.h}:${p.mm}:${p.ss} ${greek(p)}`),
  ios("hi", "hi", "dmy", (p) =>
    devanagari(`${p.dd}/${p.MM}/${p.yy}, ${p.h}:${p.mm}:${p.ss} ${enUp(p)}`),
  ),
  ios("tr", "tr", "dmy", (p) => `${p.dd}.${p.MM}.${p.y} ${p.HH}:${p.mm}:${p.ss}`, false),
  ios("hu", "hu", "ymd", (p) => `${p.y}. ${p.MM}. ${p.dd}. ${p.H}:${p.mm}:${p.ss}`),
  ios("fi", "fi", "dmy", (p) => `${p.d}.${p.M}.${p.y} klo ${p.H}.${p.mm}.${p.ss}`, false),
  ios("da", "da", "dmy", (p) => `${p.dd}.${p.MM}.${p.y} ${p.HH}.${p.mm}.${p.ss}`, false),
  ios("bg", "bg", "dmy", (p) => `${p.d}.${p.MM}.${p.yy} г., ${p.H}:${p.mm}:${p.ss}`, false),
  ios("hr", "en", "dmy", (p) => `${p.dd}. ${p.MM}. ${p.y}., ${p.HH}:${p.mm}:${p.ss}`, false),
  android("en-GB", "en", "dmy", (p) => `${p.dd}/${p.MM}/${p.y}, ${p.HH}:${p.mm}`),
  android("en-US", "en", "mdy", (p) => `${p.M}/${p.d}/${p.yy}, ${p.h}:${p.mm}${narrow}${enUp(p)}`),
  android(
    "en-US before 2023",
    "en",
    "mdy",
    (p) => `${p.M}/${p.d}/${p.yy}, ${p.h}:${p.mm} ${enUp(p)}`,
  ),
  android("en-IN", "en", "dmy", (p) => `${p.dd}/${p.MM}/${p.yy}, ${p.h}:${p.mm} ${enLow(p)}`),
  android("en-ZA", "en", "ymd", (p) => `${p.y}/${p.MM}/${p.dd}, ${p.HH}:${p.mm}`),
  android("nl", "nl", "dmy", (p) => `${p.dd}-${p.MM}-${p.y} ${p.HH}:${p.mm}`, false),
  android("cs", "cs", "dmy", (p) => `${p.dd}.${p.MM}.${p.yy} ${p.HH}:${p.mm}`, false),
  android("de", "de", "dmy", (p) => `${p.dd}.${p.MM}.${p.yy}, ${p.HH}:${p.mm}`, false),
  android("ru", "ru", "dmy", (p) => `${p.dd}.${p.MM}.${p.y}, ${p.HH}:${p.mm}`, false),
  android("es-CO", "es", "dmy", (p) => `${p.d}/${p.M}/${p.y} ${p.h}:${p.mm}\u00a0${spanish(p)}`),
  android("es", "es", "dmy", (p) => `${p.d}/${p.M}/${p.yy} ${p.H}:${p.mm}`),
  android("fr", "fr", "dmy", (p) => `${p.dd}/${p.MM}/${p.y} à ${p.HH}:${p.mm}`),
  android("pt-BR", "pt", "dmy", (p) => `${p.dd}/${p.MM}/${p.y} ${p.HH}:${p.mm}`),
  android("fi", "fi", "dmy", (p) => `${p.d}.${p.M}.${p.y} klo ${p.H}.${p.mm}`, false),
  android("zh", "zh", "ymd", (p) => `${p.y}/${p.M}/${p.d} ${chinese(p)}${p.h}:${p.mm}`),
  android("ja", "ja", "ymd", (p) => `${p.y}/${p.MM}/${p.dd} ${japanese(p)}${p.h}:${p.mm}`),
  android("ko", "ko", "ymd", (p) => `${p.y}. ${p.M}. ${p.d}. ${korean(p)} ${p.h}:${p.mm}`),
  android(
    "ko in words",
    "ko",
    "ymd",
    (p) => `${p.y}년 ${p.M}월 ${p.d}일 ${korean(p)} ${p.h}:${p.mm}`,
  ),
  android("ar", "ar", "dmy", (p) => arabic(`${p.d}/${p.M}/${p.y}، ${p.h}:${p.mm} ${arabHalf(p)}`)),
  android("fa", "fa", "dmy", (p) =>
    persian(`${p.d}/${p.M}/${p.y}، ${p.h}:${p.mm} ${persianHalf(p)}`),
  ),
  android("hi", "hi", "dmy", (p) => devanagari(`${p.d}/${p.M}/${p.y}, ${p.h}:${p.mm} ${hindi(p)}`)),
  android("bn", "en", "dmy", (p) => bengali(`${p.d}/${p.M}/${p.yy}, ${p.h}:${p.mm} ${enUp(p)}`)),
  android("th", "th", "dmy", (p) => `${p.d}/${p.M}/${p.year + 543} ${p.HH}:${p.mm}`),
  android("vi", "vi", "dmy", (p) => `${p.HH}:${p.mm}, ${p.dd}/${p.MM}/${p.y}`),
  android("bg", "bg", "dmy", (p) => `${p.d}.${p.MM}.${p.yy} г., ${p.H}:${p.mm} ч.`, false),
  android("el", "el", "dmy", (p) => `${p.d}/${p.M}/${p.yy}, ${p.h}:${p.mm} ${greek(p)}`),
  android(
    "tr by 12 hours",
    "tr",
    "dmy",
    (p) => `${p.d}.${p.MM}.${p.y} ${turkish(p)} ${p.h}:${p.mm}`,
    false,
  ),
  android("hu", "hu", "ymd", (p) => `${p.y}. ${p.MM}. ${p.dd}. ${p.H}:${p.mm}`),
  android("thin space", "en", "dmy", (p) => `${p.dd}/${p.MM}/${p.y},\u2009${p.HH}:${p.mm}`),
  android(
    "colon at the end",
    "en",
    "dmy",
    (p) => `${p.dd}/${p.MM}/${p.y}, ${p.HH}:${p.mm}`,
    true,
    ": ",
  ),
];

/** Reiwa began in 2019; before it was Heisei. */
const eraOf = (year: number): string => (year >= 2019 ? `R${year - 2018}` : `H${year - 1988}`);
