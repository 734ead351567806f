// The draft check beside its peers: the same messages, the same run. `npm run bench -- draft --data ../shared/wording`
//
// `--data DIR` holds `dev.jsonl`, `train.jsonl` and, for false alarms, `corpora/`; without it, training/data. `--skip use`
// leaves the sentence encoder out, which takes some minutes; `--skip peers` all but ours and what needs no package.
// `--messages FILE` scores another labelled file in place of dev.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { build } from "vite";

import { practical as sentences } from "../../training/score/corpora.mjs";
import { generator, noises, scoreOf } from "../../training/score/score.mjs";
import { kb, printConditions } from "../lib/conditions.mjs";
import { root } from "../lib/site.mjs";
import { fromRegistry, plain, sentenceEncoder } from "./peers.mjs";
import { longMessages, timesInBrowser, timesInNode } from "./speed.mjs";
import { row, shown, targets } from "./table.mjs";

const valueOf = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const data = resolve(valueOf("data") ?? join(root, "training/data"));
const lines = (file) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const dev = lines(resolve(valueOf("messages") ?? join(data, "dev.jsonl")));
const train = lines(join(data, "train.jsonl"));

const folder = mkdtempSync(join(tmpdir(), "holdfast-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Built as it would be sent: small, in one file. */
const built = async (entry, name) => {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      lib: { entry, formats: ["es"], fileName: () => `${name}.mjs` },
      outDir: folder,
      emptyOutDir: false,
      target: "es2022",
      minify: true,
    },
  });
  return join(folder, `${name}.mjs`);
};

const room = await import(pathToFileURL(await built("bench/draft/ours.ts", "ours")).href);
const shipped = await built("src/draft/public.ts", "draft");
const bytes = gzipSync(readFileSync(shipped), { level: 9 }).length;

const noisy = Object.entries(noises).map(([name, change]) => {
  const next = generator(5);
  return [name, dev.map((message) => ({ ...message, text: change(message.text, next) }))];
});
const practical = sentences(data).map((each, at) => ({ id: `practical-${at}`, ...each }));

const skip = valueOf("skip");
const peers = [...plain(room, train), ...(skip === "peers" ? [] : await fromRegistry(room))];
if (skip === undefined)
  try {
    const texts = [...dev, ...noisy.flatMap(([, messages]) => messages), ...practical];
    peers.push(
      await sentenceEncoder(
        room,
        train,
        texts.map(({ text }) => text),
      ),
    );
  } catch (error) {
    console.log(`  USE-lite is left out: ${String(error).split("\n")[0]}`);
  }

const isAlarm = ({ spans }) =>
  spans.some(({ labels }) => labels.some((label) => label !== "logistics" && label !== "courtesy"));

/** The labels behind the alarms, the most frequent first. */
const commonest = (found) => {
  const counts = new Map();
  for (const { spans } of found)
    for (const label of new Set(spans.flatMap((span) => span.labels)))
      if (label !== "logistics" && label !== "courtesy")
        counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([label, count]) => `${label} ${count}`);
};

const figuresOf = (peer) => {
  const found = peer.judge(dev);
  const figures = scoreOf(
    dev.map((gold, at) => ({ gold, found: found[at] })),
    { rounds: 1_000 },
  );
  const stable = Object.fromEntries(
    noisy.map(([name, messages]) => {
      const same = peer.judge(messages).filter(({ verdict }, at) => verdict === found[at].verdict);
      return [name, same.length / dev.length];
    }),
  );
  const alarming = peer.judge(practical).filter(isAlarm);
  const alarms = practical.length === 0 ? Number.NaN : alarming.length / practical.length;
  return { peer, figures, stable, alarms, alarmsBy: commonest(alarming) };
};
printConditions("The draft check, beside its peers", [
  `${dev.length} labelled messages by writers never trained on; ${practical.length} practical sentences of others;`,
  "95 % bootstrap intervals over messages (1,000 rounds). A peer that only flags is given our segments; its labels are not",
  "compared. Regressions are trained on our own messages. Own segmentation, characters other than white space, pooled.",
]);
for (const peer of peers) row(figuresOf(peer));

const texts = longMessages(dev);
const inNode = timesInNode(texts, (text) => room.check(text, {}, room.shipped));
console.log(`\nOne message of 500 characters (${texts.length} of them, each the best of five)`);
console.log(shown("p50, p99 in Node", `${inNode.p50.toFixed(2)} ms, ${inNode.p99.toFixed(2)} ms`));
try {
  const slow = await timesInBrowser(texts, shipped);
  console.log(
    shown(
      `p50, p99 in Chromium ${slow.version}, 4 times slower`,
      `${slow.p50.toFixed(2)} ms, ${slow.p99.toFixed(2)} ms`,
      targets.p99,
      slow.p99,
    ),
  );
  console.log(
    shown("the very first message there, with nothing warm", `${slow.first.toFixed(1)} ms`),
  );
} catch (error) {
  console.log(`  no browser: ${String(error).split("\n")[0]}`);
}
console.log(shown("model and code, gzip", kb(bytes), targets.bytes, bytes));
