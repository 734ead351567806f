/** Looks for a word in everything that a browser keeps for a page. */
import type { Page } from "@playwright/test";

/** Where `word` stands, one entry a place, such as `indexedDB holdfast/events`. Empty: nowhere. */
export const findCanary = (page: Page, word: string): Promise<readonly string[]> =>
  page.evaluate(async (canary) => {
    const found: string[] = [];
    const look = (place: string, value: unknown): void => {
      if (textOf(value).includes(canary)) found.push(place);
    };
    /** Everything as text: bytes as one letter each, without the zeros that UTF-16 has between. */
    const textOf = (value: unknown): string => {
      if (typeof value === "string") return value.replaceAll("\0", "");
      if (value instanceof ArrayBuffer) return textOf(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return textOf(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      }
      if (value instanceof Map) return textOf(Object.fromEntries<unknown>(value));
      if (value instanceof Set) return textOf(Array.from<unknown>(value));
      if (typeof value !== "object" || value === null) return String(value);
      return Object.entries(value)
        .map(([key, part]) => `${key} ${textOf(part)}`)
        .join(" ");
    };
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const lookInDatabases = async (room: IDBFactory, where: string): Promise<void> => {
      for (const { name = "" } of await room.databases())
        await lookInDatabase(await asked(room.open(name)), `${where} ${name}`);
    };
    const lookInDatabase = async (database: IDBDatabase, where: string): Promise<void> => {
      for (const store of database.objectStoreNames) {
        const at = database.transaction(store).objectStore(store);
        const keys: readonly unknown[] = await asked(at.getAllKeys());
        const values: readonly unknown[] = await asked(at.getAll());
        for (const entry of [...keys, ...values]) look(`${where}/${store}`, entry);
      }
      database.close();
    };
    const lookInCache = async (name: string): Promise<void> => {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        look(`cache ${name}`, request.url + ((await response?.text()) ?? ""));
      }
    };
    look("localStorage", { ...localStorage });
    look("sessionStorage", { ...sessionStorage });
    look("cookie", document.cookie);
    look("address", location.href);
    look("history", history.state);
    look("window.name", window.name);
    look("title", document.title);
    await lookInDatabases(indexedDB, "indexedDB");
    const { storageBuckets: buckets } = navigator;
    if (buckets !== undefined)
      for (const name of await buckets.keys())
        await lookInDatabases((await buckets.open(name)).indexedDB, `bucket ${name}`);
    for (const name of await caches.keys()) await lookInCache(name);
    return found;
  }, word);
