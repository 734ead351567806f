/** A door by what somebody typed, and what to tell them where it does not open. */
import type { Master } from "#ledger/begin.ts";
import type { KeyRecord, ShutDoor } from "#ledger/keys.ts";
import { entropyIn, type WrongWords } from "#ledger/recovery.ts";
import type { Door } from "#ledger/way.ts";
import { err, ok, type Result } from "#result.ts";
import { byPassphrase, byWords } from "#web/lock/doors.ts";
import { masterBy } from "#web/lock/locks.ts";
import { forgetTries, noteWrong } from "#web/lock/tries.ts";
import { unlockWords } from "#web/lock/words.en.ts";

export type Typed = { readonly kind: "passphrase" | "words"; readonly text: string };

/** What was unlocked, and the door that did it. */
export type OpenDoor = { readonly door: Door; readonly master: Master };

/** Tries what was typed; a wrong one is counted. The error is what to say. */
export const openByTyping = async (
  record: KeyRecord,
  typed: Typed,
  now: number,
): Promise<Result<OpenDoor, string>> => {
  const door = doorFor(typed);
  if (!door.ok) return door;
  const master = await masterBy(record, door.value);
  if (master.ok) {
    forgetTries();
    return ok({ door: door.value, master: master.value });
  }
  if (master.error === "wrong") noteWrong(now);
  return err(shutWords[master.error]);
};

const doorFor = ({ kind, text }: Typed): Result<Door, string> => {
  if (kind === "passphrase") return ok(byPassphrase(text));
  const entropy = entropyIn(text);
  return entropy.ok ? ok(byWords(entropy.value)) : err(wrongWords(entropy.error));
};

/** What is wrong with twelve words, kindly. */
export const wrongWords = (wrong: WrongWords): string => {
  switch (wrong.why) {
    case "count":
      return unlockWords.count(wrong.found);
    case "word":
      return unlockWords.word(wrong.at, wrong.word);
    case "order":
      return unlockWords.order;
  }
};

const shutWords: Readonly<Record<ShutDoor, string>> = {
  wrong: unlockWords.wrong,
  other: unlockWords.wrong,
  refused: unlockWords.refused,
  failed: unlockWords.failed,
};
