/** The entry: the first page works without it. It fetches the rest and lets it grow into the places kept for it. */
import { hearUpdates, startUpdates } from "#web/update.ts";

const root = document.documentElement;

const slot = (selector: string): HTMLElement => {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}.`);
  return found;
};

const start = async (): Promise<void> => {
  const home = slot("[data-grow=home]");
  const urge = slot("[data-grow=urge]");
  const app = slot("#app");
  try {
    const { grow } = await import("#web/grow.ts");
    app.replaceChildren();
    grow({ home, urge, app });
    leadInside();
    root.dataset["ready"] = "";
  } catch (error) {
    root.dataset["failed"] = "";
    console.error(error);
  }
};

/** From now on these links lead to the app's own screens and no longer to the pages that need no script. */
const leadInside = (): void => {
  for (const link of document.querySelectorAll("a[data-then]"))
    link.setAttribute("href", link.getAttribute("data-then") ?? "");
};

// The script is `async`: one that the parser waits for would let the browser jump to the address's part once more when
// it arrives, away from where somebody has gone meanwhile. So the page may not be whole yet.
const whenRead = (then: () => void): void => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", then, { once: true });
  else then();
};

// The worker fetches everything once more; that may wait until the page has what it needs.
const whenLoaded = (then: () => void): void => {
  if (document.readyState === "complete") then();
  else addEventListener("load", then, { once: true });
};

// Somebody who has left must not be brought back by a script that was still on its way.
if (root.dataset["left"] === undefined) {
  hearUpdates();
  whenRead(() => void start());
  whenLoaded(() => void startUpdates());
}
