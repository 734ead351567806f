/** The way from "I want to contact them" to an answer. Lives in memory only; what has to last is kept as events. */
import { decide } from "#regimen/decide.ts";
import type { Decision } from "#regimen/decision.ts";
import type { EventId, Happening } from "#regimen/event.ts";
import { momentOf } from "#regimen/moment.ts";
import type { Safety } from "#regimen/plan.ts";
import { isDecided, questionsFor, toldBy, type Answered, type Known } from "#regimen/questions.ts";
import type { Purpose, SelfState, Wish } from "#regimen/situation.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { runAt } from "#regimen/views/run-at.ts";
import { situationAt } from "#regimen/views/situation-at.ts";
import type { Kept } from "#web/kept.svelte.ts";
import { link } from "#web/routes.ts";

export class Ask {
  answered = $state.raw<Answered | undefined>(undefined);
  /** How the person is, from the readiness questions. */
  readiness = $state.raw<SelfState>({});
  /** The loose end that a message, a call or a meeting would be about. */
  about = $state.raw<EventId | undefined>(undefined);
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
    // What was said on the way goes with everything else that is locked.
    kept.onTurn(() => {
      this.answered = undefined;
      this.readiness = {};
    });
  }

  start(purpose: Purpose, about?: EventId): void {
    this.answered = { purpose };
    this.readiness = {};
    this.about = about;
  }

  /** What was answered before a reload. The answer is worked out anew. */
  resume(answered: Answered): void {
    this.answered = answered;
    this.readiness = {};
  }

  /** A loose end, or a reply. */
  get isBusiness(): boolean {
    const purpose = this.answered?.purpose;
    return purpose === "loose-end" || purpose === "reply";
  }

  say(change: Partial<Answered>): void {
    if (this.answered !== undefined) this.answered = { ...this.answered, ...change };
  }

  get safetyKnown(): boolean {
    return planAt(this.#kept.state, this.#kept.now()).safetyAnswered;
  }

  get questions(): ReturnType<typeof questionsFor> {
    return this.answered === undefined ? [] : questionsFor(this.#known(), this.answered);
  }

  get isDecided(): boolean {
    return this.answered !== undefined && isDecided(this.#known(), this.answered);
  }

  /** The screen that comes after what has been said. */
  get nextScreen(): string {
    if (this.answered === undefined) return link("ask");
    if (!this.safetyKnown) return link("safety");
    return this.isDecided ? link("answer") : link("more");
  }

  /** What they want to do, with the constants for what was not asked; undefined before they said. */
  get wish(): Wish | undefined {
    if (this.answered === undefined) return undefined;
    return toldBy(planAt(this.#kept.state, this.#kept.now()), this.answered).wish;
  }

  /** The answer; undefined as long as a question that decides is open. */
  get decision(): Decision | undefined {
    if (this.answered === undefined || !this.isDecided) return undefined;
    const at = this.#kept.now();
    const told = toldBy(planAt(this.#kept.state, at), this.answered);
    const situation = situationAt(this.#kept.state, at, told.wish, {
      ...told.state,
      ...this.readiness,
    });
    if (situation === undefined) return undefined;
    return decide({ ...situation, plan: { ...situation.plan, ties: told.plan.ties } });
  }

  /** The answer to "I'm not safe", whatever else was said or not said yet. */
  get helpFirst(): Decision {
    const at = this.#kept.now();
    const told = toldBy(planAt(this.#kept.state, at), this.answered ?? { purpose: "unsure" });
    return decide({
      ...told,
      now: at,
      state: { selfHarm: true },
      lastContactAt: null,
      callsSinceComplete: 0,
    });
  }

  /** Safety answers are kept at once: a tighter one holds from now on, on every screen. */
  async tellSafety(safety: Safety, because?: "contact-is-welcome" | "order-ended"): Promise<void> {
    await this.#keep({
      type: "plan.changed",
      body: { safety, ...(because === undefined ? {} : { because }) },
    });
  }

  async tellTies(ties: Answered["ties"]): Promise<void> {
    if (ties !== undefined) await this.#keep({ type: "plan.changed", body: { ties } });
  }

  /** They let it be. */
  async leave(): Promise<boolean> {
    const { purpose, channel } = this.answered ?? {};
    return this.#keep({
      type: "urge",
      body: {
        ...(purpose === undefined ? {} : { purpose }),
        ...(channel === undefined ? {} : { channel }),
        left: true,
      },
    });
  }

  #known(): Known {
    const at = this.#kept.now();
    const plan = planAt(this.#kept.state, at);
    return {
      plan,
      tiesKnown: plan.tiesKnown,
      complete: runAt(this.#kept.state, at)?.complete ?? false,
    };
  }

  #keep(happening: Happening): Promise<boolean> {
    return this.#kept.keep({ ...happening, at: momentOf(this.#kept.now()) });
  }
}
