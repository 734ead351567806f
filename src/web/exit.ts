/**
 * The quick exit: blank first, end what runs, go to a neutral page, and never come back by itself.
 *
 * Every history entry of ours carries in its state how often this tab had been left when the entry was made.
 * Leaving adds one. An entry with a smaller number (or, reached by Back or Forward, with none) is one from before:
 * it shows nothing and goes to the neutral page again. Opening the address anew makes an entry with the present
 * number, so it works. This runs inside the head script, before anything is painted and before the app has loaded.
 */
import { exitEvent, leftKey, neutralPage, settingKeys } from "#web/shell/states.ts";

/** The address as it will be opened, or undefined where it is not a plain https address. */
export const exitAddressFrom = (input: unknown): string | undefined => {
  if (typeof input !== "string" || !/^https:\/\//iu.test(input.trim())) return undefined;
  try {
    const { href, hostname, username, password } = new URL(input.trim());
    return hostname.includes(".") && username + password === "" ? href : undefined;
  } catch {
    return undefined;
  }
};

/** Leaves at once. Safe to call twice; never throws and never waits. */
export const leave = (): void => {
  blank();
  try {
    globalThis.dispatchEvent(new Event(exitEvent));
  } catch {
    // A listener's fault must not keep anybody here.
  }
  writeTimesLeft(timesLeft() + 1);
  go();
};

/** Stamps the entry that is open, or leaves again where it is one from before. True: this page may be shown. */
export const mayStay = (): boolean => {
  const times = timesLeft();
  const stamp = stampOf(history.state);
  const before = stamp === undefined ? times > 0 && cameByHistory() : stamp < times;
  if (before) {
    blank();
    go();
    return false;
  }
  if (stamp === undefined) stampAs(times, times > 0 && location.hash.startsWith("#/"));
  return true;
};

/** Stamps an entry made inside this page (a hash link), so that it is known after leaving. */
export const stampEntry = (): void => {
  if (stampOf(history.state) === undefined) stampAs(madeAt, false);
};

const blank = (): void => {
  document.documentElement.dataset["left"] = "";
  document.title = "Notes";
};

const go = (): void => location.replace(target());

const target = (): string => {
  const own = new URL(neutralPage, document.baseURI).href;
  try {
    const chosen = exitAddressFrom(localStorage.getItem(settingKeys.exitAddress));
    return navigator.onLine && chosen !== undefined ? chosen : own;
  } catch {
    return own;
  }
};

const stampOf = (state: unknown): number | undefined => {
  if (typeof state !== "object" || state === null || !(leftKey in state)) return undefined;
  const stamp = state[leftKey];
  return typeof stamp === "number" ? stamp : undefined;
};

/** After leaving, a fresh opening begins at the first screen: no screen of the app is opened by an old address. */
const stampAs = (times: number, atHome: boolean): void => {
  const kept: unknown = history.state;
  const state = typeof kept === "object" && kept !== null ? kept : {};
  const address = atHome ? location.pathname + location.search : location.href;
  history.replaceState({ ...state, [leftKey]: times }, "", address);
};

const cameByHistory = (): boolean =>
  performance
    .getEntriesByType("navigation")
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === "back_forward");

/** Where the browser keeps nothing for us, the tab's own name stands in. */
const timesLeft = (): number => {
  try {
    return Number(sessionStorage.getItem(leftKey) ?? 0);
  } catch {
    return Number(/^n(\d+)$/u.exec(window.name)?.[1] ?? 0);
  }
};

const writeTimesLeft = (times: number): void => {
  try {
    sessionStorage.setItem(leftKey, String(times));
  } catch {
    window.name = `n${times}`;
  }
};

/** The number that was true when this page was opened; entries made inside it belong to that time. */
const madeAt = typeof document === "undefined" ? 0 : timesLeft();
