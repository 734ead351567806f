// Practical sentences of public corpora, as the rows of their features: what is committed of them, so that `npm run train`
// needs no corpus. Packed with gzip, one sentence after the other: how many rows (two bytes), then each row (three bytes).
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

const file = join(import.meta.dirname, "../data/practical.bin");

/** Changes when the app sees other features or knows other words: the file is then of no use and `npm run teach` has to write it anew. */
const stampOf = ({ featuresOf, vocabulary }) => {
  const text = "Hi Sam, the deposit of £640 is back, can u sign by Fri?! I miss you 😭";
  const seen = JSON.stringify(featuresOf([{ start: 0, end: text.length, text }]));
  return createHash("sha256").update(seen).update(vocabulary.words).digest().subarray(0, 8);
};

export const writeAnswers = (texts, room) => {
  const parts = [stampOf(room)];
  for (const text of texts) {
    const [{ own }] = room.featuresOf([{ start: 0, end: text.length, text }]);
    const bytes = Buffer.alloc(2 + own.length * 3);
    bytes.writeUInt16LE(own.length, 0);
    own.forEach((row, at) => bytes.writeUIntLE(row & 0xff_ff_ff, 2 + at * 3, 3));
    parts.push(bytes);
  }
  const bytes = gzipSync(Buffer.concat(parts), { level: 9 });
  writeFileSync(file, bytes);
  return bytes.length;
};

/** Each sentence as a chain of one segment, which is business; none if there is no file. */
export const readAnswers = (room, bits, weight) => {
  if (!existsSync(file)) return [];
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, 8).equals(stampOf(room)))
    throw new Error("The features have changed: npm run teach -- --data DIR");
  const mask = (1 << bits) - 1;
  const [{ around }] = room.featuresOf([{ start: 0, end: 1, text: "a" }]);
  const target = Float32Array.from({ length: room.labels.length }, (_, at) => (at === 0 ? 1 : 0));
  const chains = [];
  for (let at = 8; at < bytes.length;) {
    const count = bytes.readUInt16LE(at);
    const own = Int32Array.from(
      { length: count },
      (_, each) => bytes.readUIntLE(at + 2 + each * 3, 3) & mask,
    );
    at += 2 + count * 3;
    chains.push([
      {
        own,
        around: Int32Array.from(around, (row) => row & mask),
        ownBy: 1 / Math.sqrt(count),
        aroundBy: room.aroundScale / Math.sqrt(around.length),
        target,
        weight,
      },
    ]);
  }
  return chains;
};
