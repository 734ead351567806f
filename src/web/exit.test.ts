import { expect, test } from "vitest";
import * as fc from "fast-check";

import { exitAddressFrom } from "#web/exit.ts";

test("an https address of my own is taken", () => {
  expect(exitAddressFrom(" https://weather.example/today ")).toBe("https://weather.example/today");
});

test("anything else is not: no script, no plain http, no name or password, no machine of my own", () => {
  for (const wrong of [
    "",
    "weather.example",
    "http://weather.example",
    "javascript:alert(1)",
    "https://me:secret@weather.example",
    "https://localhost/",
    "https://",
    undefined,
    7,
  ])
    expect(exitAddressFrom(wrong)).toBeUndefined();
});

test("whatever is written, what comes out begins with https", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((s) => `https://${s}`),
      ),
      (text) => {
        expect(exitAddressFrom(text) ?? "https://").toMatch(/^https:\/\//u);
      },
    ),
  );
});
