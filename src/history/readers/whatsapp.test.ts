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
  writeWhatsapp(madeChat(chanceOf(8), { messages: 400, days: 90, specials: 0.3 }), form, traps);

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

describe.each(traps)("%s do not mislead in a file of", (trap) => {
  test.each(forms)("$name", async (form) => {
    const written = long(form, [trap]);
    const history = await historyOfText(written.text);
    expect(history.facts.question).toBeUndefined();
    const [read, real] = [readOf(history), trueOf(written)];
    // A quote of lines that are written like these can't be told from them; it is old and changes no date.
    const counted = trap === "pasted-older-lines" ? { messages: real.messages } : {};
    expect({ ...read, ...counted }).toEqual(real);
  });
});
