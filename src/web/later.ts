/** Screens that nobody needs in the middle of an urge: fetched when they are opened, and kept offline with the rest. */
import type { Component } from "svelte";

import type { Ask } from "#web/ask.svelte.ts";
import type { Kept } from "#web/kept.svelte.ts";
import type { Screen } from "#web/routes.ts";

export type LaterProps = { readonly ask: Ask; readonly kept: Kept; readonly detail: string };

type Load = () => Promise<{ readonly default: Component<LaterProps> }>;

export const later: Readonly<Partial<Record<Screen, Load>>> = {
  data: () => import("#web/data/data.svelte"),
  install: () => import("#web/data/install.svelte"),
  log: () => import("#web/days/log.svelte"),
  journal: () => import("#web/journal/journal.svelte"),
  ends: () => import("#web/journal/ends.svelte"),
  end: () => import("#web/end/end.svelte"),
  call: () => import("#web/end/call.svelte"),
  "let-go": () => import("#web/end/let-go.svelte"),
  setup: () => import("#web/setup/setup.svelte"),
  roads: () => import("#web/roads/roads.svelte"),
  why: () => import("#web/why/why.svelte"),
  letters: () => import("#web/letters/letters.svelte"),
  slip: () => import("#web/slip/slip.svelte"),
  wave: () => import("#web/wave/wave.svelte"),
  compose: () => import("#web/compose/compose.svelte"),
  plan: () => import("#web/setup/plan.svelte"),
  lock: () => import("#web/lock/lock.svelte"),
  prepare: () => import("#web/ahead/prepare.svelte"),
  plans: () => import("#web/ahead/plans.svelte"),
  dates: () => import("#web/ahead/dates.svelte"),
  "out-of-sight": () => import("#web/sight/out-of-sight.svelte"),
  meeting: () => import("#web/meeting/meeting.svelte"),
  reminders: () => import("#web/calendar/reminders.svelte"),
  look: () => import("#web/look/look.svelte"),
  insight: () => import("#web/insight/insight.svelte"),
  review: () => import("#web/review/review.svelte"),
  history: () => import("#web/history/history.svelte"),
};
