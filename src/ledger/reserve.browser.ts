/**
 * A little room for the day on which the disk is full: a piece of chance bytes, which says nothing, and is given back so that
 * what somebody is just writing still goes through. Only laid where there is plenty.
 */
import { type Connection } from "#ledger/connection.browser.ts";

/** Where it lies, in `meta`. */
export const reserveKey = "reserve";
/** In bytes. */
export const reserveSize = 1_048_576;
const mostAtOnce = 65_536;
const plenty = 32 * reserveSize;

/** `lay` once something is kept; `give` once there is no room: true if there was something to give. */
export type Reserve = {
  readonly lay: () => Promise<void>;
  readonly give: () => Promise<boolean>;
};

/** Tries once; what was given back is not taken again before the next opening. `isRoomy`: whether the browser has plenty. */
export const reserveIn = (
  { use }: Connection,
  isRoomy: () => Promise<boolean> = hasPlenty,
): Reserve => {
  let isSettled = false;
  return {
    lay: async () => {
      if (isSettled) return;
      isSettled = true;
      if (!(await isRoomy())) return;
      await use(async (database) => {
        if ((await database.count("meta", reserveKey)) > 0) return;
        await database.put("meta", chanceBytes(), reserveKey);
      });
    },
    give: async () => {
      isSettled = true;
      const given = await use(async (database) => {
        const isThere = (await database.count("meta", reserveKey)) > 0;
        if (isThere) await database.delete("meta", reserveKey);
        return isThere;
      });
      return given.ok && given.value;
    },
  };
};

const hasPlenty = async (): Promise<boolean> => {
  try {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return quota - usage > plenty;
  } catch {
    return false;
  }
};

/** Zeros would be packed to nothing. */
const chanceBytes = (): Uint8Array => {
  const bytes = new Uint8Array(reserveSize);
  for (let at = 0; at < reserveSize; at += mostAtOnce)
    crypto.getRandomValues(bytes.subarray(at, at + mostAtOnce));
  return bytes;
};
