import { readdirSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "@playwright/test";

import { withoutPicture } from "./without-picture.ts";

test("every screen that the router knows has its picture, in every size and theme that was taken", () => {
  const taken = readdirSync("screens");
  expect(taken).not.toEqual([]);
  const missing = taken.flatMap((name) =>
    withoutPicture(readdirSync(join("screens", name))).map((screen) => `${name}: ${screen}`),
  );
  expect(missing).toEqual([]);
});
