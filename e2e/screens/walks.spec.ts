import { expect, test } from "@playwright/test";

import { walks } from "./walks.ts";
import { withoutPicture } from "./without-picture.ts";

const names = walks.flatMap((walk) => walk.stops.map((stop) => stop.name));

test("the walks come by every screen that the router knows, and no two stops share a name", () => {
  expect(withoutPicture(names)).toEqual([]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("a screen without a picture is named", () => {
  expect(withoutPicture(names.filter((name) => !name.startsWith("park")))).toContain("park");
});
