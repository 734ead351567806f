import { describe, expect, test } from "vitest";

import { filesBelow } from "./files.ts";
import { filesOf, verdicts, worlds, type WorldName } from "./worlds.ts";

/** What must not exist in a world: each line would be a way out of it. */
const forbidden: Readonly<Record<Exclude<WorldName, "tools">, readonly string[]>> = {
  pure: [
    "await fetch('https://example.org');",
    "document.title = 'x';",
    "window.alert(1);",
    "navigator.sendBeacon('/');",
    "localStorage.getItem('x');",
    "indexedDB.open('x');",
    "new WebSocket('wss://example.org');",
    "new XMLHttpRequest();",
    "crypto.getRandomValues(new Uint8Array(1));",
    "await crypto.subtle.digest('SHA-256', new Uint8Array(1));",
    "performance.now();",
    "process.exit(1);",
    "Buffer.from('x');",
    "setTimeout(() => 1, 1);",
    "queueMicrotask(() => 1);",
    "console.log('x');",
    "new URL('https://example.org');",
    "new Worker('x.js');",
    "require('fs');",
    "import { readFileSync } from 'node:fs'; readFileSync('x');",
    "import { readFileSync } from 'fs'; readFileSync('x');",
    "import { webcrypto } from 'node:crypto'; webcrypto.getRandomValues(new Uint8Array(1));",
    "const x: HTMLElement | undefined = undefined; void x;",
    "import.meta.url.slice(1);",
  ],
  browser: [
    "process.exit(1);",
    "Buffer.from('x');",
    "require('fs');",
    "import { readFileSync } from 'node:fs'; readFileSync('x');",
    "setImmediate(() => 1);",
    "__dirname.slice(1);",
  ],
  worker: [
    "document.title = 'x';",
    "window.alert(1);",
    "localStorage.getItem('x');",
    "const x: HTMLElement | undefined = undefined; void x;",
    "process.exit(1);",
    "import { readFileSync } from 'node:fs'; readFileSync('x');",
  ],
  node: [
    "document.title = 'x';",
    "window.alert(1);",
    "indexedDB.open('x');",
    "const x: HTMLElement | undefined = undefined; void x;",
  ],
};

/** What must go on working there, so that a project that refuses everything does not pass. */
const welcome: Readonly<Record<WorldName, readonly string[]>> = {
  pure: [
    "new TextEncoder().encode('x').slice(1);",
    "new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(1)).slice(1);",
    "export const seal = (subtle: SubtleCrypto, key: CryptoKey) => [subtle, key] as const;",
    "export const inflate = new DecompressionStream('deflate-raw');",
    "[3, 1].toSorted((a, b) => a - b);",
    "import { Temporal } from 'temporal-polyfill'; export const d = Temporal.PlainDate.from('2026-11-22');",
  ],
  browser: [
    "document.title = 'x'; await fetch('./x');",
    "import url from './x.svg?url'; url.slice(1);",
  ],
  worker: ["await caches.keys(); self.addEventListener('message', () => 1);"],
  node: ["process.exit(1);", "import { readFileSync } from 'node:fs'; readFileSync('x');"],
  tools: ["process.exit(1); document.title = 'x';"],
};

const mistakes = [
  "const x: number = 'one'; void x;",
  "const x = [1][0]; x.toFixed();",
  "export enum Colour { red }",
  "const x: { a?: number } = { a: undefined }; void x;",
  "export const f = (x) => x;",
];

const folders: Readonly<Record<WorldName, string>> = {
  pure: "src/regimen",
  browser: "src/web",
  worker: "src/web",
  node: "src/cli",
  tools: "house",
};

const suffix: Readonly<Record<WorldName, string>> = {
  pure: "ts",
  browser: "ts",
  worker: "worker.ts",
  node: "ts",
  tools: "test.ts",
};

const seedsFor = (world: WorldName, kind: string, lines: readonly string[]) =>
  Object.fromEntries(
    lines.map((code, at) => [
      `${folders[world]}/seeded-${kind}-${at}.${suffix[world]}`,
      `${code}\nexport {};\n`,
    ]),
  );

describe.each(worlds)("the %s world", (world) => {
  const bad = world === "tools" ? mistakes : [...forbidden[world], ...mistakes];
  const wrong = seedsFor(world, "wrong", bad);
  const right = seedsFor(world, "right", welcome[world]);
  const said = verdicts(world, { ...wrong, ...right });

  test.each(Object.entries(wrong))("%s is refused: %s", (path) => {
    expect(said[path]).not.toEqual([]);
  });

  test.each(Object.entries(right))("%s is welcome: %s", (path) => {
    expect(said[path]).toEqual([]);
  });
});

test("every file of src/ is checked in exactly one world", () => {
  const counts = new Map<string, number>();
  for (const path of worlds.flatMap(filesOf)) counts.set(path, (counts.get(path) ?? 0) + 1);
  const source = filesBelow("src").filter((path) => path.endsWith(".ts"));
  expect(source.filter((path) => counts.get(path) !== 1)).toEqual([]);
});

test("the helpers of pure rooms are declared for pure rooms only", () => {
  const readers = worlds.filter((world) => filesOf(world).includes("src/platform.d.ts"));
  expect(readers).toEqual(["pure"]);
});
