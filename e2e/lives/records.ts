/** Lives with records. The usual one: so many urges, with their hours, triggers and helps, and a few looks. */
import type { Life } from "./life.ts";
import { lastContact, look, looseEnd, safety, urges } from "./stories.ts";

const triggers = [
  "A song",
  "Late and alone",
  "A photo",
  "Late and alone",
  "Friends asked about them",
];
const helps = ["A walk", "Called Sam", "A shower", "A walk"];
const hours = ["22:40", "23:10", "23:30", "00:15", "08:05", "22:05", "17:45"];

const two = (number: number): string => String(number).padStart(2, "0");
const dayOf = (at: number, days: number): string => `2026-11-${two(22 - days + (at % days))}`;

/** Of `count` urges over the `days` before 22 November 2026. The same in, the same out. */
export const records = (count: number, days = 13, at = "2026-11-22T21:40:00+01:00"): Life => ({
  name: "with records",
  at,
  told: [
    safety("2026-11-07T12:00"),
    lastContact("2026-11-07T12:00", "2026-11-07T12:01"),
    ...urges(
      Array.from({ length: count }, (_, index) => [
        `${dayOf(index * 5, days)}T${hours[index % hours.length] ?? "22:00"}`,
        5 + (index % 5),
        Math.max(0, 2 + (index % 7)),
        triggers[index % triggers.length] ?? "",
        3 + ((index * 7) % 40),
        helps[index % helps.length] ?? "",
      ]),
    ),
    look("2026-11-12T23:00", "profile", 6),
    look("2026-11-19T22:30", "stories", 5),
    looseEnd("2026-11-21T13:00", "The keys"),
    looseEnd("2026-11-21T13:01", "The lamp"),
  ],
});

/** All of it was written down in one moment, as what comes out of a file. */
const atOnce = (life: Life): Life => {
  const written = Date.parse("2026-11-22T21:00:00+01:00");
  return { ...life, told: life.told.map((told) => ({ ...told, written })) };
};

/** Long, and one of them without a place to break it. */
const manyTriggers = [
  "The street where we lived, with the bakery at the corner, on a morning in summer",
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung",
  ...Array.from({ length: 38 }, (_, at) => `Something else, number ${at + 1}`),
];

/** 5,000 urges in 200 days and as many looks as one can bear: more than anybody will have. */
export const thousands = (): Life =>
  atOnce({
    name: "with thousands",
    at: "2026-11-22T21:40:00+01:00",
    told: [
      safety("2026-05-06T12:00"),
      lastContact("2026-05-06T12:00", "2026-05-06T12:01"),
      ...urges(
        Array.from({ length: 5_000 }, (_, index) => [
          `${dateOf(index % 200)}T${hours[index % hours.length] ?? "22:00"}`,
          index % 11,
          (index * 7) % 11,
          manyTriggers[(index * index) % manyTriggers.length] ?? "",
          (index * 37) % 95,
          helps[index % helps.length] ?? "",
          manyTriggers[index % 5] ?? "",
        ]),
      ),
      ...Array.from({ length: 600 }, (_, index) =>
        look(`${dateOf(index % 60)}T20:${two(index % 60)}`, "profile", index % 11),
      ),
    ],
  });

const dateOf = (daysAgo: number): string =>
  new Date(Date.parse("2026-11-21T12:00:00Z") - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** Just enough for the first pictures: one and the same, six times, so that each has one bar. */
export const oneBar = (): Life => ({
  name: "with one bar",
  at: "2026-11-22T21:40:00+01:00",
  told: [
    safety("2026-11-07T12:00"),
    ...urges(
      Array.from({ length: 6 }, (_, day) => [`2026-11-1${day}T22:40`, 7, 4, "A song", 4, "A walk"]),
    ),
  ],
});
