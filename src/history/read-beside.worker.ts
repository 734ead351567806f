/**
 * Reads exports beside the page. It keeps what it read, packed and without words, only while a question is open; then the page
 * ends this worker, and with it everything. It connects to nothing: the host is asked to say so in its policy too
 * (scripts/vite/policy.ts).
 */
import type { FromReader, ToReader } from "#history/beside.ts";
import { sourceOfBlob } from "#history/byte-source.ts";
import { historyOf, merge } from "#history/facts/facts.ts";
import { readAll, type Progress, type ReadPicked } from "#history/read-all.ts";
import type { OffsetAt } from "#history/zone.ts";

declare const self: DedicatedWorkerGlobalScope;

const tell = (message: FromReader): void => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToReader>) => {
  read(data).catch(() => tell({ what: "failed" }));
});

let kept: readonly ReadPicked[] = [];

const read = async ({ picked, zone, ...options }: ToReader): Promise<void> => {
  if (picked !== undefined) {
    const sources = picked.map(({ name, files }) => ({
      name,
      sources: files.map(({ path, blob, modified }) => sourceOfBlob(path, blob, modified)),
    }));
    const onProgress = ({ bytes, of }: Progress): void => tell({ what: "progress", bytes, of });
    kept = await readAll(sources, options, { onProgress });
    merge(kept);
  }
  const offsetAt = offsetsOf(zone);
  const history = historyOf(kept, { ...options, offsetAt, zoneKnown: false, habits: true });
  tell({ what: "told", history, trouble: kept.flatMap(({ trouble }) => trouble) });
};

/** The offsets of a zone, as this browser knows them. */
const offsetsOf = (zone: string): OffsetAt => {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  return (ms) => {
    const at = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => at.get(type) ?? 0;
    const local = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return local / 1_000 - Math.floor(ms / 1_000);
  };
};
