/** The colours of the charts, by the numbers of WCAG 2.2: a mark is told from its ground by light, not by hue. */
import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

const sheet = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
const themes = [...sheet.matchAll(/color-scheme: (\w+);([^}]*)/gu)].map(
  ([, scheme = "", body = ""]) => ({
    scheme,
    colours: new Map(
      [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/gu)].map(([, name = "", hex = ""]) => [
        name,
        hex,
      ]),
    ),
  }),
);

const light = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [least = 0, most = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
  return (most + 0.05) / (least + 0.05);
};

test("both themes are there, and bright also where the system asks for it", () => {
  expect(themes.map(({ scheme }) => scheme)).toEqual(["dark", "light", "light"]);
});

describe.each(themes)("$scheme", ({ colours }) => {
  const of = (name: string): string => colours.get(name) ?? "#000000";
  test("bars and dots stand out from the page, and from the ground of a bar, without any colour", () => {
    for (const mark of ["calm", "warm"]) {
      expect(contrast(of(mark), of("ground"))).toBeGreaterThan(3);
      expect(contrast(of(mark), of("raised"))).toBeGreaterThan(3);
    }
    expect(contrast(of("calm"), of("soft-edge"))).toBeGreaterThan(3);
  });
});

test("a chart uses one colour, so that none has to be told from another", () => {
  const chart = readFileSync(new URL("chart.svelte", import.meta.url), "utf8");
  const fills = [...chart.matchAll(/fill: ([^;]+);/gu)].map(([, fill]) => fill);
  expect(new Set(fills)).toEqual(new Set(["var(--calm)", "var(--soft-edge)", "CanvasText"]));
});
