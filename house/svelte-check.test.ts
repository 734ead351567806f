import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { expect, test } from "vitest";

import { root } from "./files.ts";
import { seededHouse } from "./seeded-house.ts";

const child = `<script lang="ts">
  const { title, choose }: { readonly title: string; readonly choose: (day: number) => void } = $props();
</script>
<button type="button" onclick={() => choose(1)}>{title}</button>`;

const seeded: Readonly<Record<string, string>> = {
  "src/web/in-script.svelte": `<script lang="ts">const day: number = "one"; void day;</script>`,
  "src/web/in-markup.svelte": `<script lang="ts">const name: string | undefined = Math.abs(1) ? "a" : undefined;</script><p>{name.length}</p>`,
  "src/web/unknown-name.svelte": `<script lang="ts"></script><p>{nobody}</p>`,
  "src/web/wrong-property.svelte": `<script lang="ts">import Child from "./child.svelte";</script><Child title={1} choose={() => {}} />`,
  "src/web/absent-property.svelte": `<script lang="ts">import Child from "./child.svelte";</script><Child title="a" />`,
  "src/web/wrong-handler.svelte": `<script lang="ts">import Child from "./child.svelte";</script><Child title="a" choose={(day: string) => day} />`,
  "src/web/no-label.svelte": `<div onclick={() => 1}>x</div>`,
  "src/web/no-alternative.svelte": `<img src="a.svg" />`,
  "src/web/node-in-browser.svelte": `<script lang="ts">process.exit(1);</script>`,
  "src/web/plain.ts": `export const day: number = "one";`,
};

test("svelte-check finds every mistake that was planted, and none where there is none", () => {
  const { dir, remove } = seededHouse({ ...seeded, "src/web/child.svelte": child });
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/svelte-check/bin/svelte-check"),
      ...["--workspace", dir, "--tsconfig", join(dir, "tsconfig.browser.json")],
      ...["--output", "machine", "--fail-on-warnings"],
    ],
    { encoding: "utf8" },
  );
  remove();
  const found = new Set(
    [...stdout.matchAll(/ (?:ERROR|WARNING) "([^"]+)"/gu)].map(([, path]) => path),
  );
  expect([...found].sort()).toEqual(Object.keys(seeded).sort());
  expect(status).not.toBe(0);
});
