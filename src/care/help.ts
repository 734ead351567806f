/** Which help to show, and in which order. Never gated, never empty, never a throw. */
import { linesIn, type KnownLine } from "#care/helplines.ts";
import type { Purpose } from "#care/helpline.ts";
import { findahelpline } from "#care/helplines/world.ts";

/** All that help may know of somebody; what is left out counts as no. */
export type Need = {
  readonly country?: string | undefined;
  readonly mode?: "closed" | "safety" | "limited" | "full" | undefined;
  /** Afraid of the ex, or hurt by them. */
  readonly afraid?: boolean | undefined;
  /** The person worries about what they do, or might do. */
  readonly ownBehaviour?: boolean | undefined;
  /** Somebody's life or health is in danger now. */
  readonly inDanger?: boolean | undefined;
  readonly under18?: boolean | undefined;
};

export type GroupId = "emergency" | "crisis" | "abused" | "own-behaviour" | "under-18" | "anywhere";

/**
 * Lines of one kind. `sourced` is false where we have none for the country: then the world's list stands in (for
 * `emergency` nothing does), and the screen says so.
 */
export type Group = {
  readonly id: GroupId;
  readonly sourced: boolean;
  readonly lines: readonly KnownLine[];
};

/** Every group once, the most needed first; `anywhere`, the list of the world's lines, is always the last. */
export const helpFor = (need: Need = {}): readonly Group[] => {
  const lines = linesIn(need.country);
  return orderFor(need).map((id) => groupOf(id, lines));
};

const orderFor = (need: Need): readonly GroupId[] => {
  const first: readonly GroupId[] = [
    ...(need.inDanger === true ? (["emergency"] as const) : []),
    ...(need.under18 === true ? (["under-18"] as const) : []),
  ];
  return [...new Set<GroupId>([...first, ...usualOrder(need)])];
};

const usualOrder = ({ mode, afraid, ownBehaviour }: Need): readonly GroupId[] => {
  const frightened = afraid === true || mode === "safety";
  const owning = mode === "closed" || ownBehaviour === true;
  if (frightened && owning)
    return ["abused", "own-behaviour", "crisis", "emergency", "under-18", "anywhere"];
  if (frightened) return ["abused", "emergency", "crisis", "under-18", "own-behaviour", "anywhere"];
  if (owning) return ["own-behaviour", "crisis", "emergency", "abused", "under-18", "anywhere"];
  return ["crisis", "emergency", "abused", "own-behaviour", "under-18", "anywhere"];
};

const groupOf = (id: GroupId, lines: readonly KnownLine[]): Group => {
  if (id === "anywhere") return { id, sourced: true, lines: [findahelpline] };
  const found = purposesOf[id].flatMap((purpose) =>
    lines.filter((line) => line.forWhom.includes(purpose)),
  );
  if (found.length > 0) return { id, sourced: true, lines: found };
  return { id, sourced: false, lines: id === "emergency" ? [] : [findahelpline] };
};

const purposesOf: Readonly<Record<Exclude<GroupId, "anywhere">, readonly Purpose[]>> = {
  emergency: ["emergency"],
  crisis: ["crisis"],
  abused: ["abused", "victims-of-crime"],
  "own-behaviour": ["own-behaviour"],
  "under-18": ["under-18"],
};
