// `npm run screens`: builds the app and photographs every screen and state into screens/.
import { needBrowser } from "./find-browser.mjs";
import { needNode, needPackages } from "./installed.mjs";
import { node, tool } from "./run.mjs";

needNode();
await needPackages();

const built = await node(["scripts/build.mjs", "web"]);
if (!built.ok) process.exit(1);

const browser = await needBrowser();
if (browser === undefined) {
  console.error("No browser: install Chromium or Chrome, or set CHROME_PATH to one.");
  process.exit(1);
}

const args = ["test", "--config", "e2e/screens.config.ts", ...process.argv.slice(2)];
const { ok } = await node([tool("@playwright/test/cli.js"), ...args], {
  env: { CHROME_PATH: browser },
});
process.exit(ok ? 0 : 1);
