/** What to say where a lock could not be changed. Everything is as it was then. */
import type { LockError } from "#web/lock/locks.ts";
import { lockWords, unlockWords } from "#web/lock/words.en.ts";

export const failWords: Readonly<Record<LockError, string>> = {
  wrong: lockWords.wrong,
  other: lockWords.wrong,
  refused: unlockWords.refused,
  memory: lockWords.failedMemory,
  busy: lockWords.busy,
  stale: lockWords.busy,
  blocked: lockWords.busy,
  superseded: lockWords.busy,
  last: lockWords.failed,
  quota: lockWords.failed,
  aborted: lockWords.failed,
  lost: lockWords.failed,
  closed: lockWords.failed,
  hung: lockWords.failed,
  failed: lockWords.failed,
  "too-long": lockWords.failed,
};
