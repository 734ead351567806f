import { describe, expect, test } from "vitest";

import { chanceOf } from "#history/generate/chance.testing.ts";
import { madeChat } from "#history/generate/chat.testing.ts";
import { forms, type Form } from "#history/generate/whatsapp-forms.testing.ts";
import {
  writeWhatsapp,
  type WhatsappTrap,
  type Written,
} from "#history/generate/whatsapp.testing.ts";
import { historyOfText } from "#history/read.testing.ts";
import { dayNumber, localText } from "#history/seconds.ts";
import type { History } from "#history/facts/facts.ts";

/** What the truth and what was read come to, side by side. */
const trueOf = ({ truth, notices }: Written) => ({
  lastCounting: truth.lastCounting?.at,
  lastIncoming: truth.lastIncoming?.at,
  dayZero: truth.dayZero?.at,
  messages: truth.messages,
  calls: truth.calls,
  attempts: truth.attempts,
  notices,
});

const readOf = ({ sources: [source], facts }: History) => ({
  lastCounting: facts.lastCounting?.local,
  lastIncoming: facts.lastIncoming?.local,
  dayZero: facts.dayZero?.local,
  messages: source?.messages,
  calls: source?.calls,
  attempts: source?.attempts,
  notices: source?.notices,
});

const long = (form: Form, traps: readonly WhatsappTrap[] = []) =>
  writeWhatsapp(madeChat(chanceOf(8), { messages: 150, days: 90, specials: 0.3 }), form, traps);

describe("a chat of ninety days is read right as it is written by", () => {
  test.each(forms)("$name", async (form) => {
    const written = long(form);
    const history = await historyOfText(written.text);
    expect(history.facts.question).toBeUndefined();
    expect(readOf(history)).toEqual(trueOf(written));
  });
});

const traps: readonly WhatsappTrap[] = [
  "notices-at-the-end",
  "late-first-line",
  "pasted-from-another-phone",
  "pasted-older-lines",
  "notice-with-a-colon",
  "no-space-after-colon",
  "marked-names",
  "windows-lines",
  "byte-order-mark",
];

describe.each(traps)("%s do not mislead", (trap) => {
  test("in any form", async () => {
    for (const form of forms) {
      const written = long(form, [trap]);
      const history = await historyOfText(written.text);
      expect(history.facts.question, form.name).toBeUndefined();
      const [read, real] = [readOf(history), trueOf(written)];
      // A quote of lines that are written like these can't be told from them; it is old and changes no date.
      const counted = trap === "pasted-older-lines" ? { messages: real.messages } : {};
      expect({ ...read, ...counted }, form.name).toEqual(real);
    }
  });
});

test("a quote in the other order is never taken for my last contact without a word about it", async () => {
  for (const form of forms.filter(({ ambiguous }) => ambiguous)) {
    const { text, truth } = long(form, ["pasted-in-the-other-order"]);
    const { lastCounting } = (await historyOfText(text)).facts;
    const isRight = lastCounting?.local === truth.lastCounting?.at;
    expect(isRight || lastCounting?.uncertain, form.name).toBe(true);
  }
});

const iphone = (rest: string, day = 15): string => `[1/${day}/24, 9:30:45\u202fAM] ${rest}\n`;
const android = (rest: string, time = "09:30", day = 15): string =>
  `${day}/01/2024, ${time} - ${rest}\n`;
const chat = (...lines: readonly string[]): string => lines.join("");

describe("what WhatsApp says by itself", () => {
  test("a changed security code in the other one's name is no contact", async () => {
    const text = chat(
      iphone("Sam: \u200eMessages and calls are end-to-end encrypted."),
      iphone("Sam: hello", 16),
      iphone("Alex: hi", 17),
      iphone("Sam: \u200e\u200eYour security code with Sam changed. \u200eTap to learn more.", 28),
    );
    const { facts, sources } = await historyOfText(text);
    expect(localText(facts.dayZero?.local ?? 0)).toBe("2024-01-17T09:30:45");
    expect([facts.newerNotices, sources[0]?.notices]).toEqual([1, 2]);
  });

  test("a subject with a colon makes nobody who takes part", async () => {
    const text = chat(
      android("Sam: hello"),
      android("Alex: hi"),
      android("Sam: still there"),
      android("Alex: yes"),
      android('Sam changed the subject to "Trip: Rome"'),
    );
    const [source] = (await historyOfText(text)).sources;
    expect([source?.participants, source?.notices]).toEqual([["Sam", "Alex"], 1]);
  });

  test("somebody who wrote one single time is still somebody", async () => {
    const text = chat(android("Sam: hello"), android("Alex: hi", "10:00"));
    const { sources, facts } = await historyOfText(text);
    expect(sources[0]?.participants).toEqual(["Sam", "Alex"]);
    expect(localText(facts.lastCounting?.local ?? 0)).toBe("2024-01-15T10:00:00");
  });

  test("a message that says something was added keeps its author", async () => {
    const text = chat(android("Sam: I added milk"), android("Alex: I removed it"));
    expect((await historyOfText(text)).sources[0]).toMatchObject({ messages: 2, notices: 0 });
  });

  test("calls that were taken and calls that were not are told apart", async () => {
    const text = chat(
      iphone("Sam: \u200eMissed voice call"),
      iphone("Alex: \u200eVideo call, \u200e5 min", 16),
      iphone("Alex: \u200eVoice call, \u200eNo answer", 17),
    );
    const { sources, facts } = await historyOfText(text);
    expect(sources[0]).toMatchObject({ messages: 0, calls: 1, attempts: 2 });
    expect([facts.lastCounting?.kind, facts.dayZero?.kind]).toEqual(["attempt", "call"]);
  });
});

describe("what cannot be known is asked", () => {
  test("whether a date is the third of April or the fourth of March", async () => {
    const text = chat("3/4/24, 9:30 - Sam: hello\n", "3/4/24, 9:31 - Alex: hi\n");
    const { facts, sources } = await historyOfText(text);
    expect(facts.question).toEqual({
      kind: "date-order",
      file: "chat",
      orders: [
        { order: "dmy", lastDay: dayNumber(2024, 4, 3) },
        { order: "mdy", lastDay: dayNumber(2024, 3, 4) },
      ],
    });
    expect([facts.lastCounting, facts.dayZero, sources[0]?.last]).toEqual(
      new Array(3).fill(undefined),
    );
    const told = await historyOfText(text, { dateOrder: "mdy" });
    expect(told.facts.question).toBeUndefined();
    expect(localText(told.facts.lastCounting?.local ?? 0)).toBe("2024-03-04T09:31:00");
  });

  test("nothing, where both ways give the same day", async () => {
    const text = chat("5/5/24, 9:30 - Sam: hello\n", "5/5/24, 9:31 - Alex: hi\n");
    expect((await historyOfText(text)).facts.question).toBeUndefined();
  });

  test("which of two I am, with a guess that stays a guess", async () => {
    const text = chat(android("Sam: hello"), android("Alex: hi"));
    const { facts } = await historyOfText(text, { me: [] }, "WhatsApp Chat with Sam.txt");
    expect(facts.question).toMatchObject({
      kind: "who",
      choices: ["Sam", "Alex"],
      suggestion: "Alex",
    });
    expect(facts.lastCounting).toBeUndefined();
    expect(facts.dayZero?.direction).toBe("unknown");
  });

  test("the guess is whoever the phone speaks to", async () => {
    const text = chat(iphone("Sam: hello"), iphone("Alex: \u200eYou deleted this message."));
    const { facts } = await historyOfText(text, { me: [] });
    expect(facts.question).toMatchObject({ suggestion: "Alex" });
  });
});

describe("lines that cannot be read", () => {
  test("are counted with their numbers", async () => {
    const text = chat(
      "a line before all\n",
      android("Alex: hi"),
      "45/45/2024, 09:30 - Sam: when was that\n",
      "15/01/2031, 09:30 - Sam: not yet\n",
      android("Alex: bye", "10:00", 16),
    );
    const { sources, facts } = await historyOfText(text);
    expect(sources[0]?.skipped).toEqual(
      expect.arrayContaining([
        { reason: "no-header-before-first", count: 1, firstLines: [1] },
        { reason: "bad-date", count: 1, firstLines: [3] },
        { reason: "future-date", count: 1, firstLines: [4] },
      ]),
    );
    expect(facts.lastCounting?.uncertain).toBe(false);
  });

  test("are said to matter where they may be newer than my last contact", async () => {
    const text = chat(android("Alex: hi"), "45/45/2024, 09:30 - Alex: when was that\n");
    const { facts } = await historyOfText(text);
    expect([facts.lastCounting?.uncertain, facts.skippedMatters]).toEqual([true, true]);
  });

  test("in an American chat a European quote does not turn all dates round", async () => {
    const days = Array.from({ length: 60 }, (_, index) => [
      1 + Math.floor(index / 12),
      1 + (index % 12),
    ]);
    const lines = days.map(([month, day]) => `${month}/${day}/24, 7:02\u202fPM - Alex: hi\n`);
    const quote = "6/1/24, 7:02\u202fPM - Alex: look\n25/12/2022, 10:00 - Sam: a quote\n";
    const { facts, sources } = await historyOfText(chat(...lines, quote));
    expect(localText(facts.lastCounting?.local ?? 0)).toBe("2024-06-01T19:02:00");
    expect(sources[0]?.skipped).toEqual([{ reason: "pasted-line", count: 1, firstLines: [62] }]);
  });
});
