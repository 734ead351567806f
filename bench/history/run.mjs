// Reading exports: ours beside peers, same file, same run, each in a process of its own. `npm run bench -- history`
// MESSAGES: how many (1,000,000). RUNS: rounds (5). LARGE: the large one (10,000,000), 0 for none.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

import { build } from "vite";

import { kb, median, printConditions } from "../lib/conditions.mjs";
import { root } from "../lib/site.mjs";

const messages = Number(process.env["MESSAGES"] ?? 1_000_000);
const rounds = Number(process.env["RUNS"] ?? 5);
const large = Number(process.env["LARGE"] ?? 10_000_000);

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
  const { stdout } = await run(process.execPath, [script, ...args], { maxBuffer: 2 ** 20 });
  return JSON.parse(stdout);
};

const make = await built("bench/history/make.ts", "make");
const ours = await built("bench/history/ours.ts", "ours");
const reader = await built("src/history/read-history.ts", "reader", true);
const peer = join(root, "bench/history/whatsapp-chat-parser.mjs");

const made = async (count) => {
  const file = join(folder, `${count}.txt`);
  await run(process.execPath, [make, "iPhone en-US", String(count), file]);
  return file;
};

const whole = (value) => Math.round(value).toLocaleString("en-GB");
const goal = (value, most) => (value <= most ? "met" : "not met");
const line = (name, { cpu, rss }) =>
  console.log(`${name.padEnd(34)} ${cpu.toFixed(2)} s, ${whole(rss)} MB`);

printConditions("Reading a WhatsApp export: processor time and the most memory", [
  `${whole(messages)} messages as an iPhone in America writes them, ${rounds} rounds by turns, one process each; medians.`,
  "A process of Node that does nothing takes about 40 MB and 0.05 s, which is in both figures.",
]);

const file = await made(messages);
console.log(`the file: ${whole(statSync(file).size / 1e6)} MB`);
const found = { ours: [], peer: [] };
for (let round = 0; round < rounds; round += 1) {
  found.ours.push(await measured(ours, file));
  found.peer.push(await measured(peer, file));
}
for (const each of [...found.ours, ...found.peer])
  if (each.messages !== messages) throw new Error(`${each.messages} messages of ${messages}`);

const of = (all) => ({
  cpu: median(all.map(({ cpu }) => cpu)),
  rss: median(all.map(({ rss }) => rss)),
});
const [mine, theirs] = [of(found.ours), of(found.peer)];
line("ours", mine);
line("whatsapp-chat-parser 4.0.2", theirs);
const share = median(found.ours.map(({ cpu }, index) => cpu / found.peer[index].cpu));
console.log(
  `T1 processor time: 1/${(1 / share).toFixed(1)} of the peer's (at most 1/5: ${goal(share, 1 / 5)}; goal 1/10: ${goal(share, 1 / 10)})`,
);
console.log(
  `T2 memory: ${whole(mine.rss)} MB (at most 96: ${goal(mine.rss, 96)}; goal 70: ${goal(mine.rss, 70)})`,
);
console.log(`T3 ${whole(messages / mine.cpu)} messages a second of processor time`);

const three = await measured(ours, await made(messages * 3));
line(`ours, ${whole(messages * 3)}`, three);
console.log(
  `T2 memory: ${whole(three.rss)} MB (at most 110: ${goal(three.rss, 110)}; goal 80: ${goal(three.rss, 80)})`,
);

if (large > 0) {
  const most = await measured(ours, await made(large));
  line(`ours, ${whole(large)}`, most);
  console.log(
    `T8 ${most.messages === large ? "complete" : `only ${whole(most.messages)}`} (the peer can't: no string is that long)`,
  );
}

const packed = gzipSync(readFileSync(reader), { level: 9 }).length;
console.log(
  `T14 the readers: ${kb(packed)} packed (at most 25: ${goal(packed, 25_000)}; goal 15: ${goal(packed, 15_000)})`,
);
