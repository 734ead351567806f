/** Finds controls that could reach the ex without the decision being asked (`src/web/parts/reach.svelte`). */
import { parse } from "svelte/compiler";

import { allBelow, nodeFrom, type Node } from "./walk.ts";

/** The names in a component of what it imports from a `…-reach.svelte`. */
const importedIn = (code: string): readonly string[] =>
  [...code.matchAll(/import (\w+) from "[^"]*-reach\.svelte"/gu)].map(([, name = ""]) => name);

/** Uses of such a control that do not stand inside `<Reach decision={…} reach="…">`, by name. */
export const openReachIn = (code: string): readonly string[] => {
  const guarded = importedIn(code);
  if (guarded.length === 0) return [];
  const markup = nodeFrom(nodeFrom(parse(code, { modern: true }))["fragment"]);
  const inReach = new Set(
    componentsIn(markup, ["Reach"]).flatMap((reach) => componentsIn(reach, guarded)),
  );
  return componentsIn(markup, guarded)
    .filter((use) => !inReach.has(use))
    .map((use) => String(use["name"]));
};

const componentsIn = (node: Node, names: readonly string[]): readonly Node[] =>
  allBelow(node).filter(
    (each) => each.type === "Component" && names.includes(String(each["name"])),
  );

/** What copies, shares, calls or writes to somebody. */
const outward =
  /\b(?:tel|sms|mailto|whatsapp|tg|facetime):|\bclipboard\b|navigator\.share|execCommand/gu;

/** The ways out of the app in a file, such as `tel:`. */
export const waysOutIn = (code: string): readonly string[] => [
  ...new Set([...code.matchAll(outward)].map(([way]) => way)),
];
