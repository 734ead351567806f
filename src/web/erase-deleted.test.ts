import { expect, test } from "vitest";

import { at, note, openOn, someTime, textsOf } from "#ledger/ledger.testing.ts";
import { newShelf } from "#ledger/memory-store.ts";
import type { EventId, NewEvent } from "#regimen/event.ts";
import { eraseAfterMs } from "#regimen/views/erasable.ts";
import { eraseDeleted } from "#web/erase-deleted.ts";

const opened = async (shelf = newShelf()) =>
  (await openOn(shelf, { subtle: crypto.subtle })).ledger;

const keptIn = async (ledger: Awaited<ReturnType<typeof opened>>, event: NewEvent) => {
  const appended = await ledger.append([event]);
  const [first] = appended.ok ? appended.value : [];
  if (first === undefined) throw new Error("not kept");
  return first;
};

const deletionOf = (ref: EventId): NewEvent => ({ type: "deleted", body: {}, at, ref });

test("what I deleted has no body left after some seconds, and its corrections neither", async () => {
  const shelf = newShelf();
  const ledger = await opened(shelf);
  const made = await keptIn(ledger, note("first words"));
  const mended = await keptIn(ledger, { ...note("other words"), ref: made.id });
  await keptIn(ledger, note("stays"));
  await keptIn(ledger, deletionOf(made.id));
  expect(await eraseDeleted(ledger, someTime + 1_000)).toBe(true);
  expect(textsOf(await ledger.all())).toHaveLength(3);
  expect(await eraseDeleted(ledger, someTime + eraseAfterMs)).toBe(false);
  expect(textsOf(await ledger.all())).toEqual(["stays"]);
  expect([made, mended].map(({ id }) => shelf.events.get(id)?.body)).toEqual([null, null]);
});

test("what I took back stays", async () => {
  const ledger = await opened();
  const made = await keptIn(ledger, note("stays"));
  const deletion = await keptIn(ledger, deletionOf(made.id));
  await keptIn(ledger, deletionOf(deletion.id));
  expect(await eraseDeleted(ledger, someTime + eraseAfterMs)).toBe(false);
  expect(textsOf(await ledger.all())).toEqual(["stays"]);
});

test("the next start erases what the last one had no time for", async () => {
  const shelf = newShelf();
  const ledger = await opened(shelf);
  const made = await keptIn(ledger, note("gone"));
  await keptIn(ledger, deletionOf(made.id));
  ledger.close();
  const again = await opened(shelf);
  expect(await eraseDeleted(again, someTime + 3_600_000)).toBe(false);
  expect(shelf.events.get(made.id)?.body).toBeNull();
});

test("a store that has gone away is left for the next start", async () => {
  const ledger = await opened();
  const made = await keptIn(ledger, note("gone"));
  await keptIn(ledger, deletionOf(made.id));
  ledger.close();
  expect(await eraseDeleted(ledger, someTime + eraseAfterMs)).toBe(false);
});
