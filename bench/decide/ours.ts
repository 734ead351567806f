/** What `decide --jsonl` does with one line that is a situation. */
import { decide } from "../../src/regimen/decide.ts";
import { decisionJson } from "../../src/regimen/decision.ts";
import { situationFrom } from "../../src/regimen/situation.ts";

/** The line out for a line in. */
export const answer = (line: string): string => {
  const situation = situationFrom(JSON.parse(line));
  if (!situation.ok) return JSON.stringify({ error: { field: situation.error.field } });
  return JSON.stringify(decisionJson(decide(situation.value)));
};
