/** The other windows of this browser: what locks in one locks in all. */
let channel: BroadcastChannel | undefined;

/** One for the whole window: it does not hear itself. A browser without channels locks each window by its own time. */
const own = (): BroadcastChannel | undefined => {
  try {
    channel ??= new BroadcastChannel("holdfast lock");
  } catch {
    // Each window finds out when it writes.
  }
  return channel;
};

/** Tells them that everything is locked, or that the keys are others by now. */
export const tellLocked = (): void => own()?.postMessage("lock");

/** Calls `then` whenever another window says so. */
export const hearLocked = (then: () => void): void => own()?.addEventListener("message", then);
