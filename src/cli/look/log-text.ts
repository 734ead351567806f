/** `log`: everything that stands, the newest first. */
import { plain } from "#cli/look/paragraphs.ts";
import type { Export } from "#cli/look/read-export.ts";
import { letterTitles, logTitles, lookWords, otherEntry } from "#cli/look/words.en.ts";
import type { Event } from "#regimen/event.ts";
import { zonedOf } from "#regimen/moment.ts";
import { journal } from "#regimen/views/journal.ts";
import type { Zoned } from "#regimen/zoned.ts";

export const logText = ({ events, now }: Export): string => {
  const lines = journal(events).map(({ event }) => lineOf(event, now));
  return `${lines.length === 0 ? lookWords.none : lines.join("\n")}\n`;
};

const lineOf = (event: Event, now: Zoned): string => {
  const at = zonedOf(event.at);
  const when = `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: "minute" })}`;
  const words = wordsOf(event, now)
    .map(plain)
    .filter((each) => each !== "");
  return [when, titleOf(event), ...words].join("  ");
};

const titleOf = (event: Event): string =>
  event.type === "letter" ? letterTitles[event.body.kind] : (logTitles[event.type] ?? otherEntry);

/** The person's own words; of a letter only how long it is, and of a sealed one not even that. */
const wordsOf = (event: Event, now: Zoned): readonly string[] => {
  switch (event.type) {
    case "letter": {
      const isSealed = (event.body.sealedUntil?.utc ?? -Infinity) > now.epochMilliseconds;
      const count = event.body.text.split(/\s+/u).filter((word) => word !== "").length;
      return [isSealed ? lookWords.sealed : lookWords.length(count)];
    }
    case "urge": {
      const { strength, after, trigger = "", helped = [] } = event.body;
      return [
        ...(strength === undefined ? [] : [lookWords.strength(strength, after)]),
        trigger,
        helped.join(", "),
      ];
    }
    case "if-then":
      return [lookWords.plan(event.body.when, event.body.then)];
    case "loose-end":
    case "note":
      return [event.body.text];
    case "weekly-review":
      return Object.values(event.body);
    case "contact.made":
    case "contact.received":
    case "look":
      return [event.body.note ?? ""];
    default:
      return [];
  }
};
