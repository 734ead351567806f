import fc from "fast-check";
import { expect, test } from "vitest";

import { countries, countryFrom, guessCountry, isMember } from "#care/country.ts";
import { countryOfZone } from "#care/zones.ts";

test.each([
  ["Europe/London", ["en-GB"], "GB"],
  ["America/New_York", ["es-MX"], "US"],
  ["America/Indiana/Knox", [], "US"],
  ["US/Pacific", [], "US"],
  ["Australia/Lord_Howe", ["en"], "AU"],
  ["Europe/Berlin", ["tr-TR", "de"], "DE"],
  ["Atlantic/Canary", ["de-DE"], "ES"],
  ["Asia/Nicosia", ["el-CY"], "CY"],
])("with my clock in %s I am shown the right country", (zone, languages, country) => {
  expect(guessCountry(zone, languages)).toBe(country);
});

test.each([
  ["Asia/Tokyo", ["en-US"]],
  ["Europe/Zurich", ["de-DE"]],
  ["America/Toronto", ["en-GB"]],
  ["US/Samoa", ["en-US"]],
  ["Mars/Olympus", ["en-US"]],
])("far from home in %s I am not sent numbers that don't work there", (zone, languages) => {
  expect(guessCountry(zone, languages)).toBeUndefined();
});

test.each([
  ["UTC", ["en", "en-AU"], "AU"],
  ["", ["de-Latn-AT-u-hc-h23"], "AT"],
  ["Etc/GMT+5", ["en_US"], "US"],
  ["UTC", ["en-u-ca-gb"], undefined],
  ["UTC", ["de"], undefined],
  ["UTC", [], undefined],
])("where the clock (%s) names no place, my language may", (zone, languages, country) => {
  expect(guessCountry(zone, languages)).toBe(country);
});

test("whatever the device says, the guess is a country I could choose, or none", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (zone, languages) => {
      const guess = guessCountry(zone, languages);
      expect(guess === undefined || countries.includes(guess)).toBe(true);
    }),
  );
});

test("every zone this machine knows is taken without a slip", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const found = new Set(zones.map((zone) => guessCountry(zone, [])));
  expect(countries.filter((country) => !found.has(country))).toEqual([]);
  expect(
    zones.filter((zone) => zone.startsWith("Australia/") && countryOfZone(zone) !== "AU"),
  ).toEqual([]);
});

test("there are 27 member states, and no duplicates to choose from", () => {
  expect(countries.filter(isMember)).toHaveLength(27);
  expect(new Set(countries).size).toBe(countries.length);
  expect(countryFrom("constructor")).toBeUndefined();
});
