/** The mark that something was kept, in localStorage. It says no more than that. */
import { type Marker } from "#ledger/other-tabs.ts";

/** Where localStorage is switched off there is no mark, and an emptied store looks like a new one. */
export const markerIn = (name: string): Marker => {
  const key = `${name}.kept`;
  return {
    wasKept: () => {
      try {
        return localStorage.getItem(key) !== null;
      } catch {
        return false;
      }
    },
    noteKept: () => {
      try {
        localStorage.setItem(key, "1");
      } catch {
        // Nothing hangs on it but a kinder word after a loss.
      }
    },
  };
};
