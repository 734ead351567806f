/** What a raw value was worked out to be before, so that a name is not decoded a million times. */

const mostCompared = 16;

export class Known<Value> {
  readonly #seen: { readonly raw: Uint8Array; readonly value: Value }[] = [];

  /** `work` is asked once for each of the first few raw values, and each time for later ones. */
  of(raw: Uint8Array<ArrayBuffer>, work: (raw: Uint8Array<ArrayBuffer>) => Value): Value {
    for (const { raw: seen, value } of this.#seen) if (areEqual(seen, raw)) return value;
    const value = work(raw);
    if (this.#seen.length < mostCompared) this.#seen.push({ raw: raw.slice(), value });
    return value;
  }
}

const areEqual = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
};
