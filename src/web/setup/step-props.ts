/** What every step is given, in set-up and in the plan alike. */
import type { Kept } from "#web/kept.svelte.ts";

export type StepProps = {
  readonly kept: Kept;
  /** What the button says that keeps the answer. */
  readonly label: string;
  /** The answer is kept: on to what comes next. */
  readonly done: () => void;
};
