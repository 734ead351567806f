// What is printed of one peer, a figure a line, with its interval and, for ours, what it must reach and what is the goal.

/** Issue 6, "How good": [must, goal]; `most` where less is better. */
export const targets = {
  verdict: [0.82, 0.95],
  flagged: [0.9, 0.97],
  label: [0.7, 0.88],
  worst: [0.45, 0.75],
  crisisRecognised: [0.9, 0.97],
  crisisFalse: { most: [0.05, 0.01] },
  businessAlarmed: { most: [0.03, 0.005] },
  alarms: { most: [0.03, 0.005] },
  stable: [0.9, 0.97],
  factsKept: [0.98, 1],
  p99: { most: [16, 4] },
  bytes: { most: [400_000, 150_000] },
};

const names = {
  verdict: "verdict macro-F1",
  flagged: "flagged-text F1",
  label: "label macro-F1",
  worst: "worst label F1",
  crisisRecognised: "crisis recognised",
  crisisFalse: "crisis said where there is none",
  businessAlarmed: "clean business called hold or stop",
  factsKept: "numbers, times, names kept in the trimmed text",
};
/** What a peer that only flags can't be asked. */
const ofLabels = ["label", "worst", "crisisRecognised", "crisisFalse"];

export const row = ({ peer, figures, stable, alarms, alarmsBy }) => {
  console.log(`\n${peer.name}`);
  const isOurs = peer.name === "ours";
  for (const [key, name] of Object.entries(names)) {
    const { value, low, high } = figures[key];
    if ((ofLabels.includes(key) && peer.labels !== true) || Number.isNaN(value)) continue;
    const text = `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
    console.log(isOurs ? shown(name, text, targets[key], value) : shown(name, text));
  }
  const least = Math.min(...Object.values(stable));
  const each = Object.entries(stable).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  const steady = `${least.toFixed(3)} at worst: ${each.join(", ")}`;
  console.log(
    shown("verdict unchanged under noise", steady, isOurs ? targets.stable : undefined, least),
  );
  if (!Number.isNaN(alarms))
    console.log(
      shown(
        "false alarms on practical sentences",
        `${(alarms * 100).toFixed(2)} %`,
        isOurs ? targets.alarms : undefined,
        alarms,
      ),
    );
  if (isOurs && alarmsBy.length > 0) console.log(shown("  most often as", alarmsBy.join(", ")));
};

/** A line; with targets, whether the value reaches them. */
export const shown = (name, text, target, value) =>
  `  ${name.padEnd(52)} ${text}${target === undefined ? "" : reached(target, value)}`;

const reached = (target, value) => {
  const isLess = !Array.isArray(target);
  const [must, goal] = isLess ? target.most : target;
  const meets = (bound) => (isLess ? value <= bound : value >= bound);
  const how = meets(goal) ? "goal reached" : meets(must) ? "must reached" : "NOT reached";
  return `   must ${must}, goal ${goal}: ${how}`;
};
