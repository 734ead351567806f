// Decisions a second: ours beside general tools that do the same work, same lines, same run. `node bench/decide.mjs`
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "vite";

import { answer as peers } from "./decide/peer.mjs";
import { median, printConditions } from "./lib/conditions.mjs";
import { root } from "./lib/site.mjs";

const rounds = Number(process.env["RUNS"] ?? 7);
const roundMs = 2_000;
const fixture = (name) =>
  readFileSync(join(root, "src/regimen/fixtures", `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const folder = mkdtempSync(join(tmpdir(), "holdfast-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const built = async (entry, name) => {
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
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  return join(folder, `${name}.mjs`);
};

// Nothing is measured before both give the same answers: 106 decisions, and the field of 30 malformed situations.
const mustAgree = async (answer, who) => {
  const withoutRule = ({ decision: { rule: _, ...decision } }) => decision;
  const wanted = [
    ...fixture("decisions").map(withoutRule),
    ...fixture("malformed").map(({ error }) => ({ error })),
  ];
  const inputs = [...fixture("decisions"), ...fixture("malformed")].map(
    ({ situation }) => situation,
  );
  for (const [index, situation] of inputs.entries()) {
    const got = await answer(JSON.stringify(situation));
    if (got !== JSON.stringify(wanted[index]))
      throw new Error(`${who} differs at ${index}: ${got}`);
  }
};

// By the processor time that this process was given, so that a busy machine slows neither. Both take turns, one pass over
// all lines at a time, so that whatever happens meanwhile happens to both.
const sideBySide = async (answers, lines) => {
  const spent = answers.map(() => 0);
  let passes = 0;
  const began = performance.now();
  while (performance.now() - began < roundMs) {
    passes += 1;
    for (const [index, answer] of answers.entries()) {
      const before = process.cpuUsage();
      // The peer can only be waited for; so are we, lest the waiting be what is measured.
      for (const line of lines) await answer(line);
      const { user, system } = process.cpuUsage(before);
      spent[index] += user + system;
    }
  }
  return spent.map((micros) => (passes * lines.length * 1e6) / micros);
};

const ofTheProgram = (file, lines, times) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, "decide", "--jsonl"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const text = `${lines.join("\n")}\n`;
    let out = 0;
    const began = performance.now();
    child.stdout.on("data", (chunk) => (out += chunk.length));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0 || out === 0) reject(new Error(`decide --jsonl ended with ${code}`));
      resolve((lines.length * times * 1_000) / (performance.now() - began));
    });
    child.stdin.end(text.repeat(times));
  });

const ours = (await import(await built("bench/decide/ours.ts", "ours"))).answer;
const program = await built("src/cli/main.ts", "cli");
await mustAgree(ours, "ours");
await mustAgree(peers, "the peer");

const lines = fixture("decisions").map(({ situation }) => JSON.stringify(situation));
printConditions("Decide: situations answered a second", [
  `${lines.length} worked situations over and over, JSON line in, JSON line out, ${rounds} rounds of ${roundMs} ms, by turns,`,
  "by processor time; medians.",
  "Peer: zod reads the situation, json-rules-engine finds the rule (23 rules, stops at the first), the same Temporal reckons dates.",
  "Both gave the same 106 decisions and named the same 30 fields before the clock was started.",
]);
const found = [];
for (let round = -1; round < rounds; round += 1) {
  const speeds = await sideBySide([ours, peers], lines);
  // The first round warms up.
  if (round >= 0) found.push(speeds);
}
const round = (value) => Math.round(value).toLocaleString("en-GB");
const ratios = found.map(([mine, theirs]) => mine / theirs);
console.log(`ours:  ${round(median(found.map(([mine]) => mine)))} a second`);
console.log(`peer:  ${round(median(found.map(([, theirs]) => theirs)))} a second`);
console.log(
  `ratio: ${median(ratios).toFixed(2)} times the peer (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
);
const times = 200;
const whole = await ofTheProgram(program, lines, times);
console.log(
  `decide --jsonl as a program, start included, ${round(lines.length * times)} lines: ${round(whole)} a second`,
);
