/** A message that is being written, as one sealed draft: a phone that locks may never come back to the page. */
import type { EventId } from "#regimen/event.ts";
import type { Answered } from "#regimen/questions.ts";
import { channels, purposes } from "#regimen/situation.ts";
import { waits, type Waiting } from "#web/compose/wait.ts";

export type DraftRow = {
  /** What was answered on the way here, and when, in ms since 1970. */
  readonly answered: Answered;
  readonly at: number;
  readonly text: string;
  /** Hashes of findings that were answered with "that's not what I meant". */
  readonly dismissed: readonly string[];
  readonly begun: boolean;
  readonly welcome?: number;
  readonly waiting?: Waiting;
  readonly copied: boolean;
};

export const draftName = (end: EventId): string => `compose-${end}`;

export const draftText = (row: DraftRow): string => JSON.stringify(row);

/** Undefined for anything that is no such draft. */
export const draftFrom = (text: string): DraftRow | undefined => {
  const row = fieldsIn(text);
  const answered = answeredFrom(row?.["answered"]);
  if (row === undefined || answered === undefined) return undefined;
  const { at, text: written, dismissed, begun, welcome, copied } = row;
  if (typeof at !== "number" || typeof written !== "string") return undefined;
  const waiting = waitingFrom(row["waiting"]);
  return {
    answered,
    at,
    text: written,
    dismissed: Array.isArray(dismissed) ? dismissed.filter((each) => typeof each === "string") : [],
    begun: begun === true,
    ...(typeof welcome === "number" ? { welcome } : {}),
    ...(waiting === undefined ? {} : { waiting }),
    copied: copied === true,
  };
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (input: unknown): input is Fields => typeof input === "object" && input !== null;

const fieldsIn = (text: string): Fields | undefined => {
  try {
    const input: unknown = JSON.parse(text);
    return isFields(input) ? input : undefined;
  } catch {
    return undefined;
  }
};

/** Only what a written message needs: the answers to the questions on how one is are asked anew each time. */
const answeredFrom = (input: unknown): Answered | undefined => {
  if (!isFields(input)) return undefined;
  const purpose = purposes.find((each) => each === input["purpose"]);
  const channel = channels.find((each) => each === input["channel"]);
  if (purpose === undefined) return undefined;
  const flags = (["needsAnswer", "someoneElseCould", "canWait"] as const).flatMap((name) => {
    const said = input[name];
    return typeof said === "boolean" ? [[name, said] as const] : [];
  });
  return { purpose, ...Object.fromEntries(flags), ...(channel === undefined ? {} : { channel }) };
};

const waitingFrom = (input: unknown): Waiting | undefined => {
  if (!isFields(input)) return undefined;
  const { since } = input;
  const wait = waits.find((each) => each === input["wait"]);
  return typeof since === "number" && wait !== undefined ? { since, wait } : undefined;
};
