import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { linesOf, type Line } from "#cli/lines.ts";

async function* asChunks(chunks: readonly Uint8Array[]) {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

const linesIn = async (
  chunks: readonly Uint8Array[],
  longest?: number,
): Promise<readonly Line[]> => {
  const lines: Line[] = [];
  for await (const some of linesOf(asChunks(chunks), longest)) lines.push(...some);
  return lines;
};

const cutAt = (bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] => {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted(
    (a, b) => a - b,
  );
  return places.slice(1).map((to, index) => bytes.subarray(places[index], to));
};

describe("lines", () => {
  it("reads the same wherever the bytes are cut", async () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\n", "\r\n", "é", "🙂")),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.nat()), async (parts, cuts) => {
        const text = parts.join("");
        const expected = text.replace(/^\uFEFF/u, "").split("\n");
        if (text.split("\n").at(-1) === "") expected.pop();
        expect(await linesIn(cutAt(Buffer.from(text), cuts))).toEqual(
          expected.map((line) => Buffer.from(line).toString()),
        );
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("leaves out a byte order mark at the start, and only there", async () => {
    expect(await linesIn([Buffer.from("\uFEFFa\n\uFEFFb")])).toEqual(["a", "\uFEFFb"]);
  });

  it("says which line is no text, and reads on", async () => {
    const bytes = Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]);
    expect(await linesIn([bytes])).toEqual(["a", { fault: "encoding" }, "b"]);
  });

  it("keeps nothing of a line that has no end, and reads on", async () => {
    const long = Array.from({ length: 50 }, () => Buffer.from("x".repeat(10)));
    expect(await linesIn([...long, Buffer.from("\nok\n")], 100)).toEqual([
      { fault: "length" },
      "ok",
    ]);
  });
});
