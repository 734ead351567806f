/** Deleting everything that this app has put into this browser. What other pages of the same host keep is left alone. */
import { markKeys } from "#web/data/local-marks.ts";
import { sharedCache } from "#web/history/shared.ts";
import { settingKeys } from "#web/shell/states.ts";

/** What could not be deleted. */
export type Stayed = "database" | "settings" | "worker" | "caches";

const channelName = "holdfast gone";
const patienceMs = 4_000;
/** Other windows let go of the database and of what they show. */
const breathMs = 150;

/** A channel also speaks to others of its name in its own window. */
let isOwnDoing = false;

/** Calls `then` once another window deletes everything. */
export const hearForgotten = (then: () => void): void => {
  try {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener("message", () => {
      if (isOwnDoing) return;
      channel.close();
      then();
    });
  } catch {
    // A browser without channels: the database is taken from the other windows all the same.
  }
};

/** Call with the ledger closed. Empty when nothing of ours is left; what stayed may be tried again. */
export const forgetAll = async (): Promise<readonly Stayed[]> => {
  isOwnDoing = true;
  tellOthers();
  await new Promise((resolve) => setTimeout(resolve, breathMs));
  const stayed: Stayed[] = [];
  const gone = async (what: Stayed, work: () => Promise<boolean> | boolean): Promise<void> => {
    const done = await Promise.resolve()
      .then(work)
      .catch(() => false);
    if (!done) stayed.push(what);
  };
  await gone("database", dropStores);
  await gone("settings", dropSettings);
  await gone("worker", dropWorker);
  // Last: as long as the worker answers, it may begin them anew.
  await gone("caches", dropCaches);
  return stayed;
};

/** What this window alone holds: its own small store and its name. */
export const forgetWindow = (): void => {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept there.
  }
  window.name = "";
};

const tellOthers = (): void => {
  try {
    const channel = new BroadcastChannel(channelName);
    channel.postMessage("gone");
    channel.close();
  } catch {
    // See `hearForgotten`.
  }
};

const isOurs = (name: string): boolean => name.startsWith("holdfast");

/** The second copy goes first, and once more at the end: another window may have made it anew, and what was deleted would come back. */
const dropStores = async (): Promise<boolean> => {
  const done = [await dropBuckets(), await dropDatabases(), await dropBuckets()];
  return done.every(Boolean);
};

const dropBuckets = async (): Promise<boolean> => {
  const buckets = navigator.storageBuckets;
  if (buckets === undefined) return true;
  const ours = async () => (await buckets.keys()).filter(isOurs);
  for (const name of await ours()) await buckets.delete(name);
  return (await ours()).length === 0;
};

const dropDatabases = async (): Promise<boolean> => {
  if (typeof indexedDB !== "object") return true;
  const listed = "databases" in indexedDB ? await indexedDB.databases() : [];
  const names = listed.flatMap(({ name }) => (name !== undefined && isOurs(name) ? [name] : []));
  const done = await Promise.all([...new Set(["holdfast", ...names])].map(dropDatabase));
  return done.every(Boolean);
};

const dropDatabase = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve(true);
    asked.onerror = () => resolve(false);
    setTimeout(() => resolve(false), patienceMs);
  });

const dropSettings = (): boolean => {
  const ours = new Set<string>([...Object.values(settingKeys), ...Object.values(markKeys)]);
  for (const key of Object.keys(localStorage))
    if (ours.has(key) || isOurs(key)) localStorage.removeItem(key);
  forgetWindow();
  return true;
};

const dropWorker = async (): Promise<boolean> => {
  if (!("serviceWorker" in navigator)) return true;
  const here = new URL("./", document.baseURI).href;
  const all = await navigator.serviceWorker.getRegistrations();
  const ours = all.filter(({ scope }) => scope === here);
  const done = await Promise.all(ours.map(async (each) => each.unregister()));
  return done.every(Boolean);
};

const dropCaches = async (): Promise<boolean> => {
  if (!("caches" in globalThis)) return true;
  const prefix = `holdfast ${new URL("./", document.baseURI).href} `;
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(prefix) || name === sharedCache,
  );
  await Promise.all(names.map((name) => caches.delete(name)));
  return true;
};
