/** What a form can change of an entry, and the correction that comes of it. The rest of the entry stays as it was. */
import type { Event, Happening, LookAt, Outside } from "#regimen/event.ts";
import { zonedOf, momentOf, type Moment } from "#regimen/moment.ts";
import type { Zoned } from "#regimen/zoned.ts";
import { ok, type Result } from "#result.ts";
import { fieldsOf, whenFrom, type WhenFields, type WhenProblem } from "#web/days/when.ts";

/** `text` is the main text, or the note of an entry that has one. What an entry does not have is empty or undefined. */
export type EntryDraft = {
  readonly when: WhenFields;
  readonly text: string;
  readonly who: string;
  readonly note: string;
  readonly outside: Outside | "none" | undefined;
  readonly place: LookAt | undefined;
  readonly scale: number | undefined;
  readonly left: boolean | undefined;
};

/** The entry as the form shows it first; its time in its own zone. */
export const draftOf = (event: Event): EntryDraft => {
  const when = fieldsOf(zonedOf(event.at));
  const draft = { ...nothing, when };
  switch (event.type) {
    case "plan.changed":
    case "deleted":
    case "start.set":
    case "ending":
    case "call-plan":
    case "check-in":
    case "weekly-review":
    case "history.read":
      return draft;
    case "contact.made": {
      const { counts, outside, note = "" } = event.body;
      return { ...draft, text: note, outside: counts ? "none" : outside };
    }
    case "contact.received":
      return { ...draft, text: event.body.note ?? "" };
    case "look": {
      const { at, after, note = "" } = event.body;
      return { ...draft, text: note, place: at, scale: after };
    }
    case "urge": {
      const { trigger = "", strength, left } = event.body;
      return { ...draft, text: trigger, scale: strength, left };
    }
    case "letter":
    case "note":
      return { ...draft, text: event.body.text };
    case "if-then":
      return { ...draft, text: event.body.when, note: event.body.then };
    case "if-then.used":
      return { ...draft, text: event.body.note ?? "" };
    case "meeting":
      return { ...draft, text: event.body.stillOpen ?? "" };
    case "hard-date":
      return { ...draft, text: event.body.name, note: event.body.plan ?? "" };
    case "loose-end": {
      const { text, whoElse = "", note = "" } = event.body;
      return { ...draft, text, who: whoElse, note };
    }
  }
};

const nothing = {
  text: "",
  who: "",
  note: "",
  outside: undefined,
  place: undefined,
  scale: undefined,
  left: undefined,
} as const;

/** The whole entry with what the draft changes; undefined where a text is missing, or where it can't be changed. */
export const changedBy = (event: Event, draft: EntryDraft): Happening | undefined => {
  const text = draft.text.trim();
  switch (event.type) {
    case "plan.changed":
    case "deleted":
      return undefined;
    case "start.set":
      return { type: event.type, body: event.body };
    case "ending":
      return { type: event.type, body: event.body };
    case "call-plan":
      return { type: event.type, body: event.body };
    case "history.read":
      return { type: event.type, body: event.body };
    case "weekly-review":
      return { type: event.type, body: event.body };
    case "check-in":
      return { type: event.type, body: event.body };
    case "contact.made": {
      const { note: _note, outside, counts, ...rest } = event.body;
      const isSame = draft.outside === undefined || draft.outside === (counts ? "none" : outside);
      const counted = isSame
        ? { counts, ...(outside === undefined ? {} : { outside }) }
        : countedAs(draft.outside);
      return { type: event.type, body: { ...rest, ...counted, ...noteOf(text) } };
    }
    case "contact.received": {
      const { note: _note, ...rest } = event.body;
      return { type: event.type, body: { ...rest, ...noteOf(text) } };
    }
    case "look":
      return {
        type: event.type,
        body: {
          at: draft.place ?? event.body.at,
          ...(draft.scale === undefined ? {} : { after: draft.scale }),
          ...noteOf(text),
        },
      };
    case "urge": {
      const { trigger: _trigger, strength: _strength, left, ...rest } = event.body;
      return {
        type: event.type,
        body: {
          ...rest,
          left: draft.left ?? left,
          ...(draft.scale === undefined ? {} : { strength: draft.scale }),
          ...(text === "" ? {} : { trigger: text }),
        },
      };
    }
    case "letter": {
      const { unfinished: _unfinished, instead: _instead, ...rest } = event.body;
      return text === "" ? undefined : { type: event.type, body: { ...rest, text } };
    }
    case "note":
      return text === "" ? undefined : { type: event.type, body: { text } };
    case "if-then": {
      const then = draft.note.trim();
      if (text === "" || then === "") return undefined;
      return { type: event.type, body: { ...event.body, when: text, then } };
    }
    case "if-then.used": {
      const { note: _note, ...rest } = event.body;
      return { type: event.type, body: { ...rest, ...noteOf(text) } };
    }
    case "meeting": {
      const { stillOpen: _stillOpen, ...rest } = event.body;
      return { type: event.type, body: { ...rest, ...(text === "" ? {} : { stillOpen: text }) } };
    }
    case "hard-date": {
      const { plan: _plan, ...rest } = event.body;
      const plan = draft.note.trim();
      if (text === "") return undefined;
      return { type: event.type, body: { ...rest, name: text, ...(plan === "" ? {} : { plan }) } };
    }
    case "loose-end": {
      const { whoElse: _whoElse, note: _note, ...rest } = event.body;
      const who = draft.who.trim();
      const words = { ...(who === "" ? {} : { whoElse: who }), ...noteOf(draft.note.trim()) };
      return text === "" ? undefined : { type: event.type, body: { ...rest, text, ...words } };
    }
  }
};

/** When it happened, as the form says it; to the same second if the form was left as it was. */
export const momentFrom = (
  event: Event,
  when: WhenFields,
  now: Zoned,
): Result<Moment, WhenProblem> => {
  const before = fieldsOf(zonedOf(event.at));
  if (before.day === when.day && before.time === when.time) return ok(event.at);
  const at = whenFrom(when, now.withTimeZone(event.at.tz));
  return at.ok ? ok(momentOf(at.value)) : at;
};

const countedAs = (outside: Outside | "none" | undefined) =>
  outside === undefined || outside === "none" ? { counts: true } : { counts: false, outside };

const noteOf = (text: string): { readonly note?: string } => (text === "" ? {} : { note: text });
