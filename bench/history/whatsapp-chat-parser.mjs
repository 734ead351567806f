// The most used reader of WhatsApp's export, given what it asks for: the whole text.
import { readFileSync } from "node:fs";

import { parseString } from "whatsapp-chat-parser";

import { mostMemory } from "./most-memory.mjs";

const messages = parseString(readFileSync(process.argv[2], "utf8"));
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    messages: messages.length,
    last: messages.at(-1)?.date.toISOString(),
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    rss: mostMemory(),
  }),
);
