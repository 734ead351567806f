/** After everything was deleted nothing of the app stays on the page but one plain screen. */
import { mount } from "svelte";

import { forgetAll, forgetWindow, hearForgotten, type Stayed } from "#web/data/forget.ts";
import Gone from "#web/data/gone.svelte";

/** Ends the app of this window: closes the ledger, and takes every screen away. True if there was a passphrase. */
type End = () => Promise<boolean>;

let endApp: End = async () => false;
let app: HTMLElement | undefined;

/** Call once, as the app starts. */
export const readyToForget = (place: HTMLElement, end: End): void => {
  app = place;
  endApp = end;
  hearForgotten(() => {
    forgetWindow();
    void endApp().then((hadLock) => show([], true, hadLock));
  });
};

/** Deletes everything and shows what went. */
export const takeOver = async (): Promise<void> => {
  const hadLock = await endApp();
  show(await forgetAll(), false, hadLock);
};

const show = (stayed: readonly Stayed[], elsewhere: boolean, hadLock: boolean): void => {
  if (app === undefined) return;
  if (!location.hash.startsWith("#/")) location.replace("#/data");
  app.replaceChildren();
  mount(Gone, { target: app, props: { stayed, elsewhere, hadLock } });
  // Whatever is opened next is a new beginning, and needs the app.
  setTimeout(() => addEventListener("hashchange", () => location.reload()));
};
