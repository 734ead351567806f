// What the compiler can't see. Types are checked by `npm run check`, layout by Prettier, rooms by src/house.test.ts.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { defineConfig } from "eslint/config";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";

const root = dirname(fileURLToPath(import.meta.url));

const pureRooms = "src/{regimen,care,draft,history,wire,ledger}/**/*.ts";
const notPure = "**/*.{test,testing,browser,node,worker}.ts";

/** What holds everywhere in `src/`. */
const plainWords = [
  { selector: "ExportDefaultDeclaration", message: "Export by name: a name is searched for." },
  { selector: "TSEnumDeclaration", message: "A union of literals says the same without code." },
  { selector: "TSModuleDeclaration[kind='namespace']", message: "A file is the namespace." },
  {
    selector: "TSAsExpression > TSAsExpression",
    message: "A double cast turns the compiler off. Read the value with a schema.",
  },
];

const closed = "Pure rooms take time and chance as arguments";
const zoned = "The answer must not depend on the device: give a locale, and a time zone for dates.";
const intl = ":matches(NewExpression, CallExpression)[callee.object.name='Intl']";

/** `name` as a member, however it is reached: `x.name`, `x["name"]`, `const { name } = x`, `import { name }`. */
const noMember = (name, message) =>
  [
    `MemberExpression[property.name=${name}]`,
    `MemberExpression[property.value=${name}]`,
    `ObjectPattern > Property[key.name=${name}]`,
    `ObjectPattern > Property[key.value=${name}]`,
    `ImportSpecifier[imported.name=${name}]`,
  ].map((selector) => ({ selector, message }));

/** What TypeScript can't hide from pure rooms, because it is part of the language. */
const pureWords = [
  { selector: "TSTypeReference[typeName.name='Date']", message: `${closed}: no Date.` },
  ...noMember("'Now'", `${closed}: no Temporal.Now.`),
  ...noMember("/^(getRandomValues|randomUUID)$/", `${closed}: no chance from the platform.`),
  ...noMember("/^toLocale/", zoned),
  ...noMember("'localeCompare'", zoned),
  { selector: `${intl}[arguments.length=0]`, message: zoned },
  {
    selector: `${intl}[arguments.0.type='Identifier'][arguments.0.name='undefined']`,
    message: zoned,
  },
  {
    selector: `${intl}[arguments.0.type='ArrayExpression'][arguments.0.elements.length=0]`,
    message: zoned,
  },
  {
    selector: `${intl}[callee.property.name='DateTimeFormat']:not(:has(ObjectExpression > Property[key.name='timeZone']))`,
    message: zoned,
  },
  {
    selector: "VariableDeclarator[init.name=/^(Intl|Math)$/]",
    message: "Under another name it can't be watched.",
  },
];

export default defineConfig(
  {
    ignores: [
      "node_modules/",
      "dist/",
      ".cache/",
      "test-results/",
      "playwright-report/",
      "screens/",
      "vectors/",
      "training/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,svelte}"],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: root,
        extraFileExtensions: [".svelte"],
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `async` without `await` turns a throw into a rejection, which is what a port's caller awaits.
      "@typescript-eslint/require-await": "off",
      // There are no enums here, and the classes are few: these two only cost time.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-syntax": ["error", ...plainWords],
    },
  },
  {
    files: ["**/*.{js,mjs,ts,svelte}"],
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { defaultFrom: true } }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"] }],
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    rules: {
      "no-unreachable": "error",
      "no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
    },
  },
  // What lib.dom declares comes as interfaces, and platform.d.ts stands in for it.
  { files: ["**/*.d.ts"], rules: { "@typescript-eslint/consistent-type-definitions": "off" } },
  {
    // Browsers lack what their types promise: asking twice is right here.
    files: ["src/{web,guard}/**", "**/*.{browser,worker}.ts"],
    rules: { "@typescript-eslint/no-unnecessary-condition": "off" },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    ignores: ["**/*.test.ts"],
    extends: [svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Without `lang="ts"` svelte-check hardly looks.
      "svelte/block-lang": ["error", { enforceScriptPresent: true, script: "ts" }],
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
      "svelte/button-has-type": "error",
      "svelte/no-target-blank": "error",
      "svelte/no-inline-styles": "error",
      // The linter does not see a component's types and takes what it passes for `any`; svelte-check sees them.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // `void x;` in an effect says what the effect follows.
      "@typescript-eslint/no-meaningless-void-operator": "off",
      // Knows that `$props()` and `bind:` assign.
      "prefer-const": "off",
      "svelte/prefer-const": "error",
    },
  },
  {
    files: [pureRooms],
    ignores: [notPure],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Date", message: `${closed}: no Date.` },
        { name: "Temporal", message: "Import it from temporal-polyfill." },
        { name: "globalThis", message: "What is global is not pure." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: `${closed}: no Math.random.` },
      ],
      "no-restricted-syntax": ["error", ...plainWords, ...pureWords],
    },
  },
  {
    // These patch the platform to see what happens when it fails, and ask it in ways that a product should not.
    files: ["e2e/**/*.ts", "**/*.{test,testing}.ts"],
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Their tools ask for a default export.
    files: ["*.config.ts", "e2e/*.config.ts", "e2e/support/built.ts"],
    rules: { "no-restricted-syntax": "off", "no-restricted-exports": "off" },
  },
);
