import { expect, test } from "vitest";

import { textOf } from "./files.ts";
import { absentOptionals, hostsIn, type Lockfile } from "./lockfile.ts";

const lockfile = JSON.parse(textOf("package-lock.json")) as Lockfile;
type Wanted = Readonly<
  Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>
>;
const manifest = JSON.parse(textOf("package.json")) as Wanted;

test("every optional dependency in the lockfile has its entry, so that it installs on any system", () => {
  expect(absentOptionals(lockfile)).toEqual([]);
});

test("the lockfile names no host", () => {
  expect(hostsIn(lockfile)).toEqual([]);
  expect(textOf("package-lock.json")).not.toContain(".tgz");
});

test("the lockfile asks for what package.json asks for", () => {
  const { dependencies, devDependencies } = manifest;
  expect(lockfile.packages[""]).toMatchObject({ dependencies, devDependencies });
});

test("every version is a fixed one, so that everybody builds the same", () => {
  const all = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test("a lockfile without another system's binary would be noticed", () => {
  const packages = {
    "": {},
    "node_modules/fast": { optionalDependencies: { "@fast/linux": "1.0.0", "@fast/mac": "1.0.0" } },
    "node_modules/@fast/linux": {},
    "node_modules/slow": {},
    "node_modules/slow/node_modules/fast": { optionalDependencies: { "@fast/linux": "1.0.0" } },
  };
  expect(absentOptionals({ packages })).toEqual(["node_modules/fast wants @fast/mac"]);
});

test("a lockfile with a host would be noticed", () => {
  const packages = { "node_modules/fast": { resolved: "https://example.org/fast.tgz" } };
  expect(hostsIn({ packages })).toEqual(["node_modules/fast"]);
});
