import fc from "fast-check";
import { expect, test } from "vitest";

import { link, placeFrom, screens } from "#web/routes.ts";

test.each(screens)("the address of %s leads there", (screen) => {
  expect(placeFrom(link(screen))).toEqual({ at: "screen", screen, detail: "" });
});

test("the two sections of the first page have their own address", () => {
  expect(placeFrom("#urge")).toEqual({ at: "urge" });
  expect(placeFrom("#home")).toEqual({ at: "home" });
  expect(placeFrom("")).toEqual({ at: "home" });
});

test("an address that nobody knows leads home", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const place = placeFrom(text);
      expect(place.at === "screen" ? screens : ["home", "urge"]).toContain(
        place.at === "screen" ? place.screen : place.at,
      );
    }),
  );
  expect(placeFrom("#/streak")).toEqual({ at: "home" });
});
