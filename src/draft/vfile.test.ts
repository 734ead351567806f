import { expect, it } from "vitest";

import { draftCheck, type FileLike } from "#draft/vfile.ts";

const fileOf = (text: string) => {
  const messages: object[] = [];
  const file: FileLike = {
    toString: () => text,
    message: (reason, options) => {
      const message = { reason, ...options };
      messages.push(message);
      return message;
    },
  };
  return { file, messages };
};

it("puts each finding on the file, with its place, its label and its fix", () => {
  const { file, messages } = fileOf("The rent is 640.\r\n  I miss you so much.");
  draftCheck()(undefined, file);
  expect(messages).toEqual([
    {
      reason: expect.stringContaining("how you feel") as string,
      place: {
        start: { line: 2, column: 3, offset: 20 },
        end: { line: 2, column: 22, offset: 39 },
      },
      ruleId: "feelings",
      source: "holdfast",
      actual: "I miss you so much.",
      expected: [""],
      note: expect.stringContaining("then wait") as string,
    },
  ]);
});

it("says nothing about business", () => {
  const { file, messages } = fileOf("Can I collect the bike on Saturday at 10?");
  draftCheck()(undefined, file);
  expect(messages).toEqual([]);
});
