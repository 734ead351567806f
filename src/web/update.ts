/**
 * New versions: fetched quietly by the service worker, kept waiting, and taken only when it disturbs nobody.
 * Never during the urge, never while something is unsaved; after it the same screen is there again.
 */
import { inTheUrge, placeFrom } from "#web/routes.ts";
import { scriptUrl } from "#web/trusted.ts";

/** Told whether a new version is ready to be used. */
export type UpdateListener = (ready: boolean) => void;

/** What the page tells the worker. `take`: use the new version now. `tidy`: old files may go if nobody needs them. */
export type WorkerMessage = "take" | "tidy";

const listeners = new Set<UpdateListener>();
const held = new Set<string>();
/** The version that waits; once another window has taken it, all that is left to do here is to reload. */
let waiting: ServiceWorker | undefined;
let taken = false;
let asked = false;

/** A page that has just come is still fetching; an old worker that is busy would let the new one wait for long. */
const quietAfterMs = 1_500;
/** Somebody who asked and then waited longer than this is busy with something else: no reload out of the blue. */
const askedForMs = 5_000;

/** Listens from now on, and is told at once how things stand. Returns the way to stop. */
export const onUpdate = (listener: UpdateListener): (() => void) => {
  listeners.add(listener);
  listener(isReady());
  return () => void listeners.delete(listener);
};

/** Uses the new version, if there is one and now is a fit time; otherwise it stays ready. */
export const applyUpdate = (): void => {
  if (!isReady() || !mayReload()) return;
  asked = true;
  setTimeout(() => (asked = false), askedForMs);
  if (taken) reloadIfAsked();
  else if (waiting !== undefined) tell(waiting, "take");
};

/** Something is unsaved: no reload until it is released. Holding twice under one name is holding once. */
export const hold = (what = ""): void => void held.add(what);

/** What was held is safe now. */
export const release = (what = ""): void => {
  held.delete(what);
  reloadIfAsked();
};

/** Hears from the very start of another version taking over. Call once, as early as can be. */
export const hearUpdates = (): void => {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  let hadWorker = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    // The first worker of all takes the page over without anything having changed.
    taken ||= hadWorker;
    hadWorker = true;
    if (taken) offer(undefined);
    reloadIfAsked();
  });
  addEventListener("hashchange", reloadIfAsked);
};

/** Registers the worker. Without one (an old browser, a page opened from a file) the app works, only not offline. */
export const startUpdates = async (): Promise<void> => {
  if (!("serviceWorker" in navigator)) return;
  try {
    watch(await navigator.serviceWorker.register(scriptUrl("./sw.js"), { updateViaCache: "none" }));
  } catch {
    // Refused by the browser or by its settings: nothing that a person could do about it here.
  }
};

const watch = (registration: ServiceWorkerRegistration): void => {
  if (registration.waiting === null) tidy();
  else atColdStart(registration.waiting);
  if (registration.installing !== null) follow(registration.installing);
  registration.addEventListener("updatefound", () => {
    if (registration.installing !== null) follow(registration.installing);
  });
  addEventListener("online", () => void look(registration));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void look(registration);
  });
};

/** A version that waited since last time is taken now, unless somebody is already on their way. */
const atColdStart = (worker: ServiceWorker): void => {
  offer(worker);
  setTimeout(() => {
    if (document.documentElement.dataset["touched"] === undefined) applyUpdate();
  }, quietAfterMs);
};

const follow = (worker: ServiceWorker): void => {
  worker.addEventListener("statechange", () => {
    if (worker.state === "installed" && navigator.serviceWorker.controller !== null) offer(worker);
    if (worker.state === "redundant" && waiting === worker) offer(undefined);
  });
};

const offer = (worker: ServiceWorker | undefined): void => {
  waiting = worker;
  for (const listener of listeners) listener(isReady());
};

const isReady = (): boolean => taken || waiting !== undefined;

const look = async (registration: ServiceWorkerRegistration): Promise<void> => {
  try {
    await registration.update();
  } catch {
    // Offline: the next look will do.
  }
};

const tidy = (): void => {
  const { controller } = navigator.serviceWorker;
  if (controller !== null) tell(controller, "tidy");
};

const tell = (worker: ServiceWorker, message: WorkerMessage): void => worker.postMessage(message);

/** A window that did not ask for the new version goes on with its own files until it asks, or is opened again. */
const reloadIfAsked = (): void => {
  if (!asked || !taken || !mayReload()) return;
  asked = false;
  location.reload();
};

const mayReload = (): boolean => held.size === 0 && !isInTheUrge(location.hash);

const isInTheUrge = (hash: string): boolean => {
  const place = placeFrom(hash);
  return place.at === "urge" || (place.at === "screen" && inTheUrge.includes(place.screen));
};
