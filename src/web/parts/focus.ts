/** Where the focus goes when what had it is gone. */
import { tick } from "svelte";

import type { EventId } from "#regimen/event.ts";
import type { Removal } from "#web/journal/removal.svelte.ts";

/** A form took the place of the list and is closed again: to the heading, without a jump. */
export const focusTitle = async (): Promise<void> => {
  await tick();
  document.querySelector<HTMLElement>("#app h1")?.focus({ preventScroll: true });
};

/** Deletes it, and puts the focus on the button that takes it back. */
export const removeWithUndo = async (removal: Removal, id: EventId, told = ""): Promise<void> => {
  const removing = removal.remove(id, told);
  await tick();
  document.getElementById("undo")?.focus({ preventScroll: true });
  await removing;
};
