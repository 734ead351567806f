// What a figure is worth depends on where it was taken: every bench prints this first.
import { cpus, loadavg, totalmem } from "node:os";

/** The machine and how busy it is, and the conditions of this bench, a line each. */
export const printConditions = (title, more = []) => {
  const [cpu] = cpus();
  console.log(`# ${title}`);
  console.log(
    `node ${process.version}, ${cpus().length} cores (${cpu?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB`,
  );
  console.log(
    `load before: ${loadavg()
      .map((each) => each.toFixed(1))
      .join(" ")} (above the number of cores, figures are worse than they are)`,
  );
  for (const line of more) console.log(line);
};

/** The middle value; of an even number the lower of the two. NaN for none. */
export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
};

/** `median (least to most) unit` and whether a goal, the most it may be, is met. Runs without a value don't count. */
export const figure = (runs, unit, goal) => {
  const values = runs.filter((each) => Number.isFinite(each));
  const [low, high] = [Math.min(...values), Math.max(...values)].map((each) => Math.round(each));
  const middle = Math.round(median(values));
  const met =
    goal === undefined ? "" : `, goal ${goal} ${unit}: ${middle <= goal ? "met" : "not met"}`;
  return `${middle} ${unit} (${low} to ${high}, n = ${values.length})${met}`;
};

/** Bytes as kB of 1000. */
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
