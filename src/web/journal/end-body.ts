/** A loose end as the next version of it is kept: a correction always carries the whole. */
import type { EventId, Happening } from "#regimen/event.ts";
import { momentOf } from "#regimen/moment.ts";
import type { LooseEnd } from "#regimen/views/loose-ends.ts";
import { isBefore, zonedLocal, type Zoned } from "#regimen/zoned.ts";

export type EndBody = Extract<Happening, { readonly type: "loose-end" }>["body"];

/** What a person can say of one; empty texts are left out. `until` only means something while it is parked. */
export type EndSaid = {
  readonly text: string;
  readonly whoElse: string;
  readonly note: string;
  readonly state: EndBody["state"];
  readonly until: Zoned | undefined;
  /** The one that it goes into one message with. */
  readonly with?: EventId | undefined;
};

export const endBody = ({ text, whoElse, note, state, until, with: leader }: EndSaid): EndBody => ({
  text: text.trim(),
  state,
  ...(whoElse.trim() === "" ? {} : { whoElse: whoElse.trim() }),
  ...(note.trim() === "" ? {} : { note: note.trim() }),
  ...(state === "parked" && until !== undefined ? { until: momentOf(until) } : {}),
  ...(state === "done" || leader === undefined ? {} : { with: leader }),
});

/** The same loose end with a change. */
export const changedEnd = (end: LooseEnd, change: Partial<EndSaid>): EndBody =>
  endBody({
    text: end.text,
    whoElse: end.whoElse ?? "",
    note: end.note ?? "",
    state: end.state,
    until: end.until,
    with: end.with,
    ...change,
  });

/** The start of a day (YYYY-MM-DD) in the zone of `now`; undefined unless it is after today. */
export const laterDay = (day: string, now: Zoned): Zoned | undefined => {
  const at = zonedLocal(day, "00:00", now.timeZoneId);
  return at !== undefined && isBefore(now, at) ? at : undefined;
};
