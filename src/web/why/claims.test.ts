import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { reasons } from "#regimen/decision.ts";
import {
  advised,
  besides,
  notShown,
  ofAll,
  saidThere,
  onlyWhereOpen,
  studied,
  studiedIds,
} from "#web/why/claims.ts";

const rowsIn = (part: string): ReadonlyMap<string, string> =>
  new Map(
    part.split("\n").flatMap((line) => {
      const [, id, ...cells] = line.split("|").map((cell) => cell.trim());
      const name = /^`(.+)`$/u.exec(id ?? "")?.[1];
      return name === undefined ? [] : [[name, cells.join(" | ")] as const];
    }),
  );

const document = readFileSync("docs/evidence.md", "utf8");
const rows = rowsIn(document);
const partOf = (title: string): ReadonlyMap<string, string> =>
  rowsIn(document.split("\n## ").find((part) => part.startsWith(title)) ?? "");

/** What the letters of the document mean on the screen; the weakest of several counts. */
const letters = { many: /\bA\b/u, one: /\bB\b/u, small: /\bC\b/u, none: /\b(?:advice|ours)\b/u };

test.each([...Object.entries(studied), ...Object.entries(besides)])(
  "%s stands in docs/evidence.md, and is not made stronger than there",
  (id, strength) => {
    const row = rows.get(id);
    expect(row).toBeDefined();
    expect(row).toMatch(letters[strength]);
    if (strength === "many") expect(row).not.toMatch(/\bB\b|\bC\b/u);
  },
);

test.each(advised)("%s stands there as advice that no study speaks about", (id) => {
  expect(rows.get(id)).toMatch(/\| – \| advice \|/u);
});

test("what the document holds about the advice is all told, and nothing else is", () => {
  const told = [...advised, ...Object.keys(studied)];
  expect([...partOf("What the advice holds").keys()].toSorted()).toEqual(told.toSorted());
  expect([...studiedIds].toSorted()).toEqual(Object.keys(studied).toSorted());
});

test("so is what may be said besides, but for what no screen says yet", () => {
  const told = [...Object.keys(besides), ...ofAll, ...saidThere, ...notShown];
  expect([...partOf("What may be said besides").keys()].toSorted()).toEqual(told.toSorted());
});

test("each point of the article that an answer gives has its row, or is a rule of ours", () => {
  const rules = [
    "help-first",
    "order-stands",
    "their-no-stands",
    "after-harm",
    "your-safety",
    "emergency",
    "one-call-was-made",
  ];
  expect(reasons.filter((reason) => !rows.has(reason) && !rules.includes(reason))).toEqual([]);
});

test("where contact is closed nothing speaks of power, room to think, thirty days or a call", () => {
  for (const id of ["hands-over-power", "room-to-think", "thirty-days", "then-a-call"] as const)
    expect(onlyWhereOpen).toContain(id);
});

test("a claim without a row would be noticed", () => {
  expect(rows.has("contact-heals")).toBe(false);
});
