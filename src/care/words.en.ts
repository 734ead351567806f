/** What help says in English. The pages are in `pages.en.ts`. */
import type { Country } from "#care/country.ts";
import type { GroupId } from "#care/help.ts";
import type { HelplineId } from "#care/helplines.ts";
import type { Contact, Helpline } from "#care/helpline.ts";
import type { GroundingStep } from "#care/urge.ts";

export const helpWords = {
  title: "Help",
  lead: [
    "You can talk to somebody now. You do not have to explain it well.",
    "Nobody has to be in danger first. Being worn out is reason enough.",
  ],
  danger: "If somebody is in danger now, call your local emergency number.",
  trace: "Calls and texts stay in this phone's lists. They may be on the bill too.",
  notChecked: "Not yet checked by us.",
  hoursUnknown: "We do not know the hours.",
  page: "Their page",
  country: "Country",
  otherCountry: "Somewhere else",
  guessed:
    "We guessed the country from the clock and the language of this device. You can change it.",
  inCountry: "These numbers work inside the country.",
  ifFails: {
    heading: "If this number fails",
    lines: [
      "Lines change, and lines are busy. It is not about you. Try once more, then try the next one.",
      "Or look at findahelpline.com. It lists lines all over the world.",
      "If somebody is in danger, do not wait. Call your local emergency number.",
    ],
  },
} as const;

/** `none` is said where we have no line of that kind for the country. */
type GroupWords = { readonly heading: string; readonly about: string; readonly none: string };

const anywhere = "findahelpline.com lists lines all over the world.";

export const groupWords: Readonly<Record<GroupId, GroupWords>> = {
  emergency: {
    heading: "If somebody is in danger now",
    about: "Call, and say where you are first.",
    none: "Call your local emergency number, and say where you are first.",
  },
  crisis: {
    heading: "If it all feels too much",
    about: "Talk to somebody who will listen. Also if you think of hurting yourself.",
    none: `We have no line of this kind here yet that we can show the source of. ${anywhere} You can also go to somebody you trust, and stay with them.`,
  },
  abused: {
    heading: "If you are afraid, or were hurt",
    about: "They can listen. They can help you plan how to stay safe.",
    none: `We have no line of this kind here yet that we can show the source of. ${anywhere}`,
  },
  "own-behaviour": {
    heading: "If you worry about what you do",
    about: "Maybe you scared somebody, or could not stop. You can talk about it here.",
    none: `We have no line of this kind here yet that we can show the source of. ${anywhere}`,
  },
  "under-18": {
    heading: "If you are under 18",
    about: "These lines are for young people.",
    none: `We have no line for young people yet that we can show the source of. You could talk to an adult you trust. ${anywhere}`,
  },
  anywhere: {
    heading: "Anywhere in the world",
    about: "Lines for many countries, kept up to date by others.",
    none: anywhere,
  },
};

/** For whom each line is, and what is odd about it. */
export const lineWords: Readonly<
  Record<HelplineId, { readonly for: string; readonly note?: string }>
> = {
  "us-911": { for: "For when somebody is in danger now." },
  "us-988": { for: "For anybody in pain, also if you think of suicide." },
  "us-domestic-violence": { for: "For anybody who is afraid of a partner or an ex." },
  "gb-999": { for: "For when somebody is in danger now." },
  "gb-samaritans": { for: "For anybody in pain, also if you think of suicide." },
  "gb-childline": {
    for: "For anybody under 19, about any worry.",
    note: "By phone, mail or chat. Look for the number on their page. We have none that we can show the source of.",
  },
  "gb-refuge": { for: "For women who are afraid, or who were hurt." },
  "gb-mens-advice": { for: "For men who are afraid, or who were hurt." },
  "gb-galop": { for: "For LGBT+ people who are afraid, or who were hurt." },
  "gb-respect": {
    for: "For anybody who worries that they hurt or scare a partner or an ex.",
    note: "By phone, mail or chat. Look for the number on their page. We have none that we can show the source of.",
  },
  "au-000": { for: "For when somebody is in danger now." },
  "au-lifeline": { for: "For anybody in pain, also if you think of suicide." },
  "au-kids-helpline": { for: "For anybody from 5 to 25, about any worry." },
  "au-1800respect": { for: "For anybody who is afraid, or who was hurt." },
  "au-mens-referral": { for: "For men who worry that they hurt or scare somebody." },
  "eu-112": { for: "For when somebody is in danger now." },
  "eu-116016": {
    for: "For women who are afraid, or who were hurt.",
    note: "Not all countries of the EU have this line yet.",
  },
  "de-hilfetelefon": {
    for: "For women who are afraid, or who were hurt.",
    note: "The longer number is the old one. It may be off.",
  },
  "eu-116006": { for: "For anybody who was hurt by a crime." },
  "world-findahelpline": { for: "For anybody. Choose your country there." },
};

/** The word on the button of one way to get in touch. */
export const contactWords = (contact: Contact): string => {
  switch (contact.kind) {
    case "call":
      return `Call ${contact.value}`;
    case "text":
      return contact.textBody === undefined
        ? `Text ${contact.value}`
        : `Text ${contact.textBody} to ${contact.value}`;
    case "tty":
      return `Text phone (TTY) ${contact.value}`;
    case "email":
      return `Mail ${contact.value}`;
    case "chat":
      return `Chat on ${siteOf(contact.value)}`;
    case "web":
      return `Open ${siteOf(contact.value)}`;
  }
};

const siteOf = (address: string): string =>
  (address.split("/")[2] ?? address).replace(/^www\./u, "");

/** When a line answers, in its own time; undefined where hours would only puzzle (an emergency number, a list). */
export const hoursWords = ({ hours, forWhom }: Helpline): string | undefined => {
  if (forWhom.includes("emergency") || forWhom.includes("anybody")) return undefined;
  if (hours === null) return helpWords.hoursUnknown;
  if (hours === "always") return "Day and night.";
  return hours
    .map(({ days, from, to }) => `${listed(days.map(dayName))}, ${from} to ${to}.`)
    .join(" ");
};

const dayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

const dayName = (day: number): string => dayNames[day - 1] ?? "";

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;

/** How far a line can be trusted: dates are ISO, as they stand in the data. */
export const checkedWords = ({ takenOn, checkedOn }: Helpline): string =>
  checkedOn === null
    ? `${helpWords.notChecked} Taken from public pages on ${takenOn}.`
    : `Checked by us on ${checkedOn}.`;

export const countryNames: Readonly<Record<Country, string>> = {
  US: "United States",
  GB: "United Kingdom",
  AU: "Australia",
  AT: "Austria",
  BE: "Belgium",
  BG: "Bulgaria",
  HR: "Croatia",
  CY: "Cyprus",
  CZ: "Czechia",
  DK: "Denmark",
  EE: "Estonia",
  FI: "Finland",
  FR: "France",
  DE: "Germany",
  GR: "Greece",
  HU: "Hungary",
  IE: "Ireland",
  IT: "Italy",
  LV: "Latvia",
  LT: "Lithuania",
  LU: "Luxembourg",
  MT: "Malta",
  NL: "Netherlands",
  PL: "Poland",
  PT: "Portugal",
  RO: "Romania",
  SK: "Slovakia",
  SI: "Slovenia",
  ES: "Spain",
  SE: "Sweden",
};

/** Said gently beside something the person wrote, when it holds a cue; it can be dismissed. */
export const cueWords = {
  offer: "That sounds heavy. Would you like to talk to somebody now?",
  help: "Show me who",
  notThat: "That is not what I meant",
} as const;

/** The shell of the urge screen: true in every mode, so nothing of counts, calls, names or days. */
export const urgeWords = {
  sentence: "This is a hard moment, and you can take it slowly.",
  points: [
    "The urge is loud now. You do not have to do what it says.",
    "An urge is not a deadline. You can take your time and then choose.",
    "What you do not send is not lost. You can say it to somebody you trust, or write it just for you.",
  ],
  breathe: { in: "Breathe in", hold: "Wait", out: "Breathe out" },
  /** In place of the moving circle, where motion is not wanted. */
  breatheText:
    "Breathe in while you count to four. Wait for one. Breathe out while you count to six.",
  stay: "The urge may stay a while. You can still choose what you do.",
  leave: "Leave it",
} as const;

export const groundingWords: Readonly<Record<GroundingStep, string>> = {
  feet: "Put both feet on the floor. Feel it push back.",
  see: "Find five things you can see.",
  touch: "Find four things you can touch.",
  hear: "Find three things you can hear.",
  water: "Drink some water, slowly.",
};
