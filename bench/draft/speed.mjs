// How long one message of 500 characters takes, in Node and in Chromium on a slowed processor.
import { readFileSync } from "node:fs";

import { freshContext, launch, slowPage } from "../lib/phone.mjs";

/** Messages of 500 characters, each made of whole messages in a row. */
export const longMessages = (messages, count = 300) => {
  const all = messages.map(({ text }) => text).join(" ");
  return Array.from({ length: count }, (_, at) => {
    const from = (at * 137) % (all.length - 500);
    return all.slice(from, from + 500);
  });
};

const percentiles = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return { p50: at(0.5), p99: at(0.99) };
};

const rounds = 5;

/** In ms. Each message `rounds` times after a warm-up; a message's time is its best, so that a busy machine is not measured. */
export const timesInNode = (texts, check) => {
  for (const text of texts) check(text);
  const best = texts.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1)
    texts.forEach((text, at) => {
      const began = performance.now();
      check(text);
      best[at] = Math.min(best[at], performance.now() - began);
    });
  return percentiles(best);
};

/** The same in a page; also what the very first message takes, when nothing is warm. */
export const timesInBrowser = async (texts, scriptFile) => {
  const browser = await launch();
  try {
    const { page } = await slowPage(await freshContext(browser), { network: undefined });
    const measured = await page.evaluate(
      async ([source, all, times]) => {
        const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
        const { check } = await import(url);
        const begun = performance.now();
        check(all[0]);
        const first = performance.now() - begun;
        for (const text of all) check(text);
        const best = all.map(() => Infinity);
        for (let round = 0; round < times; round += 1)
          all.forEach((text, at) => {
            const began = performance.now();
            check(text);
            best[at] = Math.min(best[at], performance.now() - began);
          });
        return { first, best };
      },
      [readFileSync(scriptFile, "utf8"), texts, rounds],
    );
    return { first: measured.first, version: browser.version(), ...percentiles(measured.best) };
  } finally {
    await browser.close();
  }
};
