/** A made-up life to walk through the app: what somebody kept, and the moment at which they open it. */
import { expect, type Page } from "@playwright/test";

import { seededChance } from "#ledger/ledger.testing.ts";
import { memoryStore, newShelf } from "#ledger/memory-store.ts";
import { openLedger } from "#ledger/open.ts";
import { noMarker, noOtherTabs } from "#ledger/other-tabs.ts";
import type { EventId, Happening, NewEvent } from "#regimen/event.ts";
import { momentAt } from "#regimen/moment.ts";
import type { Purpose } from "#regimen/situation.ts";
import { dataWords } from "#web/data/words.en.ts";

import { goTo, heading, openHome } from "../app/way.ts";

/** `at`: when they open the app, as `2026-11-22T02:10:00+01:00`. `told`: in the order in which it was written down. */
export type Life = {
  readonly name: string;
  readonly at: string;
  readonly told: readonly Told[];
  /** What they want tonight, where their way is walked. */
  readonly wish?: Purpose;
};

/**
 * What happened, and when it was written down: by default when it happened. `name`: what later ones call it; `about`: the
 * name of the loose end or of the plan that it is about.
 */
export type Told = {
  readonly written: number;
  readonly event: NewEvent;
  readonly name?: string;
  readonly about?: string;
};

const zone = "Europe/Berlin";

/** `when` as `2026-11-08T23:10`, in Berlin in winter. */
export const tell = (when: string, happening: Happening, written = when): Told => ({
  written: msOf(written),
  event: { ...happening, at: momentAt(msOf(when), zone) },
});

const msOf = (when: string): number => Date.parse(`${when}:00+01:00`);

/** The life as a file to bring in (docs/format.md, "The file"). */
export const fileOf = async (life: Life): Promise<string> => {
  let written = 0;
  const opened = await openLedger({
    store: memoryStore(newShelf()),
    subtle: crypto.subtle,
    chance: seededChance(1),
    now: () => written,
    pause: () => Promise.resolve(),
    tabs: noOtherTabs,
    marker: noMarker,
  });
  if (!opened.ok) throw new Error(opened.error);
  const { ledger } = opened.value;
  const named = new Map<string, EventId>();
  for (const together of writtenTogether(life.told)) {
    written = together[0]?.written ?? written;
    const kept = await ledger.append(together.map((told) => linked(told, named)));
    if (!kept.ok) throw new Error(kept.error);
    kept.value.forEach(({ id }, at) => {
      const name = together[at]?.name;
      if (name !== undefined) named.set(name, id);
    });
  }
  const exported = await ledger.exportLines(() => undefined);
  if (!exported.ok) throw new Error(exported.error);
  ledger.close();
  return exported.value.lines.join("\n");
};

/** What was written down at the same time is kept at once: thousands come in that way. */
const writtenTogether = (told: readonly Told[]): readonly (readonly Told[])[] => {
  const all: Told[][] = [];
  for (const each of told) {
    const last = all.at(-1);
    if (each.about === undefined && last?.[0]?.written === each.written) last.push(each);
    else all.push([each]);
  }
  return all;
};

const linked = ({ event, about }: Told, named: ReadonlyMap<string, EventId>): NewEvent => {
  if (about === undefined) return event;
  const id = named.get(about);
  if (id === undefined) throw new Error(`Nothing told before is called ${about}`);
  if (event.type === "meeting") return { ...event, body: { ...event.body, looseEnd: id } };
  if (event.type === "if-then.used") return { ...event, body: { ...event.body, plan: id } };
  throw new Error(`${event.type} is about nothing`);
};

/** Opens the app in the middle of this life, at home. */
export const live = async (page: Page, life: Life): Promise<void> => {
  await openHome(page, life.at);
  await goTo(page, "#/data");
  await expect(heading(page)).toHaveText(dataWords.title);
  await page.getByLabel(dataWords.importLabel).setInputFiles({
    name: "holdfast.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(await fileOf(life)),
  });
  await expect(page.locator("#app [role=status] .note").first()).toBeVisible();
  await goTo(page, "#home");
};
