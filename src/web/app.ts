/** The app grows inside the first page: into the end of its two sections, and beside them for everything else. */
import { mount, unmount } from "svelte";

import App from "#web/app.svelte";
import { Ask } from "#web/ask.svelte.ts";
import { hearInstallOffer } from "#web/data/install-offer.svelte.ts";
import { readyToForget } from "#web/data/take-over.ts";
import { dropShared } from "#web/history/shared.ts";
import { Kept } from "#web/kept.svelte.ts";
import HomeMore from "#web/parts/home-more.svelte";
import UrgeMore from "#web/parts/urge-more.svelte";
import { link, placeFrom } from "#web/routes.ts";

export type Slots = {
  readonly home: HTMLElement;
  readonly urge: HTMLElement;
  readonly app: HTMLElement;
};

/** Starts the app in the places that the first page keeps for it. */
export const mountApp = ({ home, urge, app }: Slots): void => {
  const kept = new Kept();
  const ask = new Ask(kept);
  const parts = [
    mount(UrgeMore, { target: urge }),
    mount(App, { target: app, props: { ask, kept } }),
  ];
  const putOff = onceHome(() => {
    parts.push(mount(HomeMore, { target: home, props: { kept } }));
  });
  hearInstallOffer();
  // A shared file is for the screen that it opened, and for this once.
  if (!location.hash.startsWith(link("history"))) void dropShared();
  readyToForget(app, async () => {
    putOff();
    const hadLock = kept.hasLock || kept.status === "locked";
    await Promise.all(parts.splice(0).map((part) => unmount(part)));
    await kept.close();
    return hadLock;
  });
  addEventListener("holdfast:exit", () => void kept.close());
};

/**
 * Does `grow` at once where the first page is shown; else when it is, or after a second: nobody in an urge waits for what they
 * don't see. Gives back what calls it off.
 */
const onceHome = (grow: () => void): (() => void) => {
  const isHome = (): boolean => placeFrom(location.hash).at === "home";
  if (isHome()) {
    grow();
    return () => undefined;
  }
  const stop = new AbortController();
  const now = (): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    grow();
  };
  addEventListener("hashchange", () => isHome() && now(), { signal: stop.signal });
  setTimeout(now, 1_000);
  return () => stop.abort();
};
