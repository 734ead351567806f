/** Finds words written into a component's markup. Words belong in `words.en.ts`, so that another language can stand beside it. */
import { parse } from "svelte/compiler";

import { allBelow, nodeFrom, type Node } from "./walk.ts";

/** Attributes, and properties of our own components, that a person reads or hears. */
const spoken =
  /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|alt|title|placeholder|label|text|heading|legend|line|hint|caption|summary|srcdoc)$/u;

/** Every literal word in a component, with its line: `3: Hello`. */
export const literalWordsIn = (code: string): readonly string[] => {
  const tree = nodeFrom(parse(code, { modern: true }));
  const markup = allBelow(nodeFrom(tree["fragment"]));
  return [
    ...markup.filter(({ type }) => type === "Fragment").flatMap(inFragment),
    ...markup.filter(({ type }) => type === "Attribute").flatMap(inAttribute),
  ]
    .filter(({ text }) => /\p{L}/u.test(text))
    .map(({ text, at }) => `${lineOf(code, at)}: ${text.trim()}`);
};

type Said = { readonly text: string; readonly at: number };

const nodesIn = (value: unknown): readonly Node[] => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === "object" && each !== null).map(nodeFrom);
};

const inFragment = (fragment: Node): readonly Said[] => nodesIn(fragment["nodes"]).flatMap(saidBy);

const inAttribute = (attribute: Node): readonly Said[] =>
  spoken.test(String(attribute["name"])) ? nodesIn(attribute["value"]).flatMap(saidBy) : [];

/** What a node would show: text as it stands, and every literal that an expression can come to. */
const saidBy = (node: Node): readonly Said[] => {
  const below = (...fields: readonly string[]) =>
    fields.flatMap((field) => nodesIn(node[field])).flatMap(saidBy);
  const at = Number(node["start"]);
  switch (node.type) {
    case "Text":
      return [{ text: String(node["data"]), at }];
    case "Literal":
      return typeof node["value"] === "string" ? [{ text: node["value"], at }] : [];
    case "TemplateElement":
      return [{ text: cookedText(node["value"]), at }];
    case "ExpressionTag":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return below("expression");
    case "ConditionalExpression":
      return below("consequent", "alternate");
    case "BinaryExpression":
      return node["operator"] === "+" ? below("left", "right") : [];
    case "LogicalExpression":
      return below("left", "right");
    case "TemplateLiteral":
      return below("quasis", "expressions");
    case "ArrayExpression":
      return below("elements");
    default:
      return [];
  }
};

const cookedText = (value: unknown): string =>
  typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : "";

const lineOf = (code: string, at: number): number => code.slice(0, at).split("\n").length;
