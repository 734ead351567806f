import fc from "fast-check";
import { expect, test } from "vitest";

import { maySay, saidKind } from "#history/meta-said.ts";
import { bytesOf } from "#history/read.testing.ts";
import { kind } from "#history/record.ts";
import { runs } from "#soak.testing.ts";

const mayBeSaid = (text: string): boolean => {
  const bytes = bytesOf(`x${JSON.stringify(text)}, `);
  return maySay(bytes, 1, bytes.length - 2);
};

const said = [
  ["Liked a message", kind.reaction],
  ["Reacted \u2764 to your message ", kind.reaction],
  ["Sam changed the theme to Love.", kind.notice],
  ['Sam set the nickname for Alex to "Bear".', kind.notice],
  ["Sam cleared the nickname for Alex.", kind.notice],
  ["Sam named the group We.", kind.notice],
  ["Sam left the group.", kind.notice],
  ["Sam created the group.", kind.notice],
  ["Sam joined the call.", kind.notice],
  ["Sam pinned a message.", kind.notice],
  ["Sam turned on disappearing messages.", kind.notice],
  ["Zo\u00eb Created a poll: when?", kind.notice],
  ["Sam voted for \u201cnow\u201d", kind.notice],
  ["Sam removed their vote", kind.notice],
  ["Sam updated the poll", kind.notice],
  ["This poll is no longer open.", kind.notice],
  ["You are now connected on Messenger", kind.notice],
  ["You can now message and call each other", kind.notice],
  ["Messages and calls are secured", kind.notice],
  ["Say hi to your new friend", kind.notice],
  ["words (edited)", kind.edit],
] as const;

test.each(said)("%s", (text, code) => {
  expect(mayBeSaid(text)).toBe(true);
  expect(saidKind(text)).toBe(code);
});

test.each(["", "it rained and we went", "I sent", "set", "(edited) it", "unheard ofsent it"])(
  "one look is enough for: %s",
  (text) => {
    expect(mayBeSaid(text)).toBe(false);
    expect(saidKind(text)).toBe(kind.message);
  },
);

test("one look never misses what the app itself says", () => {
  const word = fc.constantFrom(
    ...said.flatMap(([text]) => text.split(" ")),
    ...["\u{1f440}", '"', "\\", "", "the group", "left the chat", "changed the theme"],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const text = words.join(" ");
      if (!mayBeSaid(text)) expect(saidKind(text)).toBe(kind.message);
    }),
    { numRuns: runs(2_000, 200_000) },
  );
});
