/** The help page that works without a script and without a network: every line we have, country by country. */
import { countries, type Country } from "#care/country.ts";
import { helpFor, type Group } from "#care/help.ts";
import { linkOf } from "#care/helpline.ts";
import type { KnownLine } from "#care/helplines.ts";
import {
  checkedWords,
  contactWords,
  countryNames,
  groupWords,
  helpWords,
  hoursWords,
  lineWords,
} from "#care/words.en.ts";
import { framed } from "#web/pages/frame.ts";
import { escaped, list, paragraphs, textIn } from "#web/pages/html.ts";
import { pageWords } from "#web/shell/words.en.ts";

/** The document `help.html`. */
export const helpPage = (): string =>
  framed(
    helpWords.title,
    [
      paragraphs(helpWords.lead),
      `<section class="stack" id="now" tabindex="-1">`,
      textIn("h2", pageWords.now),
      textIn("p", helpWords.danger, 'class="lead"'),
      textIn("p", pageWords.nowLine),
      [...countries].sort(byName).map(country).join("\n"),
      elsewhere(),
      "</section>",
      textIn("h2", helpWords.ifFails.heading),
      list(helpWords.ifFails.lines),
      textIn("p", helpWords.trace, 'class="hint"'),
      textIn("p", helpWords.inCountry, 'class="hint"'),
      textIn("p", pageWords.exitLine, 'class="hint"'),
    ].join("\n"),
  );

// By code unit: the same order on every machine that builds.
const byName = (one: Country, other: Country): number =>
  countryNames[one] < countryNames[other] ? -1 : 1;

const country = (code: Country): string =>
  folded(countryNames[code], helpFor({ country: code }).filter(hasLines));

const elsewhere = (): string =>
  folded(
    pageWords.elsewhere,
    helpFor({}).filter(({ id }) => id === "anywhere"),
  );

// A kind of line that we don't have for a country is not listed here: the world's list stands at the end of each.
const hasLines = ({ sourced, lines }: Group): boolean => sourced && lines.length > 0;

const folded = (summary: string, groups: readonly Group[]): string =>
  `<details>\n${textIn("summary", summary)}\n${groups.map(group).join("\n")}\n</details>`;

const group = ({ id, lines }: Group): string =>
  [
    textIn("h3", groupWords[id].heading),
    textIn("p", groupWords[id].about),
    `<ul class="lines">${lines.map(line).join("\n")}</ul>`,
  ].join("\n");

const line = (known: KnownLine): string => {
  const { note, for: forWhom } = lineWords[known.id];
  const hours = hoursWords(known);
  return [
    '<li class="line">',
    textIn("strong", known.name),
    textIn("p", forWhom),
    note === undefined ? "" : textIn("p", note),
    `<ul class="ways">${known.how.map(way).join("")}</ul>`,
    hours === undefined ? "" : textIn("p", hours, 'class="hint"'),
    textIn("p", checkedWords(known), 'class="hint"'),
    known.page === null ? "" : `<p>${outside(known.page, helpWords.page)}</p>`,
    "</li>",
  ].join("\n");
};

const way = (contact: KnownLine["how"][number]): string =>
  `<li>${outside(linkOf(contact), contactWords(contact))}</li>`;

const outside = (address: string, text: string): string =>
  `<a href="${escaped(address)}" rel="noreferrer">${escaped(text)}</a>`;
