/** What quiet hours, and the hours in which the pull is strongest, say in English. */
import { clockOf, type Hours } from "#regimen/quiet/hours.ts";

export const hoursWords = ({ from, to }: Hours): string => `${clockOf(from)} to ${clockOf(to)}`;

/** "22:00 to 07:00 and 17:00 to 18:00". */
export const allHoursWords = (all: readonly Hours[]): string => all.map(hoursWords).join(" and ");

export const delayWords = (minutes: number): string => {
  if (minutes % 60 !== 0) return `${minutes} minutes`;
  return minutes === 60 ? "1 hour" : `${minutes / 60} hours`;
};

export const quietWords = {
  title: "Quiet hours",
  line: "Hours in which nothing to them can be written, copied or planned here. Until morning, it waits.",
  open: "Help, your people, an emergency, and your record of threats stay open.",
  openShared:
    "So does what can't wait about children, a home, work or a case, and what keeps you safe.",
  onlyHere: "It closes things here alone. Your other apps stay open.",
  none: "Off.",
  offer: "Quiet hours at night",
  offerLine: "Close messages to them until morning. Only if you like.",

  hours: "Your quiet hours",
  from: "From",
  to: "Until",
  which: (at: number): string => `Hours ${at}`,
  add: "Add hours",
  takeOut: "Take out",
  delay: "If you want fewer quiet hours, how long must you wait?",
  delayHint: "More hours hold at once. The wait gives a hard moment time to pass.",
  delayOf: (minutes: number): string => `Fewer hours wait ${delayWords(minutes)}.`,
  waits: (when: string): string =>
    `What you take away holds until ${when}. Help stays open, and you can change your mind.`,
  waiting: (when: string): string => `What you took away holds until ${when}.`,
  elsewhere: (zone: string): string =>
    `They go by the clock in ${zone}, and by the clock here too. Keep them again to go by the clock here alone.`,
  missing: "Say from when until when.",
  same: "They begin and end at the same time. Change one of the two.",
  tooLong: "That leaves too little of the day open. Quiet hours can be 16 hours at most.",
  off: "Quiet hours: off.",
  chose: (hours: string, delay: string): string => `Quiet hours: ${hours}. Fewer wait ${delay}.`,

  nowTitle: (when: string): string => `Quiet until ${when}`,
  nowLine: "You chose these hours when you were calm. What goes to them waits until then.",
  nowOpen: "Help and your people stay open. So does an emergency.",
  nowWave: "Ride it out",
  nowChange: "Your quiet hours",
} as const;

export const riskWords = {
  title: "Hard hours",
  line: "When is the pull strongest? It helps to know it before it comes.",
  none: "None yet.",
  fromRecords: (hours: string): string => `${hours}, from your own records.`,
  records: (hours: string, inside: number, events: number): string =>
    `From your records: ${inside} of ${events} urges, looks and contacts fell into ${hours}.`,
  recordsNone: (events: number): string =>
    `Your records hold ${events} urges, looks and contacts. No hour stands out.`,
  recordsFew: (events: number, days: number, least: number, leastDays: number): string =>
    `Your records can tell from ${least} urges, looks and contacts on ${leastDays} days on. So far: ${events} on ${days}.`,
  use: "Use these hours",
  hours: "Your hard hours",
  which: (at: number): string => `Hours ${at}`,
  hint: "Nothing closes in these hours. You are only told when they come.",
  asQuiet: "Use your hard hours",
  asQuietHint: (hours: string): string => `Your hard hours: ${hours}.`,
  off: "Hard hours: none.",
  chose: (hours: string): string => `Hard hours: ${hours}.`,

  todaySoon: (hours: string): string => `From ${hours} it is often hard for you.`,
  todayNow: (hours: string): string => `From ${hours} it is often hard for you. You are in it now.`,
  todayLine: "You know this hour, and it passes. Choose one small thing to do instead.",
  todayPlan: "You know this hour, and it passes. You have a plan for it.",
  todayWave: "Ride it out",
  todayQuiet: "Make these hours quiet",
} as const;
