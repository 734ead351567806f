// How long until the urge button works: cold on a slow line, and warm without any network. `node bench/start.mjs`
import { figure, kb, median, printConditions } from "./lib/conditions.mjs";
import { cpuSlowdown, freshContext, launch, slow4g, slowPage } from "./lib/phone.mjs";
import { needBuild, serveSite, zippedSizes } from "./lib/site.mjs";

const runs = Number(process.env["RUNS"] ?? 7);
const goals = { coldMs: 1_000, warmMs: 500, firstBytes: 15_000, appBytes: 100_000 };

// Taps the button every 5 ms from the start of the page, as an impatient thumb would, until the urge screen is there.
const tapUntilItWorks = () => {
  const shown = (element) => element !== null && element.getClientRects().length > 0;
  const timer = setInterval(() => {
    const urge = document.querySelector("#urge");
    if (shown(urge) && location.hash === "#urge") {
      clearInterval(timer);
      window["usableAt"] = performance.now();
      return;
    }
    const button = document.querySelector('#home a[href="#urge"]');
    if (shown(button) && button instanceof HTMLElement) button.click();
  }, 5);
};

const usable = async (page) => {
  await page.waitForFunction(() => "usableAt" in window, undefined, {
    polling: 50,
    timeout: 60_000,
  });
  return page.evaluate(() => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return { usable: window["usableAt"], painted: paint?.startTime };
  });
};

// Everything that has come over the line, with the time at which it came, on the page's own clock. What the chunks of a
// file don't tell (Chromium often says 0) counts from the moment the file is whole.
const listen = (devtools) => {
  const came = [];
  const told = new Map();
  let began;
  const note = ({ requestId, timestamp }, bytes) => {
    told.set(requestId, (told.get(requestId) ?? 0) + bytes);
    came.push({ timestamp, bytes });
  };
  devtools.on("Network.requestWillBeSent", ({ timestamp, type }) => {
    if (type === "Document") began ??= timestamp;
  });
  devtools.on("Network.responseReceived", (event) => note(event, event.response.encodedDataLength));
  devtools.on("Network.dataReceived", (event) => note(event, event.encodedDataLength));
  devtools.on("Network.loadingFinished", (event) =>
    note(event, Math.max(0, event.encodedDataLength - (told.get(event.requestId) ?? 0))),
  );
  return (untilMs) =>
    came
      .filter(({ timestamp }) => (timestamp - (began ?? 0)) * 1000 <= untilMs)
      .reduce((sum, { bytes }) => sum + bytes, 0);
};

const coldRun = async (browser, url) => {
  const context = await freshContext(browser);
  const { page, devtools } = await slowPage(context, { network: slow4g });
  const bytesUntil = listen(devtools);
  await page.addInitScript(tapUntilItWorks);
  await page.goto(url, { waitUntil: "commit" });
  const times = await usable(page);
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 60_000 });
  const grown = await page.evaluate(() => performance.now());
  const bytes = bytesUntil(times.usable);
  await context.close();
  return { ...times, grown, bytes };
};

// The worker is installed with the network there; then the server is closed, and every run is a new tab.
const warmRuns = async (browser) => {
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
    await page.addInitScript(tapUntilItWorks);
    await page.goto(site.url, { waitUntil: "commit" });
    results.push(await usable(page));
    await page.close();
  }
  await context.close();
  return results;
};

const coldRuns = async (browser, gzip) => {
  const site = await serveSite({ gzip });
  const results = [];
  for (let run = 0; run < runs; run += 1) results.push(await coldRun(browser, site.url));
  await site.close();
  return results;
};

const printCold = (name, results) => {
  console.log(`cold, ${name}`);
  console.log(
    `  urge button works:     ${figure(
      results.map(({ usable: ms }) => ms),
      "ms",
      goals.coldMs,
    )}`,
  );
  console.log(
    `  first contentful paint: ${figure(
      results.map(({ painted }) => painted),
      "ms",
    )}`,
  );
  console.log(
    `  the app has grown in:  ${figure(
      results.map(({ grown }) => grown),
      "ms",
    )}`,
  );
  console.log(
    `  received by then, headers and beginnings of other files included: ${kb(median(results.map(({ bytes }) => bytes)))}`,
  );
};

needBuild();
const browser = await launch();
printConditions("Start: until the urge button works", [
  `Chromium ${browser.version()}, 360 x 740, CPU ${cpuSlowdown} times slower, slow 4G (562.5 ms round trip, 1.44 Mbit/s down),`,
  "both by the DevTools protocol; server on this machine, HTTP/1.1, no TLS; a tap every 5 ms; medians.",
  "Cold: a new profile for each run. Warm: worker installed, server closed, a new tab for each run.",
]);
printCold("compressed as most hosts do (gzip)", await coldRuns(browser, true));
printCold("not compressed", await coldRuns(browser, false));
const warm = await warmRuns(browser);
console.log("warm, offline");
console.log(
  `  urge button works:     ${figure(
    warm.map(({ usable: ms }) => ms),
    "ms",
    goals.warmMs,
  )}`,
);
console.log(
  `  first contentful paint: ${figure(
    warm.map(({ painted }) => painted),
    "ms",
  )}`,
);
await browser.close();

const sizes = zippedSizes();
const sum = (names) => names.reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
const met = (bytes, goal) => `${kb(bytes)}, goal ${kb(goal)}: ${bytes <= goal ? "met" : "not met"}`;
console.log("sizes, gzip level 9");
console.log(
  `  all the urge button needs (index.html): ${met(sum(["index.html"]), goals.firstBytes)}`,
);
const all = [...sizes.keys()];
console.log(`  whole app, everything in dist/web:     ${met(sum(all), goals.appBytes)}`);
console.log(
  `  of that scripts, styles and pages:     ${kb(sum(all.filter((name) => /\.(?:js|css|html)$/u.test(name))))}`,
);
