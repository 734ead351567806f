/**
 * Files of every format, damaged by chance: read to an end, without a throw, alike however they are cut. In `npm run soak` with
 * SOAK_MINUTES it goes on that long, and says how many files it was, what the slowest took and how much memory.
 */
import { zipSync } from "fflate";
import { expect, test } from "vitest";

import { anyExport, damaged } from "#history/generate/any.testing.ts";
import { chanceOf, type Chance } from "#history/generate/chance.testing.ts";
import { bytesOf, fileOf, historyOfFiles, pickedOf, testNow } from "#history/read.testing.ts";
import { partOf } from "#history/readers/each.testing.ts";
import { readings } from "#history/readers.ts";
import { epochMsOfSeconds } from "#history/seconds.ts";
import { sniff } from "#history/sniff.ts";
import { runs } from "#soak.testing.ts";

const minutes = Number(process.env["SOAK_MINUTES"] ?? 0);
const start = Number(process.env["SEED"] ?? 20_261_128);
const day = 86_400_000;

test("whatever happened to a file, it is read to an end, and alike however it is cut", async () => {
  const clock = performance.now();
  const isOver = (count: number): boolean =>
    minutes > 0 ? performance.now() - clock >= minutes * 60_000 : count >= runs(300, 50_000);
  let [count, slowest, slowestSeed, recognised] = [0, 0, 0, 0];
  let most = process.memoryUsage.rss();
  for (; !isOver(count); count += 1) {
    const seed = (start + count) >>> 0;
    const before = performance.now();
    recognised += await readDamaged(seed);
    const took = performance.now() - before;
    if (took > slowest) [slowest, slowestSeed] = [took, seed];
    if (count % 256 === 0) most = Math.max(most, process.memoryUsage.rss());
  }
  expect(recognised).toBeGreaterThan(count / 4);
  if (minutes > 0)
    console.log(
      `${count} files from seed ${start}, ${recognised} of them recognised, in ${minutes} minutes; the slowest took ${Math.round(slowest)} ms (seed ${slowestSeed}); most memory ${Math.round(most / 1e6)} MB`,
    );
});

/** 1 if a reader knew what is left of it. */
const readDamaged = async (seed: number): Promise<number> => {
  const chance = chanceOf(seed);
  const { path, text } = anyExport(chance);
  const bytes = damaged(bytesOf(text), chance);
  const sample = { head: bytes.subarray(0, 65_536), whole: true, tail: new Uint8Array(), path };
  const reading =
    sniff(sample) ?? chance.of([...readings] as [(typeof readings)[0], ...typeof readings]);
  const size = chance.of([1, 2, 3, 7, 64, chance.whole(1, 500)]);
  expect(partOf(reading, bytes, size, path), `seed ${seed}`).toEqual(
    partOf(reading, bytes, bytes.length + 1, path),
  );
  const { sources, facts } = await historyOfFiles([
    pickedOf("it", ...filesOf(bytes, path, chance)),
  ]);
  for (const found of [facts.dayZero, facts.lastCounting, facts.lastIncoming])
    if (found !== undefined)
      expect(epochMsOfSeconds(found.local), `seed ${seed}`).toBeLessThanOrEqual(testNow + 2 * day);
  return sources.length > 0 ? 1 : 0;
};

/** Bare, in a zip, in a zip that is damaged too, or beside another file. */
const filesOf = (bytes: Uint8Array<ArrayBuffer>, path: string, chance: Chance) => {
  if (chance.isTrue(0.5)) return [fileOf(path, bytes)];
  const other = anyExport(chance);
  const zip = zipSync({ [path]: bytes, [`more/${other.path}`]: bytesOf(other.text) }).slice();
  if (chance.isTrue(0.3)) return [fileOf(path, bytes), fileOf(other.path, other.text)];
  return [fileOf("chat.zip", chance.isTrue(0.5) ? damaged(zip, chance) : zip)];
};
