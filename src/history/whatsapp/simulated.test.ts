import { expect, test } from "vitest";

import { chanceOf } from "#history/generate/chance.testing.ts";
import { madeChat } from "#history/generate/chat.testing.ts";
import { forms } from "#history/generate/whatsapp-forms.testing.ts";
import { writeWhatsapp, type WhatsappTrap } from "#history/generate/whatsapp.testing.ts";
import { historyOfText } from "#history/read.testing.ts";
import { secondsPerDay } from "#history/seconds.ts";
import { runs } from "#soak.testing.ts";

const traps: readonly WhatsappTrap[] = [
  "notices-at-the-end",
  "late-first-line",
  "pasted-from-another-phone",
  "pasted-older-lines",
  "notice-with-a-colon",
];

type Outcome = "right" | "asked" | "unsure" | "silently wrong";

const simulated = async (
  seed: number,
): Promise<{ readonly outcome: Outcome; readonly spanDays: number; readonly what: string }> => {
  const chance = chanceOf(seed);
  const form = chance.of(forms);
  const days = chance.isTrue(0.4) ? chance.whole(1, 6) : chance.whole(7, 300);
  const messages = chance.isTrue(0.5) ? chance.whole(3, 12) : chance.whole(12, 80);
  const chat = madeChat(chance, { messages, days, specials: 0.15 });
  const chosen = traps.filter(() => chance.isTrue(0.25));
  const { text, truth } = writeWhatsapp(chat, form, chosen);
  const { facts } = await historyOfText(text);
  const times = chat.items.map(({ at }) => at);
  const spanDays = (Math.max(...times) - Math.min(...times)) / secondsPerDay;
  const what = `${seed}: ${form.name}, ${messages} in ${days} days, ${chosen.join(" ")}`;
  const { lastCounting, question } = facts;
  const isRight = lastCounting?.local === truth.lastCounting?.at;
  if (question !== undefined)
    return { outcome: "asked", spanDays, what: `${what} ${question.kind}` };
  if (isRight) return { outcome: "right", spanDays, what };
  return {
    outcome: lastCounting?.uncertain === true ? "unsure" : "silently wrong",
    spanDays,
    what,
  };
};

test("in thousands of made-up chats no last contact is wrong without a word about it", async () => {
  const all: Awaited<ReturnType<typeof simulated>>[] = [];
  for (let seed = 1; seed <= runs(600, 100_000); seed += 1) all.push(await simulated(seed));
  expect(all.filter(({ outcome }) => outcome === "silently wrong").map(({ what }) => what)).toEqual(
    [],
  );
  const long = all.filter(({ spanDays }) => spanDays >= 7);
  const asked = long.filter(({ outcome }) => outcome === "asked");
  expect(asked.length / long.length).toBeLessThanOrEqual(0.05);
});
