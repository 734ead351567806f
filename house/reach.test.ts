import { describe, expect, test } from "vitest";

import { filesBelow, textOf } from "./files.ts";
import { openReachIn, waysOutIn } from "./reach.ts";

const components = filesBelow("src/web").filter((path) => path.endsWith(".svelte"));
const shown = filesBelow("src").filter(
  (path) => /^src\/(?:web|care)\//u.test(path) && !/\.test(?:ing)?\.ts$/u.test(path),
);

/** Where the app leads out to somebody: helplines, and people whom the person named as friends. Never to the ex. */
const towardsHelp: Readonly<Record<string, readonly string[]>> = {
  "src/care/helpline.ts": ["tel:", "sms:", "mailto:"],
  "src/web/parts/people.svelte": ["tel:", "sms:"],
};

/** What puts words for the ex where they can be sent from: only ever inside `<Reach>`, or inside the field itself. */
const behindTheDecision: Readonly<Record<string, readonly string[]>> = {
  "src/web/compose/copy-reach.svelte": ["clipboard"],
  "src/web/compose/replace-text.ts": ["execCommand"],
};

test("there are such controls to watch", () => {
  expect(components.filter((path) => path.endsWith("-reach.svelte")).length).toBeGreaterThan(0);
});

test.each(components)("%s puts what reaches towards the ex behind the decision", (path) => {
  expect(openReachIn(textOf(path))).toEqual([]);
});

test("nothing copies, shares, calls or writes but towards help and friends, or behind the decision", () => {
  const found = shown
    .map((path) => [path, waysOutIn(textOf(path))] as const)
    .filter(([, ways]) => ways.length > 0);
  expect(Object.fromEntries(found)).toEqual({ ...towardsHelp, ...behindTheDecision });
});

describe("a control that does not ask would be noticed", () => {
  const use = (markup: string) =>
    `<script lang="ts">import Reach from "#web/parts/reach.svelte"; import Plan from "#web/end/plan-reach.svelte";</script>${markup}`;

  test.each([
    "<Plan />",
    "{#if open}<div><Plan /></div>{/if}",
    '<Reach {decision} reach="message"><p></p></Reach><Plan />',
    '<Reach {decision} reach="message"><Plan /></Reach><Plan />',
  ])("%s", (markup) => {
    expect(openReachIn(use(markup))).toEqual(["Plan"]);
  });

  test("and one that asks is left in peace", () => {
    const inside = '<Reach {decision} reach="message">{#if open}<Plan />{/if}</Reach>';
    expect(openReachIn(use(inside))).toEqual([]);
  });

  test.each(['<a href="sms:5">', "navigator.share(x)", "navigator.clipboard.writeText(x)"])(
    "a way out: %s",
    (code) => {
      expect(waysOutIn(code)).toHaveLength(1);
    },
  );
});
