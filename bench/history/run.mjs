// Reading exports: ours beside peers, same file, same run, each in a process of its own. `npm run bench -- history`
// MESSAGES: how many (1,000,000). RUNS: rounds (5). LARGE: the large one (10,000,000), 0 for none. ONLY: some of the rows, as T1,T7.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

import { build } from "vite";

import { kb, median, printConditions } from "../lib/conditions.mjs";
import { root } from "../lib/site.mjs";

const messages = Number(process.env["MESSAGES"] ?? 1_000_000);
const rounds = Number(process.env["RUNS"] ?? 5);
const large = Number(process.env["LARGE"] ?? 10_000_000);
const only = (process.env["ONLY"] ?? "").split(",").filter((row) => row !== "");
const asked = (...rows) => only.length === 0 || rows.some((row) => only.includes(row));

const folder = mkdtempSync(join(tmpdir(), "holdfast-history-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const built = async (entry, name, minify = false) => {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      minify,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  return join(folder, `${name}.mjs`);
};

const run = promisify(execFile);
const measured = async (script, ...args) => {
  const { stdout } = await run(process.execPath, [script, ...args], {
    maxBuffer: 2 ** 24,
    env: { ...process.env, TZ: "UTC" },
  });
  return JSON.parse(stdout);
};

const make = await built("bench/history/make.ts", "make");
const ours = await built("bench/history/ours.ts", "ours");
const peer = join(root, "bench/history/peer.mjs");

const made = async (format, count) => {
  const file = join(folder, `${format.replace(/\W/gu, "-")}-${count}`);
  await run(process.execPath, [make, format, String(count), file]);
  return file;
};

const whole = (value) => Math.round(value).toLocaleString("en-GB");
const met = (value, most) => (value <= most ? "met" : "not met");
const line = (name, { cpu, rss }) =>
  console.log(`${name.padEnd(34)} ${cpu.toFixed(2)} s, ${whole(rss)} MB`);
/** A row of the table: its figure, what it must be at most and what the goal is. */
const row = (name, value, must, goal, show = (each) => `${whole(each)} MB`) =>
  console.log(
    `${name}: ${show(value)} (must be at most ${show(must)}: ${met(value, must)}; goal ${show(goal)}: ${met(value, goal)})`,
  );
const part = (share) => (share < 1 ? `1/${(1 / share).toFixed(1)}` : `${share.toFixed(2)} times`);

const middle = (all) => ({
  cpu: median(all.map(({ cpu }) => cpu)),
  rss: median(all.map(({ rss }) => rss)),
});

/** Ours and peers by turns on one file; the shares are of the same round. */
const compared = async (format, peers) => {
  const file = await made(format, messages);
  console.log(
    `\n## ${format}: ${whole(messages)} messages, ${whole(statSync(file).size / 1e6)} MB`,
  );
  const found = { ours: [], ...Object.fromEntries(peers.map((name) => [name, []])) };
  for (let round = 0; round < rounds; round += 1) {
    found.ours.push(await measured(ours, file));
    for (const name of peers) found[name].push(await measured(peer, name, file));
  }
  rmSync(file);
  for (const [name, all] of Object.entries(found)) {
    line(name, middle(all));
    // A peer may count a line of the app as a message.
    const short = all.find((each) => each.messages < messages || each.messages > messages + 1);
    if (short !== undefined) console.log(`  ${name} found ${whole(short.messages)} messages`);
  }
  if (found.ours.some((each) => each.messages !== messages)) throw new Error("Ours lost messages.");
  const shareOf = (of, name) =>
    median(found.ours.map((each, index) => each[of] / found[name][index][of]));
  return { found, mine: middle(found.ours), shareOf };
};

printConditions("Reading exports: processor time and the most memory", [
  `${rounds} rounds by turns, one process each; medians.`,
  "A process of Node that does nothing takes about 45 MB and 0.1 s, which is in all figures.",
]);

if (asked("T1", "T2", "T3")) {
  const { mine, shareOf } = await compared("iPhone en-US", ["whatsapp-chat-parser"]);
  row(
    "T1 processor time, of the peer's",
    shareOf("cpu", "whatsapp-chat-parser"),
    1 / 5,
    1 / 10,
    part,
  );
  row("T2 memory", mine.rss, 96, 70);
  console.log(
    `T3 ${whole(messages / mine.cpu)} messages a second of processor time (printed, no gate)`,
  );
  const file = await made("iPhone en-US", messages * 3);
  const three = await measured(ours, file);
  rmSync(file);
  line(`ours, ${whole(three.messages)}`, three);
  row("T2 memory, three times as many", three.rss, 110, 80);
}

if (asked("T4")) {
  const peers = ["chat-analytics", "telegram-chat-parser", "JSON.parse"];
  const { mine, shareOf } = await compared("telegram", peers);
  row(
    "T4 processor time, of chat-analytics'",
    shareOf("cpu", "chat-analytics"),
    1 / 2.5,
    1 / 4,
    part,
  );
  row("T4 memory", mine.rss, 100, 70);
}

if (asked("T5")) {
  const { found, shareOf } = await compared("sms", ["saxes"]);
  row("T5 processor time, of saxes'", shareOf("cpu", "saxes"), 1 / 2.5, 1 / 4, part);
  const isWhole = found.ours.every(({ people }) => people.includes("Zoë 🌻"));
  const [other] = found.saxes;
  console.log(
    `T5 emoji: ${isWhole ? "whole" : "not whole"}; saxes reports ${whole(other.faults)} faults and reads the name as ${JSON.stringify(other.name)}`,
  );
}

if (asked("T6")) {
  // Messenger sets its files in by two spaces; of files in one line JSON.parse needs less, so they stand beside.
  for (const [format, name] of [
    ["messenger", "T6"],
    ["messenger in one line", "   in one line,"],
  ]) {
    const { shareOf } = await compared(format, ["JSON.parse"]);
    row(`${name} processor time, of JSON.parse's`, shareOf("cpu", "JSON.parse"), 1, 0.65, (share) =>
      share.toFixed(2),
    );
    row(`${name} memory, of JSON.parse's`, shareOf("rss", "JSON.parse"), 1 / 6, 1 / 6, part);
  }
}

if (asked("T7")) {
  const zip = await built("bench/history/zip.ts", "zip");
  const chat = await made("iPhone en-US", 200_000);
  const file = join(folder, "chat.zip");
  const { size, chat: packed } = await measured(zip, chat, file);
  console.log(`\n## a zip of ${(size / 1e9).toFixed(1)} GB: a chat between a thousand photos`);
  const found = await measured(zip, "", file);
  line(`ours, ${whole(found.messages)} messages`, found);
  row("T7 memory", found.rss, 120, 120);
  row(
    "T7 read beyond the chat, of the whole",
    (found.read - packed) / size,
    0.02,
    0.02,
    (share) => `${(share * 100).toFixed(3)} %`,
  );
  rmSync(chat);
}

if (asked("T8") && large > 0) {
  const file = await made("iPhone en-US", large);
  console.log(`\n## ${whole(large)} messages, ${whole(statSync(file).size / 1e6)} MB`);
  const most = await measured(ours, file);
  line("ours", most);
  console.log(
    `T8 ${most.messages === large ? "complete: met" : `only ${whole(most.messages)}: not met`}`,
  );
  const failed = await measured(peer, "whatsapp-chat-parser", file).then(
    ({ messages: count }) => `found ${whole(count)}`,
    (error) => /Cannot create a string|heap out of memory/u.exec(String(error))?.[0] ?? "failed",
  );
  console.log(`   whatsapp-chat-parser: ${failed}`);
  rmSync(file);
}

if (asked("T9")) {
  const all = await measured(await built("bench/history/forms.ts", "forms"), folder);
  console.log(
    `\n## the same chat in ${all.length} forms and languages: counts and the last day exact`,
  );
  let theirs = 0;
  for (const { file, messages: count, last } of all) {
    const found = await measured(peer, "whatsapp-chat-parser", file);
    const isExact = found.messages === count || found.messages === count + 1;
    if (isExact && found.last?.slice(0, 19) === last) theirs += 1;
  }
  const mine = all.filter((each) => each.ours).length;
  console.log(`T9 ours ${mine} of ${all.length} (must be all: ${met(all.length - mine, 0)})`);
  console.log(`   whatsapp-chat-parser: ${theirs} of ${all.length}`);
}

if (asked("T14")) {
  const packed = async (entry, name) =>
    gzipSync(readFileSync(await built(entry, name, true)), { level: 9 }).length;
  const readers = await packed("src/history/read-all.ts", "read-all");
  const all = await packed("src/history/read-history.ts", "read-history");
  console.log("\n## size, packed with gzip: one file, of which every import loads all");
  row("T14 the reader: every format, zip, sniffing, records", readers, 25_000, 15_000, kb);
  console.log(`    with the merging and the facts, as the worker loads it: ${kb(all)}`);
}

console.log(
  `\nload after: ${loadavg()
    .map((each) => each.toFixed(1))
    .join(" ")}`,
);
