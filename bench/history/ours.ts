/** Reads a file as the app does and prints what it found, for a child process that is measured from outside. */
import { mostMemory } from "./most-memory.mjs";
import { sourcesAt } from "../../src/cli/history/files.ts";
import { readHistory } from "../../src/history/read-history.ts";

const [file = ""] = process.argv.slice(2);
const { sources, facts } = await readHistory([{ name: file, sources: await sourcesAt(file) }], {
  me: ["Alex"],
  other: [],
  now: Date.now() + 50 * 365 * 86_400_000,
  offsetAt: () => 0,
  zoneKnown: false,
});
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    messages: sources.reduce((sum, { messages }) => sum + messages, 0),
    last: facts.lastCounting?.local,
    people: sources.flatMap(({ participants }) => participants),
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    rss: mostMemory(),
  }),
);
