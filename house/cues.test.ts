import { describe, expect, test } from "vitest";

import { uncoveredIn } from "./cues.ts";
import { filesBelow, textOf } from "./files.ts";

const components = filesBelow("src/web").filter((path) => path.endsWith(".svelte"));

const secret = "a passphrase or recovery words: nothing but the lock reads them";

/** Fields of which nobody needs to be asked about, and why. Whatever else somebody can write into has help under it. */
const without: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "src/web/letters/letters.svelte": {
    search: "words to look for; the letter in which they stand has help under it",
  },
  "src/web/compose/field.svelte": {
    text: "the message, whose words write-reach.svelte holds: help stands there, with what the check found",
  },
  "src/web/data/save-locked.svelte": { passphrase: secret, recipient: "a public key" },
  "src/web/data/unlock.svelte": { secret },
  "src/web/lock/new-words.svelte": { typed: secret },
  "src/web/lock/unlock-form.svelte": { text: secret },
  "src/web/setup/steps/people.svelte": { number: "a telephone number" },
  "src/web/setup/steps/length.svelte": { other: "a number of days" },
  "src/web/screens/settings.svelte": { address: "a web address" },
};

test("there are such fields, and most have help under them", () => {
  const all = components.filter((path) => textOf(path).includes("<CueHelp"));
  expect(all.length).toBeGreaterThan(10);
});

test.each(components)("%s offers help under every field of a person's own words", (path) => {
  expect(uncoveredIn(textOf(path))).toEqual(Object.keys(without[path] ?? {}));
});

test("every field on the list is there", () => {
  expect(Object.keys(without).filter((path) => !components.includes(path))).toEqual([]);
});

describe("a field without help would be noticed", () => {
  const help = '<script lang="ts">import CueHelp from "#web/parts/cue-help.svelte";</script>';

  test.each([
    ["<textarea bind:value={own}></textarea>", "own"],
    ['<input type="text" bind:value={own} />', "own"],
    ["<input bind:value={own} />", "own"],
    ['<input type="search" value={own} />', "own"],
    ["<textarea bind:value={own}></textarea><CueHelp text={other} />", "own"],
    ["{#if open}<label><textarea bind:value={list[at]}></textarea></label>{/if}", "list"],
    ["<textarea></textarea>", "?"],
  ])("%s", (markup, name) => {
    expect(uncoveredIn(help + markup)).toEqual([name]);
  });

  test.each([
    "<textarea bind:value={text}></textarea><CueHelp {text} />",
    "<input bind:value={list[at]} /><CueHelp text={list.join()} />",
    '<input type="date" bind:value={day} />',
  ])("and one that has it, or takes no words, is left in peace: %s", (markup) => {
    expect(uncoveredIn(help + markup)).toEqual([]);
  });
});
