import { describe, expect, test } from "vitest";

import { filesBelow, textOf } from "./files.ts";
import { literalWordsIn } from "./literal-words.ts";

const components = filesBelow("src").filter((path) => path.endsWith(".svelte"));

test("there are components to read", () => {
  expect(components.length).toBeGreaterThan(0);
});

test.each(components)("%s takes its words from the catalogue", (path) => {
  expect(literalWordsIn(textOf(path))).toEqual([]);
});

describe("a word in the markup would be noticed", () => {
  test.each([
    "<p>Hello</p>",
    "<p>{words.a} and {words.b}</p>",
    "{#if open}<p>Geöffnet</p>{/if}",
    "{#each list as one (one)}<li>Item</li>{:else}-{/each}",
    "{#snippet row()}Row{/snippet}",
    "<svelte:head><title>Holdfast</title></svelte:head>",
    '<button aria-label="Close">×</button>',
    '<input placeholder="Their name" />',
    '<img src="a.svg" alt="A lamp" />',
    '<p title="More">{words.a}</p>',
    '<p title="{words.a} more">{words.a}</p>',
    "<p title={`${words.a} more`}>{words.a}</p>",
    '<p title={open ? "Open" : words.shut}>{words.a}</p>',
    '<p>{open ? words.open : "Shut"}</p>',
    '<p>{name ?? "Nobody"}</p>',
    '<p>{"Day " + day}</p>',
    "<p>{`Day ${day}`}</p>",
    '<Screen title="Safety">{words.a}</Screen>',
    '<option label="Yes"></option>',
  ])("%s", (code) => {
    expect(literalWordsIn(code)).toHaveLength(1);
  });
});

describe("what is no word is left in peace", () => {
  test.each([
    "<p>{words.hello} · {day}/30 → </p>",
    '<p class="big" id="top" data-kind="x">{words.hello}</p>',
    '<input type="text" name="their-name" autocomplete="off" />',
    '<p>{kind === "call" ? words.call : words.text}</p>',
    '<p>{wordsOf("call")}</p>',
    "<p title={words.more}>{day + 1}</p>",
    '<img src="a.svg" alt="" />',
    '<script lang="ts">const a = "text";</script><style>p { content: "x" }</style>',
    "<!-- a remark -->",
  ])("%s", (code) => {
    expect(literalWordsIn(code)).toEqual([]);
  });
});
