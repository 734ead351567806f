/**
 * Calendar files, for whatever calendar a person uses. One meeting stands in UTC, which is the same instant everywhere; a
 * day is a date without a time; what comes back each week stands in local time without a zone, so that nine in the evening
 * stays nine in the evening across a change of clocks and on a journey. Nothing in it names this app.
 */
import ical, {
  ICalAlarmType,
  ICalEventRepeatingFreq,
  ICalWeekday,
  type ICalEventData,
  type ICalRepeatingOptions,
} from "ical-generator";

import type { Zoned } from "#regimen/zoned.ts";

/** `title` is what a calendar shows to whoever looks at it; `note` and `place` are there only if the person asked. */
type Said = {
  /** The same each time for the same thing, so that a second file replaces what the first one put there. */
  readonly uid: string;
  readonly title: string;
  readonly note?: string;
  readonly place?: string;
};

export type CalendarEntry =
  /** `date` as YYYY-MM-DD. `leap-day` comes on the last day of each February. */
  | (Said & {
      readonly is: "day";
      readonly date: string;
      readonly again: "never" | "yearly" | "leap-day";
    })
  | (Said & {
      readonly is: "time";
      readonly start: Zoned;
      readonly minutes: number;
      /** Minutes before it at which the calendar speaks up. */
      readonly remind: number;
    })
  /** From `date` on, at `time` as hh:mm; `weekdays` 1 Monday to 7 Sunday, none for every day. */
  | (Said & {
      readonly is: "weekly";
      readonly date: string;
      readonly time: string;
      readonly minutes: number;
      readonly weekdays: readonly number[];
    });

/** The text of a file with these entries. `stamp`: when it was made. */
export const icsOf = (entries: readonly CalendarEntry[], stamp: Zoned): string => {
  const calendar = ical({ prodId: { company: "calendar", product: "calendar" } });
  for (const entry of entries)
    calendar.createEvent({
      id: entry.uid,
      stamp: new Date(stamp.epochMilliseconds),
      summary: entry.title,
      ...(entry.note === undefined ? {} : { description: entry.note }),
      ...(entry.place === undefined ? {} : { location: entry.place }),
      ...timesOf(entry),
    });
  return `${calendar.toString()}\r\n`;
};

const minuteMs = 60_000;

const timesOf = (entry: CalendarEntry): Omit<ICalEventData, "id" | "stamp" | "summary"> => {
  switch (entry.is) {
    case "day":
      return {
        start: utcOf(entry.date, "00:00"),
        allDay: true,
        ...(entry.again === "never" ? {} : { repeating: yearly(entry.again === "leap-day") }),
      };
    case "time": {
      const start = entry.start.epochMilliseconds;
      return {
        start: new Date(start),
        end: new Date(start + entry.minutes * minuteMs),
        alarms: [alarm(entry, entry.remind)],
      };
    }
    case "weekly": {
      const start = utcOf(firstOf(entry.date, entry.weekdays), entry.time);
      return {
        start,
        end: new Date(start.getTime() + entry.minutes * minuteMs),
        floating: true,
        alarms: [alarm(entry, 0)],
        repeating:
          entry.weekdays.length === 0
            ? { freq: ICalEventRepeatingFreq.DAILY }
            : { freq: ICalEventRepeatingFreq.WEEKLY, byDay: entry.weekdays.map(weekday) },
      };
    }
  }
};

const alarm = ({ title }: Said, minutes: number) => ({
  type: ICalAlarmType.display,
  trigger: minutes * 60,
  description: title,
});

const yearly = (isLeapDay: boolean): ICalRepeatingOptions => ({
  freq: ICalEventRepeatingFreq.YEARLY,
  ...(isLeapDay ? { byMonth: [2], byMonthDay: [-1] } : {}),
});

const names = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
] as const;

const weekday = (day: number): ICalWeekday => names[day - 1] ?? ICalWeekday.MO;

const dayMs = 1_440 * minuteMs;

/** The first date from `date` on that is one of these weekdays: a calendar always shows the first of a series. */
const firstOf = (date: string, weekdays: readonly number[]): string => {
  const days = Array.from({ length: 7 }, (_, at) => utcOf(date, "00:00").getTime() + at * dayMs);
  const first = days.find((ms) => weekdays.includes(((new Date(ms).getUTCDay() + 6) % 7) + 1));
  return new Date(first ?? utcOf(date, "00:00")).toISOString().slice(0, 10);
};

/** The numbers of the clock as they stand: the zone of the device must not move them. */
const utcOf = (date: string, time: string): Date => new Date(`${date}T${time}:00Z`);
