/** What to say where a lock could not be changed. Everything is as it was then. */
import type { LockError } from "#web/lock/locks.ts";
import { lockWords, unlockWords } from "#web/lock/words.en.ts";
import { troubleWords } from "#web/trouble.en.ts";

const own = {
  wrong: lockWords.wrong,
  other: lockWords.wrong,
  refused: unlockWords.refused,
  memory: lockWords.failedMemory,
  last: lockWords.failed,
  failed: lockWords.failed,
} as const satisfies Partial<Record<LockError, string>>;

const isOwn = (error: LockError): error is keyof typeof own => Object.hasOwn(own, error);

/** What is wrong, and what to do. */
export const failWords = (error: LockError): string =>
  isOwn(error) ? own[error] : `${lockWords.notDone} ${troubleWords[error]}`;
