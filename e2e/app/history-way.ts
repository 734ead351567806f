/** The way to the screen that reads a chat, and exports to pick there. */
import { writeFileSync } from "node:fs";

import { test, type Page } from "@playwright/test";
import { zipSync } from "fflate";

import { chanceOf } from "#history/generate/chance.testing.ts";
import { madeChat } from "#history/generate/chat.testing.ts";
import { forms } from "#history/generate/whatsapp-forms.testing.ts";
import { writeWhatsapp } from "#history/generate/whatsapp.testing.ts";
import { dayNumber } from "#history/seconds.ts";
import { historyWords } from "#web/history/words.en.ts";

import { arriveAt, goTo, openHome, toTheAnswer } from "./way.ts";

const form = forms.find(({ phone, language }) => phone === "ios" && language === "en");
const firstDay = dayNumber(2026, 9, 1) ?? 0;

/** An iPhone's zip: the chat, and photos beside it of so many bytes. */
export const zipOf = (messages: number, photos: number): Buffer => {
  if (form === undefined) throw new Error("There is no such form.");
  const chat = madeChat(chanceOf(3), { messages, days: 60, firstDay, specials: 0.1 });
  const { text } = writeWhatsapp(chat, form, ["notices-at-the-end"]);
  const photo = new Uint8Array(photos);
  for (let at = 0; at < photo.length; at += 1) photo[at] = Math.imul(at, 2_654_435_761) >>> 24;
  const files = {
    "_chat.txt": new TextEncoder().encode(text),
    "00000042-PHOTO-2026-09-15-09-31-02.jpg": photo,
  };
  return Buffer.from(zipSync(files, { level: 0 }));
};

/** Picked from the disk, as a person does: a large one does not go through the wire of the tests. */
export const pick = async (page: Page, name: string, zip: Buffer): Promise<void> => {
  const path = test.info().outputPath(name);
  writeFileSync(path, zip);
  await page.getByLabel(historyWords.pick, { exact: true }).last().setInputFiles(path);
};

export const open = async (page: Page): Promise<void> => {
  await openHome(page);
  await toTheAnswer(page, "feelings", []);
  await goTo(page, "#/history");
  await arriveAt(page, historyWords.title);
};
