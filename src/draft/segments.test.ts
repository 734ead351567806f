import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { segmentsOf } from "#draft/segments.ts";

const cut = (text: string): readonly string[] => segmentsOf(text).map((segment) => segment.text);

describe("cutting a message where one job ends and the next begins", () => {
  it.each<readonly [string, readonly string[]]>([
    [
      "hey can i get my bike sat at 10 also i miss u so much",
      ["hey", "can i get my bike sat at 10", "also i miss u so much"],
    ],
    ["Hi Sam, can I get my bike? I miss you", ["Hi Sam,", "can I get my bike?", "I miss you"]],
    ["top of the league 🙌 boots r at the rec", ["top of the league 🙌", "boots r at the rec"]],
    ["keys\nbike\nthe lamp", ["keys", "bike", "the lamp"]],
    ["1. the keys\n2. the bike", ["1. the keys", "2. the bike"]],
    ["- the keys\n- the bike", ["- the keys", "- the bike"]],
    ["ok...btw how r u", ["ok...", "btw how r u"]],
    ["Dr. Lee moved it to 3 p.m. on Tue. at 4", ["Dr. Lee moved it to 3 p.m. on Tue. at 4"]],
    ["see e.g. the lease. Thanks", ["see e.g. the lease.", "Thanks"]],
    ["the vet rang at 9 but i cant stop crying", ["the vet rang at 9", "but i cant stop crying"]],
    ['he said "No. Never. Stop." and left', ['he said "No. Never. Stop." and left']],
    ["rent is £640.50 on 30.11. ok", ["rent is £640.50 on 30.11.", "ok"]],
    ["ok leaving them w maureen thanks", ["ok leaving them w maureen", "thanks"]],
    ["Keys are under the pot; call me", ["Keys are under the pot;", "call me"]],
    ["", []],
    [" \n\t", []],
  ])("%j", (text, segments) => {
    expect(cut(text)).toEqual(segments);
  });

  it("keeps together a line that a mail program wrapped", () => {
    const text =
      "the letting agent has asked that we both sign the inventory before\nthe end of the month";
    expect(cut(text)).toHaveLength(1);
  });

  it("keeps an address of the web whole", () => {
    expect(cut("it is at https://example.org/a?b=c!d for you")).toHaveLength(1);
  });
});

const texting = fc.constantFrom(
  ..."i miss u and also can you get the bike sat 10 ... ! ? , ; 🙌 👍🏽 \n “ ” \" ' hi Dr. 1. \ud800 \u202e \0 x".split(
    " ",
  ),
  " ",
);

it("covers every character of any text, in order and without overlap", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(texting, { maxLength: 80 }).map((parts) => parts.join(" ")),
    fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const segments = segmentsOf(text);
      const blank = text.trim() === "";
      expect([segments.length === 0, segments[0]?.start ?? 0]).toEqual([blank, 0]);
      expect(segments.at(-1)?.end ?? text.length).toBe(text.length);
      segments.forEach((segment, at) => {
        expect(segment.end).toBeGreaterThan(segment.start);
        expect(segments[at + 1]?.start ?? text.length).toBe(segment.end);
        expect(segment.text).toBe(text.slice(segment.start, segment.end).trim());
      });
    }),
    { seed: 6, numRuns: 500 },
  );
});
