/** Files in, facts out. */
import { historyOf, merge, type FactOptions, type History } from "#history/facts/facts.ts";
import {
  readAll,
  type Picked,
  type ReadOptions,
  type ReadPicked,
  type Watch,
} from "#history/read-all.ts";

/** Reads everything and works out the facts. Throws `Cancelled`, and what a source throws. */
export const readHistory = async (
  picked: readonly Picked[],
  options: ReadOptions & FactOptions,
  watch: Watch = {},
): Promise<History & { readonly read: readonly Omit<ReadPicked, "parts">[] }> => {
  const all = await readAll(picked, options, watch);
  merge(all);
  return { ...historyOf(all, options), read: all.map(({ name, trouble }) => ({ name, trouble })) };
};
