/** Wrong passphrases slow the next one down, also after a reload. Nothing is ever deleted because of them. */

const key = "holdfast.tries";
const waits = [0, 0, 0, 5, 15, 30, 60, 300] as const;

/** How many were wrong since the last right one, and when the last one was, in ms since 1970. */
export type Tries = { readonly wrong: number; readonly at: number };

/** So many ms have to pass until the next one. A clock that was set back makes nobody wait longer than the longest. */
export const waitAfter = ({ wrong, at }: Tries, now: number): number => {
  const wait = (waits[Math.min(wrong, waits.length - 1)] ?? 0) * 1_000;
  return Math.min(wait, Math.max(0, at + wait - now));
};

/** What was kept; none where the browser keeps nothing. */
export const readTries = (): Tries => {
  try {
    const [, wrong, at] = /^(\d{1,6}) (\d{1,15})$/u.exec(localStorage.getItem(key) ?? "") ?? [];
    return { wrong: Number(wrong ?? 0), at: Number(at ?? 0) };
  } catch {
    return { wrong: 0, at: 0 };
  }
};

/** One more that was wrong. */
export const noteWrong = (now: number): Tries => {
  const tries = { wrong: readTries().wrong + 1, at: now };
  write(`${tries.wrong} ${tries.at}`);
  return tries;
};

/** The right one came. */
export const forgetTries = (): void => write(undefined);

const write = (text: string | undefined): void => {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing has no ledger either.
  }
};
