/** The page of the bench: fills a ledger, and opens it with the time taken. Driven from `open.mjs`. */
import { argon2ByWasm } from "../../src/ledger/argon2.ts";
import { deviceDoor } from "../../src/ledger/device.ts";
import { masterKeyBy, recordFrom } from "../../src/ledger/keys.ts";
import { openBrowserLedger, openTimedStore } from "../../src/ledger/open.browser.ts";
import { passphraseDoor, passphraseWay } from "../../src/ledger/passphrase.ts";
import { relock } from "../../src/ledger/relock.ts";
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

const passphrase = "four quiet yellow lamps";

/** Puts a passphrase on the ledger. Gives how many milliseconds sealing everything anew took, the passphrase not counted. */
const lock = async (): Promise<number> => {
  const opened = await openBrowserLedger({ now, name, patience: 60_000 });
  if (!opened.ok) throw new Error(opened.error);
  const chance = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const way = await passphraseWay(argon2ByWasm, chance, passphrase);
  const began = performance.now();
  const { ledger } = opened.value;
  const locked = await ledger.at((desk) => relock(desk, deviceDoor(crypto.subtle), [way]));
  if (!locked.ok) throw new Error(locked.error);
  ledger.close();
  return performance.now() - began;
};

export type LockedOpening = {
  /** Argon2id, here and not in a worker, so that it is slowed like everything else. */
  readonly kdf: number;
  /** From the key on: all of it, the part in which something was being decrypted, and the rest: read, parse, fold. */
  readonly after: number;
  readonly decrypt: number;
  readonly fold: number;
  readonly rows: number;
};

const openLocked = async (): Promise<LockedOpening> => {
  const store = await openTimedStore({ name, patience: 60_000 });
  const glance = store.ok ? await store.value.glance() : undefined;
  const record = recordFrom(glance?.ok === true ? glance.value.keys : undefined);
  if (!store.ok || !record.ok) throw new Error("no record");
  store.value.close();
  const began = performance.now();
  const door = passphraseDoor(argon2ByWasm, passphrase);
  const key = await masterKeyBy(crypto.subtle, record.value, door);
  if (!key.ok) throw new Error(key.error);
  const kdf = performance.now() - began;
  const decrypting = watchDecrypting();
  const from = performance.now();
  const master = { key: key.value, g: record.value.g };
  const opened = await openBrowserLedger({ now, name, patience: 60_000, master });
  const after = performance.now() - from;
  if (!opened.ok) throw new Error(opened.error);
  const decrypt = decrypting();
  const rows = (await opened.value.ledger.rows()).length;
  opened.value.ledger.close();
  return { kdf, after, decrypt, fold: after - decrypt, rows };
};

/** Counts the time in which at least one thing is being decrypted. */
const watchDecrypting = (): (() => number) => {
  const { subtle } = crypto;
  const plain = subtle.decrypt.bind(subtle);
  let [open, since, all] = [0, 0, 0];
  subtle.decrypt = (...asked) => {
    if (open === 0) since = performance.now();
    open += 1;
    return plain(...asked).finally(() => {
      open -= 1;
      if (open === 0) all += performance.now() - since;
    });
  };
  return () => {
    Reflect.deleteProperty(subtle, "decrypt");
    return all;
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

Object.assign(window, { bench: { fill, open, dropSnapshot, lock, openLocked } });
