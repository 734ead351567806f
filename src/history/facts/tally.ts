/** One pass over a part: how many records of each kind everybody has, and when the first and the last of them were. */
import type { Part } from "#history/part.ts";
import { gone, isContact, kind } from "#history/record.ts";
import { codeIn } from "#history/records.ts";

const slots = gone + 1;

export class Tally {
  readonly #count: Float64Array;
  readonly #first: Float64Array;
  readonly #last: Float64Array;
  readonly #people: number;

  constructor({ people, records }: Part) {
    // One more, for what stands in nobody's name.
    const size = (people.length + 1) * slots;
    this.#people = people.length;
    const count = new Float64Array(size);
    const first = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    const last = new Float64Array(size).fill(-1);
    for (const { seconds, who, what, size: most } of records.columns)
      for (let each = 0; each < most; each += 1) {
        const time = seconds[each] ?? 0;
        const at = Math.min(who[each] ?? 0, people.length) * slots + codeIn(what[each]);
        count[at] = (count[at] ?? 0) + 1;
        if (time < (first[at] ?? 0)) first[at] = time;
        if (time > (last[at] ?? 0)) last[at] = time;
      }
    [this.#count, this.#first, this.#last] = [count, first, last];
  }

  /** Of a person, or of nobody with the number of people. */
  count(who: number, code: number): number {
    return this.#count[who * slots + code] ?? 0;
  }

  /** The newest second of a kind, -1 if there is none. */
  last(who: number, code: number): number {
    return this.#last[who * slots + code] ?? -1;
  }

  first(who: number, code: number): number {
    return this.#first[who * slots + code] ?? Number.POSITIVE_INFINITY;
  }

  /** Whether somebody wrote, called or reacted at all. */
  isActive(who: number): boolean {
    return codes.some((code) => code <= kind.reaction && this.count(who, code) > 0);
  }

  /** When the newest contact of somebody was, -1 for never. */
  lastContact(who: number): number {
    return Math.max(...codes.filter(isContact).map((code) => this.last(who, code)));
  }

  firstContact(who: number): number {
    return Math.min(...codes.filter(isContact).map((code) => this.first(who, code)));
  }

  /** From the first to the last of all that is more than a notice. */
  span(): { readonly first: number; readonly last: number } {
    let [first, last] = [Number.POSITIVE_INFINITY, -1];
    for (let who = 0; who < this.#people; who += 1)
      for (const code of codes.slice(0, kind.edit)) {
        first = Math.min(first, this.first(who, code));
        last = Math.max(last, this.last(who, code));
      }
    return { first, last };
  }
}

const codes: readonly number[] = Object.values(kind);
