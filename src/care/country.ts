/** Which country's lines to show first: a guess from what the device says anyway, never from a location. */
import { countryOfZone, namesPlace } from "#care/zones.ts";

const members = [
  "AT",
  "BE",
  "BG",
  "HR",
  "CY",
  "CZ",
  "DK",
  "EE",
  "FI",
  "FR",
  "DE",
  "GR",
  "HU",
  "IE",
  "IT",
  "LV",
  "LT",
  "LU",
  "MT",
  "NL",
  "PL",
  "PT",
  "RO",
  "SK",
  "SI",
  "ES",
  "SE",
] as const;

/** Countries that can be chosen: those with lines of their own, and all of the European Union. ISO 3166 codes. */
export const countries = ["US", "GB", "AU", ...members] as const;
export type Country = (typeof countries)[number];

/** Whether a country is in the European Union (27 members, 2026). */
export const isMember = (country: string): boolean => members.some((each) => each === country);

/** The country as one of ours, or undefined. */
export const countryFrom = (input: unknown): Country | undefined =>
  countries.find((each) => each === input);

/**
 * A guess from the IANA zone, which says where somebody is. Languages say where they come from, so they count only
 * if the zone names no place. Undefined: we don't know, or have no lines there.
 */
export const guessCountry = (zone: string, languages: readonly string[]): Country | undefined =>
  namesPlace(zone)
    ? countryFrom(countryOfZone(zone))
    : languages
        .map(regionOf)
        .map(countryFrom)
        .find((each) => each !== undefined);

// `de-Latn-AT-u-hc-h23`: the region is the two letters before any one-letter part.
const regionOf = (tag: string): string | undefined => {
  const parts = tag.split(/[-_]/u).slice(1);
  const extension = parts.findIndex((part) => part.length === 1);
  const plain = extension === -1 ? parts : parts.slice(0, extension);
  return plain.find((part) => /^[a-z]{2}$/iu.test(part))?.toUpperCase();
};
