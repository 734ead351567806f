/** Other tabs of this browser, by BroadcastChannel. A tab that was asleep looks for itself once it is seen again. */
import { type OtherTabs } from "#ledger/other-tabs.ts";

/** A browser without channels, or with channels switched off, hears of other tabs only when it is looked at. */
export const tabsOn = (name: string): OtherTabs => {
  const channel = channelOf(name);
  let closed = false;
  return {
    tell: () => {
      if (!closed) channel?.postMessage("changed");
    },
    listen: (onNews) => {
      const onSeen = (): void => {
        if (document.visibilityState === "visible") onNews();
      };
      channel?.addEventListener("message", onNews);
      page()?.addEventListener("visibilitychange", onSeen);
      return () => {
        closed = true;
        channel?.close();
        page()?.removeEventListener("visibilitychange", onSeen);
      };
    },
  };
};

const page = (): Document | undefined => (typeof document === "object" ? document : undefined);

const channelOf = (name: string): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
};
