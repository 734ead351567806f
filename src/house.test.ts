/**
 * Which room may import what. This table is the architecture and the privacy promise: `care` imports nothing, so that
 * help can't break; `ledger` knows nothing but `regimen`, so that nothing else has a road into what is kept.
 */
import { describe, expect, test } from "vitest";

import { filesBelow, textOf } from "../house/files.ts";
import { isTest, roomOf, strangersIn, worldOf, type Table } from "../house/rooms.ts";

/** A room is listed when its first file lands; a new room needs a decision record in docs/decisions/. */
const table: Table = {
  regimen: ["temporal-polyfill", "valibot"],
  care: [],
  draft: ["#care"],
  history: [],
  ledger: ["#regimen", "idb", "valibot", "@scure/bip39", "age-encryption", "hash-wasm"],
  web: ["#regimen", "#care", "#draft", "#history", "#ledger", "ical-generator", "svelte"],
  cli: ["#regimen", "#care", "#draft", "#history", "#ledger", "node:"],
};

/** Rooms in which a file may name its world in a suffix. */
const manyWorlds = ["ledger", "web", "guard", "cli", "relay", "history"];

const source = filesBelow("src").filter((path) => /\.(?:ts|svelte)$/u.test(path));
const product = source.filter((path) => !isTest(path));

describe("rooms", () => {
  test.each(Object.keys(table))("%s imports only what it may", (room) => {
    const files = product.filter((path) => roomOf(path) === room);
    expect(files.flatMap((path) => strangersIn(table, path, textOf(path)))).toEqual([]);
  });

  test("every folder of src/ is a room in the table, and every room has a file", () => {
    const rooms = new Set(filesBelow("src").map(roomOf));
    rooms.delete("");
    expect([...rooms].sort()).toEqual(Object.keys(table).sort());
  });

  test("what stands in no room imports nothing", () => {
    const files = product.filter((path) => roomOf(path) === "");
    expect(files.flatMap((path) => strangersIn({ "": [] }, path, textOf(path)))).toEqual([]);
  });

  test("a file names its world only in a room that lives in several", () => {
    const suffixed = product.filter((path) => /\.(?:browser|worker|node)\.ts$/u.test(path));
    expect(suffixed.filter((path) => !manyWorlds.includes(roomOf(path)))).toEqual([]);
  });
});

describe("a file in the wrong room would be noticed", () => {
  const intruders: readonly (readonly [path: string, code: string])[] = [
    ["src/care/help.ts", 'import { a } from "#regimen/plan.ts";'],
    ["src/care/help.ts", 'import type { A } from "#regimen/plan.ts";'],
    ["src/care/help.ts", 'import { type A } from "#regimen/plan.ts";'],
    ["src/care/help.ts", 'export { a } from "#regimen/plan.ts";'],
    ["src/care/help.ts", 'export * from "#regimen/plan.ts";'],
    ["src/care/help.ts", 'export type { A } from "#regimen/plan.ts";'],
    ["src/care/help.ts", 'import "#web/main.ts";'],
    ["src/care/help.ts", 'const a = await import("#web/main.ts");'],
    ["src/care/help.ts", "const a = await import(`#web/main.ts`);"],
    ["src/care/help.ts", "const a = await import(`#web/${name}.ts`);"],
    ["src/care/help.ts", "const a = await import(name);"],
    ["src/care/help.ts", 'type A = import("#web/main.ts").A;'],
    ["src/care/help.ts", 'import a = require("#web/main.ts");'],
    ["src/care/help.ts", 'const a = require("left-pad");'],
    ["src/care/help.ts", 'const a = import.meta.glob("../web/*.ts");'],
    ["src/care/help.ts", 'const a = new URL("../web/main.ts", import.meta.url);'],
    ["src/care/help.ts", 'const a = import.meta.resolve("#web/main.ts");'],
    ["src/care/help.ts", '/// <reference path="../web/main.ts" />'],
    ["src/care/help.ts", '/// <reference types="node" />'],
    ["src/care/help.ts", 'import { a } from "../web/main.ts";'],
    ["src/care/help.ts", 'import { a } from "./../web/main.ts";'],
    ["src/care/helplines/uk.ts", 'import { a } from "../../regimen/plan.ts";'],
    ["src/care/help.ts", 'import { a } from "/src/web/main.ts";'],
    ["src/care/help.ts", 'import { a } from "../../scripts/serve.mjs";'],
    ["src/care/help.ts", 'import { a } from "#../scripts/serve.mjs";'],
    ["src/care/help.ts", 'import { a } from "https://example.org/a.js";'],
    ["src/care/help.ts", 'import { a } from "data:text/javascript,0";'],
    ["src/care/help.ts", 'import fs from "node:fs";'],
    ["src/care/help.ts", 'import fs from "fs";'],
    ["src/care/help.ts", 'import { x } from "left-pad";'],
    ["src/care/help.ts", 'import { x } from "@left/pad/deep.js";'],
    ["src/regimen/decide.ts", 'import { x } from "#care/help.ts";'],
    ["src/regimen/decide.ts", 'import { x } from "#regimen/situations.testing.ts";'],
    ["src/regimen/decide.ts", 'import { x } from "../regimen/../ledger/seal.ts";'],
    ["src/ledger/seal.ts", 'import { x } from "#history/read.ts";'],
    ["src/ledger/seal.ts", 'import { x } from "#ledger/store.browser.ts";'],
    ["src/ledger/seal.ts", 'import { x } from "#care/help.ts";'],
    ["src/web/main.ts", 'import url from "#relay/read.worker.ts?worker&url";'],
    ["src/web/main.ts", 'import url from "#cli/main.ts?worker&url";'],
    ["src/web/main.ts", 'import { readFile } from "node:fs/promises";'],
    ["src/web/main.ts", 'import { x } from "#ledger/store.node.ts";'],
    ["src/web/sw.worker.ts", 'import { x } from "#web/main.ts";'],
    ["src/web/sw.worker.ts", 'importScripts("../cli/main.js");'],
    ["src/web/app.svelte", '<script lang="ts">import { a } from "#cli/main.ts";</script>'],
    ["src/web/app.svelte", '<script module lang="ts">import { a } from "left-pad";</script>'],
    ["src/web/app.svelte", '{#await import("#cli/main.ts") then a}{a}{/await}'],
    ["src/web/app.svelte", '<p onclick={() => new URL("../cli/a.ts", import.meta.url)}>{1}</p>'],
    ["src/cli/main.ts", 'import { x } from "#web/main.ts";'],
    ["src/cli/main.ts", 'import { x } from "#ledger/store.browser.ts";'],
    ["src/cli/main.ts", 'import { x } from "left-pad";'],
  ];

  test.each(intruders)("%s: %s", (path, code) => {
    expect(strangersIn(table, path, code)).toHaveLength(1);
  });
});

describe("a file in the right room is left in peace", () => {
  const guests: readonly (readonly [path: string, code: string])[] = [
    ["src/care/help.ts", 'import { ok } from "#result.ts";'],
    ["src/care/help.ts", 'import { a } from "#care/helplines.ts"; const b = "import x from y";'],
    ["src/care/help.ts", 'import { a } from "./helplines/all.ts"; // import "#web/main.ts"'],
    ["src/regimen/decide.ts", 'import { Temporal } from "temporal-polyfill";'],
    ["src/ledger/store.browser.ts", 'import { openDB } from "idb";'],
    ["src/ledger/open.browser.ts", 'import { a } from "#ledger/seal.ts";'],
    ["src/web/main.ts", 'import url from "#web/sw.worker.ts?worker&url";'],
    [
      "src/web/main.ts",
      'import { mount } from "svelte"; import { x } from "#ledger/open.browser.ts";',
    ],
    ["src/web/main.ts", 'import { on } from "svelte/events"; import "./styles/app.css";'],
    ["src/web/main.ts", 'const a = new URL("icon.svg", import.meta.url);'],
    ["src/cli/main.ts", 'import { readFile } from "node:fs/promises";'],
  ];

  test.each(guests)("%s: %s", (path, code) => {
    expect(strangersIn(table, path, code)).toEqual([]);
  });
});

test("a file's world is told by its suffix, then by its room", () => {
  expect(worldOf("src/ledger/seal.ts")).toBe("pure");
  expect(worldOf("src/ledger/store.browser.ts")).toBe("browser");
  expect(worldOf("src/web/sw.worker.ts")).toBe("worker");
  expect(worldOf("src/web/main.ts")).toBe("browser");
  expect(worldOf("src/cli/main.ts")).toBe("node");
});
