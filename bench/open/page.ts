/** The page of the bench: fills a ledger, and opens it with the time taken. Driven from `open.mjs`. */
import { openBrowserLedger } from "../../src/ledger/open.browser.ts";
import { daysKept, runAt } from "../../src/regimen/views/run-at.ts";
import { zonedAt } from "../../src/regimen/zoned.ts";
import { eventAt } from "./events.ts";

const now = (): number => Date.now();
const name = "bench";
const atOnce = 500;

/** Keeps `count` events, and opens once more so that a snapshot covers them all. Gives how many milliseconds it took. */
const fill = async (count: number): Promise<number> => {
  const began = performance.now();
  const until = now();
  const opened = await openBrowserLedger({ now, name, patience: 60_000 });
  if (!opened.ok) throw new Error(opened.error);
  const { ledger } = opened.value;
  for (let from = 0; from < count; from += atOnce) {
    const size = Math.min(atOnce, count - from);
    const kept = await ledger.append(
      Array.from({ length: size }, (_, index) => eventAt(from + index, count, until)),
    );
    if (!kept.ok) throw new Error(kept.error);
  }
  ledger.close();
  return performance.now() - began;
};

export type Opening = {
  /** Until the state covers everything, in ms. */
  readonly whole: number;
  /** Until the first progress was told, and how often it was. */
  readonly firstProgress: number | undefined;
  readonly told: number;
  /** Until events can be kept and the urge path runs, in ms; undefined if it was whole at once. */
  readonly usable: number | undefined;
  /** The longest time in which a tap would have had to wait, in ms. */
  readonly longestWait: number;
  /** Until days and run are worked out, from `whole` on, in ms. */
  readonly view: number;
  readonly rows: number;
};

const open = async (): Promise<Opening> => {
  const began = performance.now();
  const since = (): number => performance.now() - began;
  const progress: number[] = [];
  let usable: number | undefined;
  const waits = watchWaits();
  const opened = await openBrowserLedger({
    now,
    name,
    patience: 60_000,
    onProgress: () => void progress.push(since()),
    meanwhile: () => {
      usable = since();
    },
  });
  const whole = since();
  if (!opened.ok) throw new Error(opened.error);
  const { ledger } = opened.value;
  const at = zonedAt(now(), "Europe/Berlin");
  const before = performance.now();
  runAt(ledger.state(), at);
  daysKept(ledger.state(), at);
  const view = performance.now() - before;
  const longestWait = await waits();
  const rows = (await ledger.rows()).length;
  ledger.close();
  return {
    whole,
    firstProgress: progress[0],
    told: progress.length,
    usable,
    longestWait,
    view,
    rows,
  };
};

/** Asks for a turn again and again, and remembers the longest time between two. */
const watchWaits = (): (() => Promise<number>) => {
  let last = performance.now();
  let longest = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const at = performance.now();
    longest = Math.max(longest, at - last);
    last = at;
    setTimeout(() => port2.postMessage(0), 4);
  };
  port2.postMessage(0);
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    port1.close();
    return longest;
  };
};

/** Takes the snapshot away, as if it had been damaged. */
const dropSnapshot = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onerror = () => reject(new Error("no database"));
    asked.onsuccess = () => {
      const change = asked.result.transaction("meta", "readwrite");
      change.objectStore("meta").delete("snapshot");
      change.oncomplete = () => {
        asked.result.close();
        resolve();
      };
    };
  });

Object.assign(window, { bench: { fill, open, dropSnapshot } });
