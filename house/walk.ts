/** A walk over any syntax tree that is plain objects (ESTree, Svelte's). */

export type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Takes a parser's tree, whatever its own types are. Throws on anything that is not a node. */
export const nodeFrom = (value: unknown): Node => {
  if (!isNode(value)) throw new TypeError("not a syntax tree");
  return value;
};

/** What a node holds, in the order of its fields. */
export const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );

/** The node and everything below it. */
export const allBelow = (node: Node): readonly Node[] => [
  node,
  ...childrenOf(node).flatMap((child) => allBelow(child)),
];
