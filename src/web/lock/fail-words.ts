/** What to say where a lock could not be changed. Everything is as it was then. */
import type { LockError } from "#web/lock/locks.ts";
import { lockWords, unlockWords } from "#web/lock/words.en.ts";
import { troubleWords } from "#web/trouble.en.ts";

const own: Readonly<Record<Exclude<LockError, keyof typeof troubleWords>, string>> &
  Readonly<Partial<Record<LockError, string>>> = {
  wrong: lockWords.wrong,
  other: lockWords.wrong,
  refused: unlockWords.refused,
  memory: lockWords.failedMemory,
  last: lockWords.failed,
  failed: lockWords.failed,
};

/** What is wrong, and what to do. */
export const failWords = (error: LockError): string =>
  own[error] ?? `${lockWords.notDone} ${troubleOf(error)}`;

const troubleOf = (error: LockError): string =>
  Object.entries(troubleWords).find(([each]) => each === error)?.[1] ?? "";
