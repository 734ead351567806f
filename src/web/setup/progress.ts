/** How far somebody came in set-up: kept sealed beside the drafts, so that no name of a step stands in the open. */
import type { Kept } from "#web/kept.svelte.ts";

const name = "setup";
const done = "done";

/** The step that was shown last; empty before the first, and after the last. */
export const readStep = async (kept: Kept): Promise<string> => {
  const step = await kept.readDraft(name);
  return step === done ? "" : step;
};

export const saveStep = async (kept: Kept, step: string): Promise<void> => {
  await kept.saveDraft(name, step);
};

/** Set-up is over, or is not wanted: it is no longer offered on the first page. */
export const finish = async (kept: Kept): Promise<void> => {
  await kept.saveDraft(name, done);
};

export const isFinished = async (kept: Kept): Promise<boolean> =>
  (await kept.readDraft(name)) === done;
