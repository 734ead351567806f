// One peer reads one file, each given what it asks for: `node peer.mjs NAME FILE`. Prints what it found and what it took.
import { readFileSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { createRequire } from "node:module";

import { mostMemory } from "./most-memory.mjs";

const text = (file) => readFileSync(file, "utf8");
const require = createRequire(import.meta.url);

const peers = {
  "whatsapp-chat-parser": async (file) => {
    const { parseString } = await import("whatsapp-chat-parser");
    const messages = parseString(text(file));
    return { messages: messages.length, last: messages.at(-1)?.date.toISOString() };
  },
  // Its readers stream, so it is the strictest of the peers. What it makes of the messages afterwards is left out.
  "chat-analytics": async (file) => {
    const {
      TelegramParser,
    } = require("chat-analytics/dist/pipeline/parse/parsers/TelegramParser.js");
    const handle = await open(file);
    const slice = async (from, to) => {
      const bytes = Buffer.alloc(to - from);
      const { bytesRead } = await handle.read(bytes, 0, to - from, from);
      return bytes.subarray(0, bytesRead);
    };
    const { size } = statSync(file);
    let messages = 0;
    const parser = new TelegramParser();
    parser.on("message", () => (messages += 1));
    const steps = parser.parse({ name: "result.json", size, lastModified: 0, slice }, undefined);
    for await (const step of steps) void step;
    await handle.close();
    return { messages };
  },
  "telegram-chat-parser": async (file) => {
    const { TelegramChat } = require("telegram-chat-parser");
    return { messages: new TelegramChat(text(file)).messages.length };
  },
  "JSON.parse": async (file) => ({ messages: JSON.parse(text(file)).messages.length }),
  saxes: async (file) => {
    const { SaxesParser } = await import("saxes");
    let [messages, faults] = [0, 0];
    let name = "";
    const parser = new SaxesParser();
    parser.on("error", () => (faults += 1));
    parser.on("opentag", (tag) => {
      if (tag.name === "sms") messages += 1;
      if (tag.name === "sms" && name === "") name = String(tag.attributes["contact_name"]);
    });
    const handle = await open(file);
    for await (const chunk of handle.createReadStream({ encoding: "utf8" })) parser.write(chunk);
    parser.close();
    return { messages, faults, name };
  },
};

const [name = "", file = ""] = process.argv.slice(2);
const found = await peers[name](file);
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({ ...found, cpu: (userCPUTime + systemCPUTime) / 1e6, rss: mostMemory() }),
);
