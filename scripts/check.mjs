// `npm run check`: every world by its own compiler project (ARCHITECTURE: pure, browser, worker, node, tools), two at a time.
import { node, inSeconds, root, tool } from "./run.mjs";
import { needNode, needPackages } from "./installed.mjs";

needNode();
await needPackages();

// A project without files is an error to the compiler, but a world may well have none yet. That every file is in exactly
// one world is a test of its own (house/worlds.test.ts).
const byTsc = (world) => ({
  world,
  check: async () => {
    const result = await node([tool("typescript/bin/tsc"), "-p", `tsconfig.${world}.json`], {
      quiet: true,
    });
    return /^error TS18003:/u.test(result.output) ? { ...result, ok: true } : result;
  },
});

// svelte-check reads components and plain files alike. It has been seen to pass without reading any: so count them.
const bySvelteCheck = {
  world: "browser",
  check: async () => {
    const args = [
      "--workspace",
      root,
      "--tsconfig",
      "./tsconfig.browser.json",
      "--fail-on-warnings",
    ];
    const result = await node(
      [tool("svelte-check/bin/svelte-check"), ...args, "--output", "machine"],
      { quiet: true },
    );
    const files = Number(/COMPLETED (\d+) FILES/u.exec(result.output)?.[1] ?? 0);
    const output = result.output
      .split("\n")
      .filter((line) => /^\d+ (?:ERROR|WARNING|FAILURE) /u.test(line))
      .map((line) => line.replace(/^\d+ /u, ""))
      .join("\n");
    return { ...result, ok: result.ok && files > 0, output: files > 0 ? output : result.output };
  },
};

const waiting = [bySvelteCheck, ...["tools", "node", "pure", "scripts", "worker"].map(byTsc)];
const failed = [];

const worker = async () => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { ok, output, seconds } = await next.check();
    console.log(`${ok ? "ok  " : "FAIL"} ${next.world.padEnd(8)} ${inSeconds(seconds)}`);
    if (ok) continue;
    failed.push(next.world);
    console.log(output.trimEnd());
  }
};

await Promise.all([worker(), worker()]);
if (failed.length > 0) {
  console.log(`Types do not hold in: ${failed.join(", ")}`);
  process.exit(1);
}
