// How long from the icon to the first sentence of the wave, warm and without any network. `node bench/wave.mjs`
import { figure, printConditions } from "./lib/conditions.mjs";
import { cpuSlowdown, freshContext, launch, slowPage } from "./lib/phone.mjs";
import { needBuild, serveSite } from "./lib/site.mjs";

const runs = Number(process.env["RUNS"] ?? 7);
const goalMs = 1_000;

// Taps each link on the way every 5 ms from the start of the page, as an impatient thumb would.
const tapUntilTheWave = () => {
  const shown = (element) => element !== null && element.getClientRects().length > 0;
  const timer = setInterval(() => {
    if (window["calmAt"] === undefined && shown(document.querySelector("#urge h1")))
      window["calmAt"] = performance.now();
    if (location.hash === "#/wave" && shown(document.querySelector("#app .scale-steps"))) {
      clearInterval(timer);
      window["waveAt"] = performance.now();
      return;
    }
    for (const hash of ["#/wave", "#urge"]) {
      const link = document.querySelector(`a[href="${hash}"]`);
      if (!shown(link) || location.hash === hash || !(link instanceof HTMLElement)) continue;
      link.click();
      return;
    }
  }, 5);
};

needBuild();
const browser = await launch();
const site = await serveSite();
const context = await freshContext(browser);
const first = await context.newPage();
await first.goto(site.url);
await first.evaluate(async () => void (await navigator.serviceWorker.ready));
await first.reload();
await first.waitForFunction(() => navigator.serviceWorker.controller !== null);
await first.close();
await site.close();

const results = [];
for (let run = 0; run < runs; run += 1) {
  const { page } = await slowPage(context, { network: undefined });
  await page.addInitScript(tapUntilTheWave);
  await page.goto(site.url, { waitUntil: "commit" });
  await page.waitForFunction(() => "waveAt" in window, undefined, { polling: 50, timeout: 60_000 });
  results.push(await page.evaluate(() => ({ calm: window["calmAt"], wave: window["waveAt"] })));
  await page.close();
}
await browser.close();

printConditions("Wave: from the icon to its first sentence", [
  `Chromium ${browser.version()}, 360 x 740, CPU ${cpuSlowdown} times slower by the DevTools protocol; worker installed,`,
  "server closed, a new tab for each run; every link on the way tapped every 5 ms; medians.",
]);
const line = (name, times, goal) => console.log(`  ${name} ${figure(times, "ms", goal)}`);
line(
  "the first calm sentence (urge):",
  results.map(({ calm }) => calm),
  goalMs,
);
line(
  "the wave asks how strong it is:",
  results.map(({ wave }) => wave),
  goalMs,
);
