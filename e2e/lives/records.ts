/** A life with records: so many urges, with their hours, triggers and helps, and a few looks. */
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
