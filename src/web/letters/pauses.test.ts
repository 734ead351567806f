import { expect, test } from "vitest";

import { openOn, someTime } from "#ledger/ledger.testing.ts";
import { newShelf } from "#ledger/memory-store.ts";
import type { Event, EventId, NewEvent } from "#regimen/event.ts";
import { momentOf } from "#regimen/moment.ts";
import { versionsOf } from "#regimen/views/erasable.ts";
import { journal } from "#regimen/views/journal.ts";
import { letters, writtenOver } from "#regimen/views/letters.ts";
import { zonedAt } from "#regimen/zoned.ts";
import { eraseDeleted } from "#web/erase-deleted.ts";
import { dropDraftsOf, Pauses, type LetterDesk } from "#web/letters/pauses.ts";

const now = zonedAt(someTime, "Europe/Berlin");

/** What the app keeps with, on a real ledger in memory. */
const opened = async (shelf = newShelf()) => {
  const { ledger } = await openOn(shelf, { subtle: crypto.subtle });
  let fails = false;
  const record = async (event: NewEvent): Promise<Event | undefined> => {
    const appended = fails ? undefined : await ledger.append([event]);
    return appended?.ok === true ? appended.value[0] : undefined;
  };
  const desk: LetterDesk = {
    status: "ready",
    get state() {
      return ledger.state();
    },
    now: () => now,
    record,
    read: (id) => ledger.read(id),
    burn: async (id) => {
      const ids = versionsOf(ledger.state(), id);
      await record({ type: "deleted", body: {}, at: momentOf(now), ref: id });
      return (await ledger.erase(ids)).ok;
    },
    tidy: () => undefined,
    readDraft: async (name) => (await ledger.readDraft(name)) ?? "",
    saveDraft: async (name, text) => (await ledger.saveDraft(name, text)).ok,
    dropDraft: async (name) => {
      await ledger.dropDraft(name);
    },
  };
  const wordsNow = async (): Promise<readonly string[]> =>
    (await ledger.all()).flatMap((event) =>
      event.type === "letter" && event.body.text !== "" ? [event.body.text] : [],
    );
  return {
    desk,
    ledger,
    shelf,
    wordsNow,
    fail: (value: boolean) => (fails = value),
    list: () => letters(ledger.state(), now),
    tidied: () => eraseDeleted(ledger, someTime + 1_000_000),
  };
};

test("a letter that I began, paused and never kept is in the ledger, not finished", async () => {
  const { desk, list, wordsNow } = await opened();
  const pauses = new Pauses(desk, "unsent");
  await pauses.save("All of it");
  expect(await pauses.pause("All of it")).toBe("kept");
  expect(await pauses.pause("All of it")).toBe("left");
  expect(list()).toMatchObject([{ kind: "unsent", unfinished: true }]);
  expect(await wordsNow()).toEqual(["All of it"]);
});

test("a long letter with many pauses is one letter, and only its last words stay", async () => {
  const { desk, ledger, list, shelf, tidied, wordsNow } = await opened();
  const pauses = new Pauses(desk, "unsent");
  for (let pause = 1; pause <= 12; pause += 1) await pauses.pause("word ".repeat(pause));
  await tidied();
  expect(await wordsNow()).toEqual(["word ".repeat(12)]);
  expect(list()).toHaveLength(1);
  expect([...shelf.events.values()].filter(({ body }) => body !== null)).toHaveLength(2);
  expect(journal(await ledger.all())).toMatchObject([{ others: [], corrected: false }]);
  expect((await pauses.keep("and the end", 5))?.body).toMatchObject({ before: 5 });
  await tidied();
  expect(await wordsNow()).toEqual(["and the end"]);
  expect(list()).toMatchObject([{ unfinished: false }]);
});

test("after a reload I go on in the same letter, also when the page went in the middle of a pause", async () => {
  const shelf = newShelf();
  const first = await opened(shelf);
  const before = new Pauses(first.desk, "unsent");
  await before.save("one");
  await before.pause("one");
  const place = await first.desk.readDraft("letter-place");
  await before.pause("one two");
  await before.save("one two three");
  await first.desk.saveDraft("letter-place", place);
  const again = await opened(shelf);
  const after = new Pauses(again.desk, "unsent");
  expect(await after.restore()).toBe("one two three");
  await after.pause("one two three");
  expect(again.list()).toHaveLength(1);
  await again.tidied();
  expect(await again.wordsNow()).toEqual(["one two three"]);
});

test("what I threw away, or rubbed out, is gone from ledger and drafts", async () => {
  for (const how of ["thrown", "rubbed out"] as const) {
    const { desk, list, wordsNow } = await opened();
    const pauses = new Pauses(desk, "plain-day");
    await pauses.save("not this");
    await pauses.pause("not this");
    await pauses.pause("not this either");
    if (how === "thrown") expect(await pauses.throwAway()).toBe(true);
    else expect(await pauses.pause("  ")).toBe("thrown");
    expect(list()).toEqual([]);
    expect(await wordsNow()).toEqual([]);
    expect(await new Pauses(desk, "plain-day").restore()).toBe("");
  }
});

test("what was burnt from the list leaves no draft, and does not come back from an open page", async () => {
  const { desk, list, wordsNow } = await opened();
  const pauses = new Pauses(desk, "unsent");
  await pauses.save("burn this");
  await pauses.pause("burn this");
  const [one] = list();
  if (one === undefined) throw new Error("no letter");
  await dropDraftsOf(desk, one.id);
  await desk.burn(one.id);
  expect(await desk.readDraft("letter")).toBe("");
  expect(await pauses.pause("burn this")).toBe("left");
  expect(await wordsNow()).toEqual([]);
  expect(await new Pauses(desk, "unsent").restore()).toBe("");
});

test("I go on with an older letter, and what I was writing is kept", async () => {
  const { desk, list, wordsNow } = await opened();
  const first = new Pauses(desk, "unsent");
  await first.pause("the first");
  const [older] = list();
  if (older === undefined) throw new Error("no letter");
  await dropDraftsOf(desk, older.id);
  const second = new Pauses(desk, "unsent");
  await second.save("the second, with no pause yet");
  expect(await new Pauses(desk, "unsent").takeUp(older.id)).toBe(true);
  const again = new Pauses(desk, "unsent");
  expect(await again.restore()).toBe("the first");
  await again.keep("the first, finished", undefined);
  expect(list().map(({ unfinished }) => unfinished)).toContain(false);
  expect(await wordsNow()).toContain("the second, with no pause yet");
  expect(list()).toHaveLength(2);
});

test("what went on elsewhere is never written over by an older draft", async () => {
  const { desk, list, ledger, tidied, wordsNow } = await opened();
  const here = new Pauses(desk, "unsent");
  await here.save("mine");
  await here.pause("mine");
  await here.save("mine, and more");
  const [one] = list();
  if (one === undefined) throw new Error("no letter");
  const elsewhere: NewEvent = {
    type: "letter",
    at: momentOf(now),
    ref: one.id,
    body: { kind: "unsent", text: "from another device", unfinished: true },
  };
  await ledger.append([elsewhere]);
  const again = new Pauses(desk, "unsent");
  expect(await again.restore()).toBe("mine, and more");
  await again.pause("mine, and more");
  await tidied();
  expect(await wordsNow()).toEqual(
    expect.arrayContaining(["from another device", "mine, and more"]),
  );
  expect(list()).toHaveLength(2);
});

test("a store that fails loses nothing: the draft is there, and the next pause keeps it", async () => {
  const { desk, fail, wordsNow } = await opened();
  const pauses = new Pauses(desk, "unsent");
  await pauses.save("still here");
  fail(true);
  expect(await pauses.pause("still here")).toBe("left");
  expect(await new Pauses(desk, "unsent").restore()).toBe("still here");
  fail(false);
  expect(await pauses.pause("still here")).toBe("kept");
  expect(await wordsNow()).toEqual(["still here"]);
});

test("no event can have a finished letter, or another one, taken away", async () => {
  const { ledger } = await opened();
  const written = async (body: object, ref?: EventId) => {
    const event = {
      type: "letter",
      at: momentOf(now),
      body: { kind: "unsent", text: "mine", ...body },
      ...(ref === undefined ? {} : { ref }),
    } as NewEvent;
    const appended = await ledger.append([event]);
    const [one] = appended.ok ? appended.value : [];
    if (one === undefined) throw new Error("not kept");
    return one.id;
  };
  const finished = await written({});
  const begun = await written({ unfinished: true });
  const paused = await written({ unfinished: true }, begun);
  await written({ instead: finished });
  await written({ instead: begun }, begun);
  await written({ instead: paused }, finished);
  await written({ instead: paused });
  expect(writtenOver(ledger.state())).toEqual([]);
});
