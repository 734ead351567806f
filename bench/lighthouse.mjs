// Lighthouse on the built app, as a phone and as a desktop. `node bench/lighthouse.mjs`
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import desktop from "lighthouse/core/config/desktop-config.js";

import { printConditions } from "./lib/conditions.mjs";
import { chromiumFlags, chromiumPath } from "./lib/phone.mjs";
import { needBuild, serveSite } from "./lib/site.mjs";

const goal = 95;
const onlyCategories = ["performance", "accessibility", "best-practices"];

const score = async (url, port, config) => {
  const result = await lighthouse(
    url,
    { port, output: "json", logLevel: "error", onlyCategories },
    config,
  );
  if (result === undefined) throw new Error("Lighthouse gave no result.");
  return result.lhr;
};

const print = (name, lhr) => {
  const scores = onlyCategories.map((id) => [
    id,
    Math.round((lhr.categories[id]?.score ?? 0) * 100),
  ]);
  console.log(`${name}: ${scores.map(([id, points]) => `${id} ${points}`).join(", ")}`);
  const times = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
  ];
  console.log(
    `  ${times.map((id) => `${id} ${lhr.audits[id]?.displayValue ?? "none"}`).join(", ")}`,
  );
  const scored = onlyCategories
    .flatMap((id) => lhr.categories[id]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0);
  for (const { id } of scored) {
    const { score: points, title } = lhr.audits[id] ?? {};
    if (points !== null && points !== undefined && points < 0.9)
      console.log(`  below 90: ${title} (${id})`);
  }
  return scores.every(([, points]) => Number(points) >= goal);
};

needBuild();
const site = await serveSite();
const chrome = await launch({
  chromePath: chromiumPath(),
  chromeFlags: ["--headless=new", ...chromiumFlags],
});
try {
  const phone = await score(site.url, chrome.port, undefined);
  printConditions("Lighthouse", [
    `Lighthouse ${phone.lighthouseVersion}, ${phone.environment.hostUserAgent.match(/Chrome\/[\d.]+/u)?.[0]}, throttling simulated (its default),`,
    "server on this machine, gzip, HTTP/1.1; one run each.",
  ]);
  const wide = await score(site.url, chrome.port, desktop);
  const met = [print("phone", phone), print("desktop", wide)].every(Boolean);
  console.log(`goal ${goal} for each: ${met ? "met" : "not met"}`);
} finally {
  chrome.kill();
  await site.close();
}
