/** What a raw value was worked out to be before, so that a name is not decoded a million times. */
import type { Fields } from "#history/json/fields.ts";

const mostCompared = 16;
const longestCompared = 500;

export class Known<Value> {
  readonly #seen: { readonly raw: string; readonly value: Value }[] = [];

  /** What it was kept as; undefined if it was not. */
  of(fields: Fields, place: number): Value | undefined {
    for (const { raw, value } of this.#seen) if (fields.is(place, raw)) return value;
    return undefined;
  }

  /** Keeps one of the first few. */
  keep(fields: Fields, place: number, value: Value): Value {
    const raw = fields.bytes.subarray(fields.from[place], fields.to[place]);
    if (this.#seen.length < mostCompared && raw.length < longestCompared)
      this.#seen.push({ raw: String.fromCharCode(...raw), value });
    return value;
  }
}
