/** Finds fields in which a person writes, and whether help is offered under them (`src/web/parts/cue-help.svelte`). */
import { parse } from "svelte/compiler";

import { allBelow, nodeFrom, type Node } from "./walk.ts";

/** What a person can write words into; an `<input>` without a type is one. */
const written = ["", "text", "search", "tel", "email", "url"];

/** By the name of what it is bound to, each field of words in a component that no `<CueHelp>` reads. */
export const uncoveredIn = (code: string): readonly string[] => {
  const nodes = allBelow(nodeFrom(nodeFrom(parse(code, { modern: true }))["fragment"]));
  const read = nodes
    .filter(({ type, name }) => type === "Component" && name === "CueHelp")
    .map((node) => valueOf(node, "text", code));
  return nodes
    .filter((node) => isField(node, code))
    .map((node) => /\w+/u.exec(valueOf(node, "value", code))?.[0] ?? "?")
    .filter((name) => !read.some((text) => new RegExp(`\\b${name}\\b`, "u").test(text)));
};

const isField = (node: Node, code: string): boolean =>
  node.type === "RegularElement" &&
  (node["name"] === "textarea" ||
    (node["name"] === "input" && written.includes(valueOf(node, "type", code))));

/** An attribute's value, or what it is bound to, as it is written; empty where there is none. */
const valueOf = (node: Node, name: string, code: string): string => {
  const attributes = Array.isArray(node["attributes"]) ? node["attributes"] : [];
  const found = attributes.map(nodeFrom).find((each) => each["name"] === name);
  if (found === undefined) return "";
  const { start, end } = found;
  const text = typeof start === "number" && typeof end === "number" ? code.slice(start, end) : "";
  return text.replace(/^(?:bind:)?\w+=/u, "").replaceAll(/^["{]|["}]$/gu, "");
};
