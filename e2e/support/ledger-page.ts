/** Goes into a page as one script: the ledger of that browser, without the app around it, so that it can be written on hard. */
import { openBrowserLedger } from "#ledger/open.browser.ts";

const at = { utc: 1_795_383_600_000, tz: "UTC", off: 0 };

const opened = async () => {
  const ledger = await openBrowserLedger({ now: () => Date.now(), name: "holdfast-durable" });
  if (!ledger.ok) throw new Error(ledger.error);
  return ledger.value.ledger;
};

export type Durable = {
  /** Keeps note after note, and tells each one that is acknowledged. Ends only with the page, or after `most`. */
  readonly write: (
    name: string,
    most: number,
    acknowledged: (text: string) => void,
  ) => Promise<void>;
  readonly read: () => Promise<{ readonly texts: readonly string[]; readonly unread: number }>;
};

export const durable: Durable = {
  write: async (name, most, acknowledged) => {
    const ledger = await opened();
    for (let said = 0; said < most; said += 1) {
      const text = `${name}.${said}`;
      const kept = await ledger.append([{ type: "note", at, body: { text } }]);
      if (kept.ok) acknowledged(text);
    }
    ledger.close();
  },
  read: async () => {
    const ledger = await opened();
    const events = await ledger.all();
    const unread = ledger.setAside().length;
    ledger.close();
    return {
      texts: events.flatMap((event) => (event.type === "note" ? [event.body.text] : [])),
      unread,
    };
  },
};
