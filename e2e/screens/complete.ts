import { readdirSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "@playwright/test";

import { withoutPicture } from "./without-picture.ts";

test("every screen that the router knows has its picture, in every size and theme that was taken", () => {
  // The lives are walked beside: each of them sees what its own case shows.
  const taken = readdirSync("screens").filter((name) => name !== "lives");
  expect(taken).not.toEqual([]);
  const missing = taken.flatMap((name) =>
    withoutPicture(readdirSync(join("screens", name))).map((screen) => `${name}: ${screen}`),
  );
  expect(missing).toEqual([]);
});
