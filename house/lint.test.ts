import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";

import { root } from "./files.ts";
import { seededHouse } from "./seeded-house.ts";

/** What the linter must catch, by the room it is planted in; each line with the rule that catches it. */
const pure: readonly (readonly [rule: string, code: string])[] = [
  ["no-restricted-globals", "export const a = Date.now();"],
  ["no-restricted-globals", "export const a = new Date();"],
  ["no-restricted-syntax", "export const a = (d: Date) => d;"],
  ["no-restricted-globals", "export const a = globalThis;"],
  ["no-restricted-globals", "export const a = Temporal;"],
  ["no-restricted-properties", "export const a = Math.random();"],
  ["no-restricted-properties", 'export const a = Math["random"]();'],
  ["no-restricted-properties", "export const { random } = Math;"],
  ["no-restricted-syntax", "const M = Math; export const a = M.random();"],
  [
    "no-restricted-syntax",
    'import { Temporal } from "temporal-polyfill"; export const a = Temporal.Now;',
  ],
  [
    "no-restricted-syntax",
    'import { Temporal as T } from "temporal-polyfill"; export const a = T.Now.instant();',
  ],
  [
    "no-restricted-syntax",
    'import { Temporal as T } from "temporal-polyfill"; export const { Now } = T;',
  ],
  [
    "no-restricted-syntax",
    'import { Temporal as T } from "temporal-polyfill"; export const a = T["Now"];',
  ],
  [
    "no-restricted-syntax",
    "export const a = (c: { getRandomValues: () => 1 }) => c.getRandomValues();",
  ],
  ["no-restricted-syntax", "export const a = (c: { randomUUID: () => 1 }) => c.randomUUID();"],
  ["no-restricted-syntax", "export const a = (1).toLocaleString();"],
  ["no-restricted-syntax", 'export const a = "a".toLocaleUpperCase();'],
  ["no-restricted-syntax", "export const a = (n: Temporal.Instant) => n.toLocaleTimeString();"],
  ["no-restricted-syntax", 'export const a = "a".localeCompare("b");'],
  ["no-restricted-syntax", 'export const a = "a"["localeCompare"]("b");'],
  ["no-restricted-syntax", "export const a = new Intl.Collator();"],
  ["no-restricted-syntax", "export const a = Intl.NumberFormat();"],
  ["no-restricted-syntax", "export const a = new Intl.Segmenter(undefined);"],
  ["no-restricted-syntax", "export const a = new Intl.PluralRules([]);"],
  ["no-restricted-syntax", 'export const a = new Intl.DateTimeFormat("en");'],
  ["no-restricted-syntax", 'export const a = new Intl.DateTimeFormat("en", { hour: "numeric" });'],
  ["no-restricted-syntax", "const I = Intl; export const a = new I.Collator();"],
];

const everywhere: readonly (readonly [rule: string, code: string])[] = [
  ["@typescript-eslint/no-explicit-any", "export const a = (b: any) => 1;"],
  ["@typescript-eslint/no-non-null-assertion", "export const a = (b?: string) => b!.length;"],
  ["@typescript-eslint/no-floating-promises", "Promise.resolve(1);"],
  [
    "@typescript-eslint/no-misused-promises",
    "export const a = () => [1].filter(async () => true);",
  ],
  ["@typescript-eslint/no-unsafe-assignment", 'export const a = JSON.parse("1");'],
  [
    "@typescript-eslint/switch-exhaustiveness-check",
    'export const a = (b: "x" | "y") => { switch (b) { case "x": return 1; } return 2; };',
  ],
  ["@typescript-eslint/ban-ts-comment", "// @ts-ignore\nexport const a = 1;"],
  ["no-restricted-syntax", "export default 1;"],
  ["no-restricted-syntax", "export enum Colour { red }"],
  ["no-restricted-syntax", "export const a = (b: string) => b as unknown as number;"],
  ["no-restricted-exports", 'export { default } from "./b.ts";'],
  ["no-warning-comments", "// TO" + "DO later\nexport const a = 1;"],
  ["no-warning-comments", "/* FIX" + "ME */ export const a = 1;"],
  ["no-eval", 'export const a = eval("1") as unknown;'],
];

const components: readonly (readonly [rule: string, code: string])[] = [
  ["svelte/block-lang", "<script>let a = 1;</script>{a}"],
  ["svelte/block-lang", "<p>{nobody}</p>"],
  ["svelte/no-at-html-tags", '<script lang="ts">const a = "b";</script>{@html a}'],
  ["svelte/require-each-key", "{#each [1, 2] as a}{a}{/each}"],
  ["svelte/button-has-type", "<button>{1}</button>"],
  ["@typescript-eslint/no-floating-promises", '<script lang="ts">Promise.resolve(1);</script>'],
  ["@typescript-eslint/no-explicit-any", '<script lang="ts">let a: any = 1;</script>{a}'],
  [
    "@typescript-eslint/no-non-null-assertion",
    '<script lang="ts">const a: { b?: string } = {};</script>{a.b!}',
  ],
];

const allowed: readonly string[] = [
  'import { Temporal } from "temporal-polyfill"; export const a = Temporal.PlainDate.from("2026-11-22");',
  'export const a = new Intl.DateTimeFormat("en", { timeZone: "UTC" });',
  "export const a = (locale: string) => new Intl.Collator(locale);",
  "export const a = Math.max(1, 2);",
  "export const a = (now: number, random: () => number) => now + random();",
];

const planted = Object.fromEntries([
  ...pure.map(([, code], at) => [`src/regimen/pure-${at}.ts`, code]),
  ...everywhere.map(([, code], at) => [`src/cli/plain-${at}.ts`, code]),
  ...components.map(([, code], at) => [`src/web/part-${at}.svelte`, code]),
  ...allowed.map((code, at) => [`src/regimen/allowed-${at}.ts`, code]),
  ...allowed.map((code, at) => [`src/care/allowed-${at}.ts`, code]),
  ["src/web/date.ts", "export const a = Date.now() + Math.random();"],
  ["src/regimen/date.test.ts", "export const a = Date.now() + Math.random();"],
]) as Record<string, string>;

const house = seededHouse(planted);
const linter = new ESLint({
  cwd: house.dir,
  overrideConfigFile: `${root}/eslint.config.js`,
  overrideConfig: [
    {
      files: ["**/*.{ts,svelte}"],
      languageOptions: { parserOptions: { tsconfigRootDir: house.dir } },
    },
  ],
});
const results = await linter.lintFiles(["src"]).finally(house.remove);

const rulesIn = (path: string): readonly (string | null)[] =>
  results
    .filter(({ filePath }) => filePath === `${house.dir}/${path}`)
    .flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

describe("the linter", () => {
  test("reads every planted file", () => {
    expect(results).toHaveLength(Object.keys(planted).length);
    expect(results.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([]);
  });

  test.each(pure.map((each, at) => [at, ...each] as const))("pure %i: %s in %s", (at, rule) => {
    expect(rulesIn(`src/regimen/pure-${at}.ts`)).toContain(rule);
  });

  test.each(everywhere.map((each, at) => [at, ...each] as const))(
    "plain %i: %s in %s",
    (at, rule) => {
      expect(rulesIn(`src/cli/plain-${at}.ts`)).toContain(rule);
    },
  );

  test.each(components.map((each, at) => [at, ...each] as const))(
    "part %i: %s in %s",
    (at, rule) => {
      expect(rulesIn(`src/web/part-${at}.svelte`)).toContain(rule);
    },
  );

  test.each(allowed.map((code, at) => [at, code] as const))("allowed %i: %s", (at) => {
    expect(rulesIn(`src/regimen/allowed-${at}.ts`)).toEqual([]);
    expect(rulesIn(`src/care/allowed-${at}.ts`)).toEqual([]);
  });

  test("leaves the clock to rooms that meet the world, and to tests", () => {
    expect(rulesIn("src/web/date.ts")).toEqual([]);
    expect(rulesIn("src/regimen/date.test.ts")).toEqual([]);
  });
});
