/** The kinds of entries that one can look for, and the types of events in each. */
import type { EventType } from "#regimen/event.ts";

export const journalKinds = [
  "all",
  "contact",
  "looks",
  "urges",
  "notes",
  "ends",
  "ahead",
  "plan",
] as const;
export type JournalKind = (typeof journalKinds)[number];

const types = {
  contact: ["contact.made", "contact.received", "start.set", "history.read"],
  looks: ["look"],
  urges: ["urge", "check-in"],
  notes: ["letter", "note", "weekly-review"],
  ends: ["loose-end"],
  ahead: ["if-then", "if-then.used", "hard-date", "meeting"],
  plan: ["plan.changed", "ending", "call-plan"],
} as const satisfies Record<Exclude<JournalKind, "all">, readonly EventType[]>;

/** Undefined: all types. */
export const typesOf = (kind: JournalKind): readonly EventType[] | undefined =>
  kind === "all" ? undefined : types[kind];
