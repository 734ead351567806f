import { expect, it } from "vitest";

import { gradeOf } from "#care/reading.testing.ts";
import { adviceWords, reasons, verdictWords } from "#draft/words.en.ts";

const said = [reasons, adviceWords, verdictWords].flatMap((each) => Object.values(each));

it("can be read at two in the morning", () => {
  expect(gradeOf(said)).toBeLessThanOrEqual(6);
  expect(said.filter((text) => /!|streak|relapse/iu.test(text))).toEqual([]);
});
