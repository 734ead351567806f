/**
 * Every line that was read on a public page (`docs/evidence.md`), and no other: one that was only remembered is left
 * out, however well known. A wrong number is worse than none.
 */
import type { Helpline } from "#care/helpline.ts";
import { isMember } from "#care/country.ts";
import { australia } from "#care/helplines/au.ts";
import { europeanUnion } from "#care/helplines/eu.ts";
import { unitedKingdom } from "#care/helplines/gb.ts";
import { unitedStates } from "#care/helplines/us.ts";
import { findahelpline } from "#care/helplines/world.ts";

const all = [
  ...unitedStates,
  ...unitedKingdom,
  ...australia,
  ...europeanUnion,
  findahelpline,
] as const;

/** The id of a line; the words are complete for every one of them, or nothing compiles. */
export type HelplineId = (typeof all)[number]["id"];

/** A line whose id is known. */
export type KnownLine = Helpline & { readonly id: HelplineId };

export const helplines: readonly KnownLine[] = all;

/** The lines of a country; where its own entry has the number of a union-wide one, its own is kept. */
export const linesIn = (country: string | undefined): readonly KnownLine[] => {
  if (country === undefined) return [];
  const own = helplines.filter((line) => line.places.includes(country));
  if (!isMember(country)) return own;
  const taken = new Set(own.flatMap(numbersOf));
  const shared = helplines.filter(
    (line) => line.places.includes("EU") && !numbersOf(line).some((number) => taken.has(number)),
  );
  return [...shared, ...own];
};

const numbersOf = (line: Helpline): readonly string[] =>
  line.how.flatMap((contact) => ("dial" in contact ? [contact.dial] : []));
