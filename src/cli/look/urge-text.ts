/** `urge`: a way through it in a terminal, with the person's own words. */
import { helpNow } from "#cli/decide/help-text.ts";
import { paragraphs, part, plain } from "#cli/look/paragraphs.ts";
import type { Export } from "#cli/look/read-export.ts";
import { lookWords } from "#cli/look/words.en.ts";
import type { World } from "#cli/world.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { helpedBefore } from "#regimen/views/helped-before.ts";
import { planAt } from "#regimen/views/plan-at.ts";

export const urgeText = ({ state, now }: Export, { zone }: World): string => {
  const { reasons, people } = planAt(state, now);
  const plans = liveRows(state).ifThens.map(({ row }) =>
    lookWords.plan(plain(row.when), plain(row.then)),
  );
  const helped = helpedBefore(state, now).map(({ what, times }) =>
    lookWords.times(plain(what), times),
  );
  const calls = people.map(({ name, number }) =>
    plain(number === "" ? name : `${name}, ${number}`),
  );
  return paragraphs([
    [lookWords.breathe],
    part(lookWords.reasons, reasons.map(plain)),
    part(lookWords.plans, plans),
    part(lookWords.helped, helped),
    part(lookWords.people, calls),
    part(lookWords.help, helpNow(zone).flat()),
  ]);
};
