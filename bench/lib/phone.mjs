// A middling phone on a slow line, played by Chromium.
import { chromium } from "@playwright/test";

export const cpuSlowdown = 4;
/** DevTools' "Slow 4G": 562.5 ms for a round trip, 1.44 Mbit/s down, 675 kbit/s up. */
export const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 1_440_000 / 8,
  uploadThroughput: 675_000 / 8,
};

export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const chromiumPath = () => process.env["CHROME_PATH"] || "/usr/bin/chromium";

export const launch = () =>
  chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });

/** A browser that has kept nothing: a new context of its own. */
export const freshContext = (browser) =>
  browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** A page that is slowed as told. Gives back its DevTools session too. */
export const slowPage = async (context, { network, cpu = cpuSlowdown }) => {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  if (network !== undefined) await devtools.send("Network.emulateNetworkConditions", network);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  return { page, devtools };
};
