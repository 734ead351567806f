/** Short ways to tell what people write down, day by day. */
import type { EventId, Happening, PlanChange } from "#regimen/event.ts";
import type { Safety } from "#regimen/plan.ts";

import { tell, type Told } from "./life.ts";

export const plan = (when: string, body: PlanChange): Told =>
  tell(when, { type: "plan.changed", body });

const nothingHolds: Safety = { boundaries: [], afraidOfThem: false, harmedThem: false };

export const safety = (when: string, told: Partial<Safety> = {}): Told =>
  plan(when, { safety: { ...nothingHolds, ...told } });

/** `sure` unless it is only the latest that it could have been. */
export const lastContact = (when: string, written: string, sure = true): Told =>
  tell(when, { type: "start.set", body: { sure, over: false } }, written);

type Urge = readonly [
  when: string,
  strength: number,
  after: number,
  trigger: string,
  minutes: number,
  ...helped: readonly string[],
];

/** Urges that were ridden out. */
export const urges = (list: readonly Urge[]): readonly Told[] =>
  list.map(([when, strength, after, trigger, minutes, ...helped]) =>
    tell(when, {
      type: "urge",
      body: {
        purpose: "feelings",
        channel: "text",
        strength,
        after,
        trigger,
        minutes,
        helped,
        left: true,
      },
    }),
  );

type Body<T extends Happening["type"]> = Extract<Happening, { readonly type: T }>["body"];

export const slip = (when: string, body: Partial<Body<"contact.made">> = {}): Told =>
  tell(when, { type: "contact.made", body: { channel: "text", counts: true, ...body } });

export const heard = (when: string, body: Partial<Body<"contact.received">> = {}): Told =>
  tell(when, {
    type: "contact.received",
    body: { channel: "text", kind: "emotional", unasked: true, ...body },
  });

export const look = (when: string, at: Body<"look">["at"], after: number): Told =>
  tell(when, { type: "look", body: { at, after } });

export const looseEnd = (when: string, text: string, body: Partial<Body<"loose-end">> = {}): Told =>
  tell(when, { type: "loose-end", body: { text, state: "open", ...body } });

export const note = (when: string, text: string): Told =>
  tell(when, { type: "note", body: { text } });

export const letter = (when: string, text: string, body: Partial<Body<"letter">> = {}): Told =>
  tell(when, { type: "letter", body: { kind: "unsent", text, ...body } });

export const ifThen = (when: string, body: Body<"if-then">): Told =>
  tell(when, { type: "if-then", body });

/** A plan by a name, so that what came of it can be told. */
export const namedPlan = (name: string, when: string, body: Body<"if-then">): Told => ({
  ...ifThen(when, body),
  name,
});

/** Stands in until the life is written down: the id is known only then. */
const toBeNamed = "0".repeat(32) as EventId;

export const came = (name: string, when: string, how: Body<"if-then.used">["how"]): Told => ({
  ...tell(when, { type: "if-then.used", body: { plan: toBeNamed, how } }),
  about: name,
});

export const namedEnd = (name: string, told: Told): Told => ({ ...told, name });

type Meeting = Body<"meeting">;

/** `at`: when it is, in Berlin in winter. */
export const meeting = (
  about: string,
  when: string,
  at: string,
  body: Omit<Meeting, "looseEnd" | "when">,
): Told => ({
  ...tell(when, {
    type: "meeting",
    body: { ...body, looseEnd: toBeNamed, when: tell(at, nothing).event.at },
  }),
  about,
});

const nothing: Happening = { type: "deleted", body: {} };

export const hardDate = (when: string, body: Body<"hard-date">): Told =>
  tell(when, { type: "hard-date", body });

export const lookBack = (when: string, body: Body<"weekly-review">): Told =>
  tell(when, { type: "weekly-review", body });

/** From `from` to `to`, as `22:00`, each day. */
export const quiet = (when: string, from: string, to: string): Told =>
  plan(when, {
    quietHours: {
      hours: [{ from: minutes(from), to: minutes(to) }],
      delayMinutes: 30,
      zone: "Europe/Berlin",
    },
  });

export const minutes = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
