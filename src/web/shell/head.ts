/**
 * The one inline script, run in the head before anything is painted, on every page of ours but the neutral one.
 * It sets theme, text size and motion, says which part of the page is shown, and holds the quick exit.
 * It is built into one small classic script whose hash stands in the policy.
 */
import { leave, mayStay, stampEntry } from "#web/exit.ts";
import { settingKeys, shownFor } from "#web/shell/states.ts";

const root = document.documentElement;

const setting = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};

/** The browser's own frame takes the ground's colour (`--ground` in tokens.css). */
const colourFrame = (theme: string): void => {
  const isDay =
    theme === "day" || (theme === "system" && matchMedia("(prefers-color-scheme: light)").matches);
  const frame = document.querySelector('meta[name="theme-color"]');
  frame?.setAttribute("content", isDay ? "#f4f0e8" : "#12151b");
};

const dress = (): void => {
  root.dataset["theme"] = setting(settingKeys.theme) || "night";
  root.dataset["textSize"] = setting(settingKeys.textSize) || "usual";
  root.dataset["motion"] = setting(settingKeys.motion) || "usual";
  colourFrame(root.dataset["theme"]);
};

/** A part that is newly shown is read from its top; the app's screens see to that themselves. */
const show = (): void => {
  const shown = shownFor(location.hash);
  const before = root.dataset["screen"];
  root.dataset["screen"] = shown;
  if (before === undefined || before === shown || shown === "app") return;
  scrollTo(0, 0);
  document.getElementById(shown)?.focus({ preventScroll: true });
};

/** Shift three times within five seconds, with no other key between: somebody who writes capitals stays. */
const countShifts = (): void => {
  let taps: readonly number[] = [];
  let alone = false;
  const forget = (): void => {
    alone = false;
    taps = [];
    delete root.dataset["shift"];
  };
  const tapped = (at: number): void => {
    taps = [...taps.filter((tap) => at - tap < 5000), at];
    root.dataset["shift"] = String(taps.length);
    if (taps.length >= 3) leave();
  };
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Shift") forget();
      else if (!event.repeat) alone = true;
    },
    true,
  );
  addEventListener(
    "keyup",
    (event) => {
      if (event.key === "Shift" && alone) tapped(event.timeStamp);
    },
    true,
  );
  addEventListener("pointerdown", () => (alone = false), true);
};

/** From the first tap or key on the page is not reloaded by itself (update.ts). */
const touched = (): void => {
  root.dataset["touched"] = "";
};

const listen = (): void => {
  addEventListener("pointerdown", touched, true);
  addEventListener("keydown", touched, true);
  addEventListener(
    "click",
    (event) => {
      if (!(event.target instanceof Element) || event.target.closest("[data-exit]") === null)
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
    },
    true,
  );
  addEventListener("popstate", () => {
    stampEntry();
    show();
  });
  addEventListener("hashchange", () => {
    stampEntry();
    show();
  });
  // A page that the browser has put aside is put aside unseen, so that Back can never flash it.
  addEventListener("pagehide", () => (root.dataset["aside"] = ""));
  addEventListener("pageshow", () => {
    if (mayStay()) delete root.dataset["aside"];
  });
  addEventListener("storage", dress);
};

dress();
show();
listen();
if (mayStay()) {
  show();
  countShifts();
}
