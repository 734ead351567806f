/** Who may import what: the rule that src/house.test.ts applies to its table. */
import { posix } from "node:path";

import { importsIn, unreadable } from "./imports.ts";

/** What a room may name: rooms as `#regimen`, packages by name, `node:fs`, or `node:` for all that Node brings. */
export type Table = Readonly<Record<string, readonly string[]>>;

/** A file's world by its suffix, else by its room: what it may count on being there. */
export type World = "pure" | "browser" | "worker" | "node";

const homes: Readonly<Record<string, World>> = {
  web: "browser",
  guard: "browser",
  cli: "node",
  relay: "node",
};

export const worldOf = (path: string): World => {
  const suffix = /\.(?<world>browser|worker|node)\.ts$/u.exec(path)?.groups?.["world"];
  return (suffix as World | undefined) ?? homes[roomOf(path)] ?? "pure";
};

/** `src/ledger/seal.ts` → `ledger`; a file directly in `src/` is in no room. */
export const roomOf = (path: string): string => {
  const [, room = "", ...rest] = path.split("/");
  return rest.length === 0 ? "" : room;
};

export const isTest = (path: string): boolean => /\.(?:test|testing)\.ts$/u.test(path);

/** What a file of `src/` imports and may not, each with the reason. */
export const strangersIn = (table: Table, path: string, code: string): readonly string[] =>
  importsIn(path, code).flatMap((name) => {
    const reason = objection(table, path, name);
    return reason === undefined ? [] : [`${path} ← ${name}: ${reason}`];
  });

const objection = (table: Table, path: string, name: string): string | undefined => {
  if (name === unreadable) return "nobody can check it";
  if (name.startsWith("/") || /^(?!node:)\w+:/u.test(name)) return "an address, not a room";
  const target = targetOf(path, name);
  if (target === undefined) return strangerTo(table, path, packageOf(name));
  if (target.startsWith("../") || !target.startsWith("src/")) return "outside of src/";
  if (isTest(target)) return "only tests import what is for tests";
  if (name.startsWith(".") && roomOf(target) !== roomOf(path)) return "say #room/file.ts";
  return (
    strangerTo(table, path, roomOf(target) === "" ? target : `#${roomOf(target)}`) ??
    otherWorld(path, target)
  );
};

/** The file that is meant, from the root of the repository; undefined for a package. */
const targetOf = (path: string, name: string): string | undefined => {
  if (name.startsWith("#")) return posix.join("src", name.slice(1));
  return name.startsWith(".") ? posix.join(posix.dirname(path), name) : undefined;
};

const openToAll = ["src/result.ts"];

const strangerTo = (table: Table, path: string, name: string): string | undefined => {
  const room = roomOf(path);
  const known = [`#${room}`, ...openToAll, ...(table[room] ?? [])];
  const isKnown = known.includes(name) || (name.startsWith("node:") && known.includes("node:"));
  return isKnown ? undefined : `not in the row of ${room}`;
};

/** `@noble/hashes/utils.js` → `@noble/hashes`, `node:fs/promises` → `node:fs`. */
const packageOf = (name: string): string =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");

const mayMeet: Readonly<Record<World, readonly World[]>> = {
  pure: ["pure"],
  browser: ["pure", "browser", "worker"],
  worker: ["pure", "worker"],
  node: ["pure", "node"],
};

const otherWorld = (path: string, target: string): string | undefined => {
  const [from, to] = [worldOf(path), worldOf(target)];
  return mayMeet[from].includes(to)
    ? undefined
    : `${from} code can't count on what ${to} code needs`;
};
