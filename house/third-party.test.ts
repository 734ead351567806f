import { join } from "node:path";

import { build } from "vite";
import { expect, test } from "vitest";

import { root, textOf } from "./files.ts";

type Manifest = { readonly version: string; readonly license: string };
const manifestOf = (name: string): Manifest =>
  JSON.parse(textOf(`node_modules/${name}/package.json`)) as Manifest;

const { dependencies } = JSON.parse(textOf("package.json")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

const named = (name: string): string => {
  const { version, license } = manifestOf(name);
  return `| ${name} | ${version} | ${license} |`;
};

/** The packages whose code ends in what people get, asked of the bundler itself. */
const bundledBy = async (config: string): Promise<readonly string[]> => {
  const result = await build({
    configFile: join(root, config),
    logLevel: "silent",
    build: { write: false },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((each) => ("output" in each ? each.output : []))
    .flatMap((chunk) => (chunk.type === "chunk" ? Object.keys(chunk.modules) : []))
    .flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(id)?.[1] ?? [])
    .filter((name, at, all) => all.indexOf(name) === at);
};

test.each(Object.keys(dependencies))("%s is named with its version and licence", (name) => {
  expect(textOf("THIRD_PARTY.md")).toContain(named(name));
});

test.each(["vite.web.config.ts", "vite.cli.config.ts"])(
  "every package that %s bundles is named with its version and licence",
  async (config) => {
    const names = await bundledBy(config);
    expect(names).not.toEqual([]);
    const notice = textOf("THIRD_PARTY.md");
    expect(names.filter((name) => !notice.includes(named(name)))).toEqual([]);
  },
);
