import fc from "fast-check";
import { expect, test } from "vitest";

import { draftOf, textsFrom } from "#web/draft-texts.ts";

const text = fc.string().filter((each) => !each.includes("\u001e"));

test("what I wrote of a plan comes back as I wrote it", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      expect(textsFrom(draftOf(texts), texts.length)).toEqual(texts);
    }),
  );
});

test("a draft with another number of fields is none", () => {
  expect(textsFrom("", 5)).toBe(undefined);
  expect(textsFrom(draftOf(["a", "b"]), 5)).toBe(undefined);
});
