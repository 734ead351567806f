/** What stands behind `history`: files, and answers to what it may ask. */
import { parseArgs } from "node:util";

import { historyWords } from "#cli/history/words.en.ts";
import { usageWords } from "#cli/words.en.ts";
import type { DateOrder } from "#history/part.ts";
import { zonedAt } from "#regimen/zoned.ts";
import { err, ok, type Result } from "#result.ts";

export type Asked = {
  readonly files: readonly string[];
  readonly me: readonly string[];
  readonly other: readonly string[];
  readonly zone: string | undefined;
  readonly dateOrder: DateOrder | undefined;
  readonly json: boolean;
  readonly help: boolean;
};

const options = {
  me: { type: "string", multiple: true },
  with: { type: "string", multiple: true },
  zone: { type: "string" },
  "date-order": { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** What was asked for, or what is wrong, in words. */
export const askedIn = (args: readonly string[]): Result<Asked, string> => {
  const parsed = parsedFrom(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const order = orders.find((each) => each === values["date-order"]?.toLowerCase());
  if (values["date-order"] !== undefined && order === undefined)
    return err(historyWords.wrongOrder);
  if (values.zone !== undefined && !isZone(values.zone)) return err(historyWords.wrongZone);
  const help = values.help === true;
  if (positionals.length === 0 && !help) return err(historyWords.noFile);
  return ok({
    files: positionals,
    me: values.me ?? [],
    other: values.with ?? [],
    zone: values.zone,
    dateOrder: order,
    json: values.json === true,
    help,
  });
};

const orders: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

const parsedFrom = (args: readonly string[]) => {
  const loose = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const unknown = loose.tokens.find((token) => token.kind === "option" && !(token.name in options));
  if (unknown?.kind === "option") return err(usageWords.unknownOption(unknown.rawName));
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true }));
  } catch {
    return err(historyWords.wrongOption);
  }
};

const isZone = (zone: string): boolean => {
  try {
    zonedAt(0, zone);
    return true;
  } catch {
    return false;
  }
};
