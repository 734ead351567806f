/** Which country an IANA time zone lies in, for the countries that we have lines for and no other. */

/** Country and its zones, old names included; a whole `Australia/…` is in the function, not here. */
const zonesOf: readonly (readonly [country: string, zones: string])[] = [
  ["AT", "Europe/Vienna"],
  ["BE", "Europe/Brussels"],
  ["BG", "Europe/Sofia"],
  ["CY", "Asia/Nicosia Asia/Famagusta Europe/Nicosia"],
  ["CZ", "Europe/Prague"],
  ["DE", "Europe/Berlin Europe/Busingen"],
  ["DK", "Europe/Copenhagen"],
  ["EE", "Europe/Tallinn"],
  ["ES", "Europe/Madrid Atlantic/Canary Africa/Ceuta"],
  ["FI", "Europe/Helsinki Europe/Mariehamn"],
  ["FR", "Europe/Paris"],
  ["GB", "Europe/London Europe/Belfast GB GB-Eire"],
  ["GR", "Europe/Athens"],
  ["HR", "Europe/Zagreb"],
  ["HU", "Europe/Budapest"],
  ["IE", "Europe/Dublin Eire"],
  ["IT", "Europe/Rome"],
  ["LT", "Europe/Vilnius"],
  ["LU", "Europe/Luxembourg"],
  ["LV", "Europe/Riga"],
  ["MT", "Europe/Malta"],
  ["NL", "Europe/Amsterdam"],
  ["PL", "Europe/Warsaw Poland"],
  ["PT", "Europe/Lisbon Atlantic/Madeira Atlantic/Azores Portugal"],
  ["RO", "Europe/Bucharest"],
  ["SE", "Europe/Stockholm"],
  ["SI", "Europe/Ljubljana"],
  ["SK", "Europe/Bratislava"],
  ["AU", "Antarctica/Macquarie"],
  ["US", "America/New_York America/Detroit America/Chicago America/Menominee America/Denver"],
  ["US", "America/Boise America/Shiprock America/Phoenix America/Los_Angeles America/Anchorage"],
  ["US", "America/Juneau America/Sitka America/Metlakatla America/Yakutat America/Nome"],
  ["US", "America/Adak America/Atka Pacific/Honolulu Navajo"],
  ["US", "America/Louisville America/Kentucky/Louisville America/Kentucky/Monticello"],
  ["US", "America/Indianapolis America/Fort_Wayne America/Knox_IN America/Indiana/Indianapolis"],
  ["US", "America/Indiana/Knox America/Indiana/Marengo America/Indiana/Petersburg"],
  ["US", "America/Indiana/Tell_City America/Indiana/Vevay America/Indiana/Vincennes"],
  ["US", "America/Indiana/Winamac America/North_Dakota/Beulah America/North_Dakota/Center"],
  ["US", "America/North_Dakota/New_Salem"],
];

const countries: ReadonlyMap<string, string> = new Map(
  zonesOf.flatMap(([country, zones]) => zones.split(" ").map((zone) => [zone, country] as const)),
);

/** Zones that lie in the country whatever comes after the slash; Samoa is the one that does not. */
const prefixes: readonly (readonly [prefix: string, country: string])[] = [
  ["Australia/", "AU"],
  ["US/", "US"],
];
const elsewhere = "US/Samoa";

/** The country of a zone, if it is one of ours. */
export const countryOfZone = (zone: string): string | undefined => {
  if (zone === elsewhere) return undefined;
  return countries.get(zone) ?? prefixes.find(([prefix]) => zone.startsWith(prefix))?.[1];
};

const placeless = /^(?:Etc\/|[A-Z]+$|[A-Z]{3}\d[A-Z]{3}$)/u;

/** Whether a zone says where somebody is; `UTC`, `Etc/GMT+3` and the like don't. */
export const namesPlace = (zone: string): boolean =>
  countryOfZone(zone) !== undefined || (zone !== "" && !placeless.test(zone));
