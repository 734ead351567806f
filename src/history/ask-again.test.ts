import { expect, test } from "vitest";

import { historyOf, merge } from "#history/facts/facts.ts";
import { everyExport } from "#history/generate/any.testing.ts";
import { chanceOf } from "#history/generate/chance.testing.ts";
import { madeChat } from "#history/generate/chat.testing.ts";
import { fileOf, historyOfFiles, pickedOf, testNow } from "#history/read.testing.ts";
import { readAll } from "#history/read-all.ts";

const options = { other: [], offsetAt: () => 0, zoneKnown: false };

test("an answer to what was asked tells the same as reading everything again with it", async () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const chance = chanceOf(seed);
    const chat = madeChat(chance, { messages: 60, days: 80, specials: 0.3 });
    // Of each file a second copy, of which one message stands there once more.
    for (const { path, text } of everyExport(chat, chance)) {
      const doubled =
        path === "_chat.txt"
          ? `${text}${text.slice(text.lastIndexOf("\n", text.length - 2) + 1)}`
          : text;
      const picked = [pickedOf("one", fileOf(path, text)), pickedOf("two", fileOf(path, doubled))];
      const read = await readAll(picked, { now: testNow });
      merge(read);
      const first = historyOf(read, { ...options, me: [] });
      const answered = historyOf(read, { ...options, me: ["Alex"] });
      const anew = await historyOfFiles(picked, { me: ["Alex"] });
      expect({ sources: answered.sources, facts: answered.facts }, path).toEqual({
        sources: anew.sources,
        facts: anew.facts,
      });
      expect(
        first.sources.map(({ messages }) => messages),
        path,
      ).toEqual(answered.sources.map(({ messages }) => messages));
    }
  }
});
