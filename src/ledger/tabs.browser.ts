/** Other tabs of this browser, by BroadcastChannel. */
import { noOtherTabs, type OtherTabs } from "#ledger/other-tabs.ts";

/** A browser without channels, or with channels switched off, has no other tabs to tell. */
export const tabsOn = (name: string): OtherTabs => {
  const channel = channelOf(name);
  if (channel === undefined) return noOtherTabs;
  let closed = false;
  return {
    tell: () => {
      if (!closed) channel.postMessage("changed");
    },
    listen: (onNews) => {
      channel.addEventListener("message", onNews);
      return () => {
        closed = true;
        channel.close();
      };
    },
  };
};

const channelOf = (name: string): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
};
