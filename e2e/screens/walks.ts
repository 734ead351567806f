/**
 * Every screen and state that somebody can see, reached as a person reaches it. The pictures are taken along these walks,
 * and the checks of layout and accessibility go the same ways. A stop is named after its screen, and after `--` its state.
 */
import { expect, type Page } from "@playwright/test";

import { cueWords, groupWords, helpWords } from "#care/words.en.ts";
import { insightWords } from "#regimen/insight.en.ts";
import { planTemplates } from "#web/ahead/templates.en.ts";
import {
  dateWords,
  hardDateKindWords,
  planWords,
  prepareWords,
  rehearseWords,
} from "#web/ahead/words.en.ts";
import { logWords, lookAtWords, noteWords } from "#web/days/log.en.ts";
import { backupWords } from "#web/data/backup-words.en.ts";
import { goneWords } from "#web/data/gone.en.ts";
import { dataWords } from "#web/data/words.en.ts";
import { composeWords } from "#web/compose/words.en.ts";
import { afterWords, callWords, letGoWords } from "#web/end/words.en.ts";
import { contactWords } from "#web/days/log.en.ts";
import { historyWords } from "#web/history/words.en.ts";
import { lettersWords, writingWords } from "#web/letters/words.en.ts";
import { lockWords, unlockWords } from "#web/lock/words.en.ts";
import { journalWords } from "#web/journal/words.en.ts";
import { meetingTimeWords, meetingWords } from "#web/meeting/words.en.ts";
import { quietWords } from "#web/quiet/words.en.ts";
import { reviewWords } from "#web/review/words.en.ts";
import { setupWords } from "#web/setup/words.en.ts";
import { shellWords } from "#web/shell/words.en.ts";
import { sightWords } from "#web/sight/words.en.ts";
import { troubleWords } from "#web/trouble.en.ts";
import { waveWords } from "#web/wave/words.en.ts";
import { words } from "#web/words.en.ts";

import {
  arriveAt,
  choosePurpose,
  goTo,
  keepNote,
  openHome,
  pick,
  tellLastContact,
  tellSafety,
  toTheAnswer,
  toThePurpose,
  type Detail,
} from "../app/way.ts";
import {
  complete,
  fillPlan,
  nextDay,
  openAt,
  tellReadiness,
  toTheEnd,
  way,
} from "../app/end-way.ts";
import { lockNow, toTheWords, typePassphrase } from "../app/lock-way.ts";
import { live } from "../lives/life.ts";
import { oneBar, records, thousands } from "../lives/records.ts";
import { grown } from "../support/test.ts";

export type Stop = {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
};

export type Walk = {
  readonly name: string;
  /** In order, each from where the one before has ended. */
  readonly stops: readonly Stop[];
};

const stop = (name: string, go: (page: Page) => Promise<void>): Stop => ({ name, go });

/** A page of words behind a next step of the answer that is open. */
const stepPage = (step: string): Stop =>
  stop(`step--${step}`, async (page) => {
    await goTo(page, "#/answer");
    await page.locator(`#app a[href='#/step/${step}']`).click();
    await expect(page).toHaveURL(new RegExp(`#/step/${step}$`, "u"));
  });

const at = (name: string, hash: string): Stop =>
  stop(name, async (page) => {
    await goTo(page, hash);
    await expect(page.locator("h1:visible")).toBeFocused();
  });

const tapped = (name: string, button: string, says: string): Stop =>
  stop(name, async (page) => {
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText(says)).toBeVisible();
  });

const someoneElse = (answer: string): Detail => [words.someoneElse, answer];
const wait = (answer: string): Detail => [words.canWait, answer];
const by = (channel: string): Detail => [words.channel, channel];
const rightNow = (urge: string): readonly Detail[] => [
  [words.howStrong, urge],
  [words.sober, words.yes],
  [words.motive, "Calm"],
];

/** Picks a chat on the screen that reads one. */
const pickChat = async (page: Page, lines: readonly string[]): Promise<void> => {
  const file = page.getByLabel(historyWords.pick, { exact: true }).last();
  const buffer = Buffer.from(lines.join("\n"));
  await file.setInputFiles({ name: "_chat.txt", mimeType: "text/plain", buffer });
};

/** Many evenings of two people, then one who still writes, then the app itself. */
const chat = [
  ...Array.from({ length: 60 }, (_, at) => [
    `[${(at % 30) + 1}.${at < 30 ? "09" : "10"}.26, 19:4${at % 10}:00] Sam: x`,
    `[${(at % 30) + 1}.${at < 30 ? "09" : "10"}.26, 22:1${at % 10}:00] Alex: x`,
  ]).flat(),
  "[01.11.26, 22:15:00] Alex: x",
  "[01.11.26, 23:05:00] Alex: x",
  "[04.11.26, 08:10:00] Sam: x",
  "[05.11.26, 08:10:00] Sam: \u200eDein Sicherheitscode hat sich geändert.",
].map((line) => line.replace(/^\[(\d)\./u, "[0$1."));

const reading: Walk = {
  name: "a chat that is read",
  stops: [
    stop("history--no-chat-in-it", async (page) => {
      await openHome(page);
      await toTheAnswer(page, "feelings", []);
      await goTo(page, "#/history");
      await arriveAt(page, historyWords.title);
      await pickChat(page, ["A list of things to buy", "milk"]);
      await expect(page.getByText(historyWords.notFound)).toBeVisible();
    }),
    stop("history--which-day", async (page) => {
      await pickChat(page, ["3/4/26, 9:30 - Sam: x", "3/4/26, 9:31 - Alex: x"]);
      await expect(page.getByRole("heading", { name: historyWords.order })).toBeVisible();
    }),
    stop("history--which-one-is-you", async (page) => {
      await page.reload();
      await grown(page);
      await pickChat(page, chat);
      await expect(page.getByRole("heading", { name: historyWords.who })).toBeVisible();
    }),
    stop("history--found", async (page) => {
      await page.getByRole("button", { name: /Alex/u }).click();
      await expect(page.getByRole("heading", { name: historyWords.lastTitle })).toBeVisible();
    }),
    stop("history--found-opened", async (page) => {
      // From the outside in: what can sting stands within the level before it.
      for (let at = 0; at < (await page.locator("#app summary:visible").count()); at += 1)
        await page.locator("#app summary:visible").nth(at).click();
      await page.getByRole("button", { name: historyWords.use }).click();
      await expect(page.getByText(historyWords.usedLine)).toBeVisible();
    }),
    stop("history--let-go", async (page) => {
      await page.getByRole("button", { name: historyWords.forget }).click();
      await expect(page.getByText(historyWords.forgotten)).toBeVisible();
    }),
    stop("history--one-side", async (page) => {
      await pickChat(
        page,
        chat.filter((line) => line.includes("Alex")),
      );
      await page.getByRole("button", { name: /Alex/u }).click();
      await expect(page.getByText(historyWords.warned("one-sided") ?? "")).toBeVisible();
    }),
  ],
};

const open: Walk = {
  name: "the way to an answer",
  stops: [
    stop("home", openHome),
    stop("urge", async (page) => page.getByRole("link", { name: shellWords.want }).click()),
    stop("ask", async (page) => page.getByRole("link", { name: shellWords.ownCase }).click()),
    stop("safety", async (page) => choosePurpose(page, "feelings")),
    tapped("safety--nothing-ticked", words.next, words.safetyPick),
    stop("answer--not-yet", async (page) => tellSafety(page, [])),
    stop("left", async (page) => page.getByRole("button", { name: words.leaveIt }).click()),
    at("not-safe", "#/not-safe"),
    stop("answer--no", async (page) => toTheAnswer(page, "look", "told")),
    stop("out-of-sight", async (page) => {
      await page.locator("#app a[href='#/out-of-sight']").click();
      await arriveAt(page, sightWords.title);
    }),
    stop("out-of-sight--opened", async (page) => {
      for (const place of await page.locator("#app summary").all()) await place.click();
    }),
    at("history", "#/history"),
    stop("history--opened", async (page) => {
      for (const way of await page.locator("#app summary").all()) await way.click();
    }),
    stop("more--reply", async (page) => {
      await toThePurpose(page);
      await choosePurpose(page, "reply");
    }),
    stop("more--emergency", async (page) => {
      await toThePurpose(page);
      await choosePurpose(page, "emergency");
    }),
    stop("answer--emergency", async (page) => {
      await pick(page, [words.someoneElseEmergency, words.no]);
      await page.getByRole("button", { name: words.showAnswer }).click();
    }),
    stepPage("call-now-briefly"),
  ],
};

const practical: Walk = {
  name: "something practical",
  stops: [
    stop("more--someone-else", async (page) => {
      await openHome(page);
      await toThePurpose(page);
      await choosePurpose(page, "loose-end");
      await tellSafety(page, []);
      await arriveAt(page, words.moreTitle);
    }),
    stop("more--can-wait", async (page) => pick(page, someoneElse(words.yes))),
    stop("more--channel", async (page) => pick(page, wait(words.no))),
    stop("more--right-now", async (page) => pick(page, by("A call"))),
    stop("more--all-answered", async (page) => {
      for (const detail of rightNow("8")) await pick(page, detail);
    }),
    stop("answer--in-the-morning", async (page) =>
      page.getByRole("button", { name: words.showAnswer }).click(),
    ),
    stepPage("in-writing-instead"),
    stop("answer--this-one-thing", async (page) =>
      toTheAnswer(page, "loose-end", "told", [
        someoneElse(words.yes),
        wait(words.no),
        by("A text message"),
      ]),
    ),
    stepPage("through-someone-else"),
    stop("compose--which", async (page) => {
      await goTo(page, "#/answer");
      await page.locator("#app a[href='#/compose']").click();
      await arriveAt(page, composeWords.title);
    }),
    stop("compose--other-ways", async (page) => {
      await page.getByLabel(composeWords.newLabel).fill("My bike in their shed");
      await page.getByRole("button", { name: composeWords.newKeep }).click();
      await expect(page.getByText(composeWords.othersLine)).toBeVisible();
    }),
    stop("compose--marked", async (page) => {
      await page.getByRole("button", { name: composeWords.begin }).click();
      await page.getByLabel(composeWords.message).fill("Can I get my bike on Sat? I miss you.");
      await expect(page.getByText(composeWords.marked(1))).toBeVisible();
    }),
    stop("answer--in-person", async (page) =>
      toTheAnswer(page, "loose-end", "told", [
        someoneElse(words.no),
        wait(words.no),
        by("In person"),
        ...rightNow("2"),
      ]),
    ),
    stop("meeting", async (page) => {
      await page.locator("#app a[href='#/meeting/new']").click();
      await arriveAt(page, meetingWords.title);
    }),
    stop("meeting--missing", async (page) => {
      await page.getByRole("button", { name: meetingWords.keep }).click();
      await expect(page.getByText(meetingTimeWords.missing)).toBeVisible();
    }),
    stop("meeting--card", async (page) => {
      await page.getByLabel(meetingWords.aboutOther, { exact: true }).check();
      await page.getByLabel(meetingWords.aboutText, { exact: true }).fill("My winter coat");
      await page.getByLabel(meetingWords.day, { exact: true }).fill("2026-11-23");
      await page.getByLabel(meetingWords.time, { exact: true }).fill("14:00");
      await page.getByLabel(meetingWords.place).fill("The café at the station");
      await page.getByLabel(meetingWords.matter).fill("My winter coat");
      await page
        .getByLabel(meetingWords.first)
        .fill("I am here for my coat, it takes two minutes.");
      await page.getByLabel(meetingWords.thing(1)).fill("how the summer was");
      await page.getByRole("button", { name: meetingWords.keep }).click();
      await arriveAt(page, meetingWords.cardTitle);
    }),
    stop("meeting--file", async (page) => page.locator("#app summary").click()),
    stop("home--a-meeting-tomorrow", async (page) => goTo(page, "#home")),
    stop("home--a-meeting-is-over", async (page) => openAt(page, "2026-11-23T14:20:00+01:00")),
    at("meeting--how-it-was", "#/meeting/after"),
    stop("meeting--still-open", async (page) => {
      await pick(page, [meetingWords.tookPlace, words.yes]);
      await pick(page, [meetingWords.stayed, words.no]);
      await pick(page, [meetingWords.isDone, meetingWords.open]);
    }),
    stop("journal--a-meeting", async (page) => {
      await openAt(page, "2026-11-22T21:45:00+01:00");
      await goTo(page, "#/journal");
    }),
    stop("more--what-is-shared", async (page) => {
      await toThePurpose(page);
      await choosePurpose(page, "loose-end");
      await pick(page, someoneElse(words.no));
      await pick(page, wait(words.yes));
    }),
    stop("answer--park-it", async (page) => {
      await pick(page, [words.shared, words.sharedNone]);
      await page.getByRole("button", { name: words.showAnswer }).click();
    }),
  ],
};

const closed: Walk = {
  name: "their no",
  stops: [
    stop("answer--never", async (page) => {
      await openHome(page);
      await toTheAnswer(page, "feelings", ["asked-not-to"]);
    }),
    stop("answer--once", async (page) =>
      toTheAnswer(page, "loose-end", "told", [
        someoneElse(words.no),
        wait(words.no),
        by("An email"),
      ]),
    ),
    stepPage("once-in-writing"),
    stop("answer--no-visit", async (page) =>
      toTheAnswer(page, "loose-end", "told", [
        someoneElse(words.no),
        wait(words.no),
        by("In person"),
      ]),
    ),
    stepPage("find-someone"),
    at("help--closed", "#/help"),
    at("safety--told-before", "#/safety"),
    stop("safety--taken-back", async (page) => {
      await page.getByLabel("They asked me not to contact them").uncheck();
      await page.getByLabel(words.harmed).check();
    }),
    stop("safety--stays", async (page) => page.getByLabel(words.becauseOther).check()),
  ],
};

const order: Walk = {
  name: "an order",
  stops: [
    stop("answer--order", async (page) => {
      await openHome(page);
      await toTheAnswer(page, "loose-end", ["order-against-me"]);
    }),
    stepPage("order-channel"),
    stop("answer--order-in-an-emergency", async (page) => toTheAnswer(page, "emergency", "told")),
  ],
};

const afraid: Walk = {
  name: "afraid of them",
  stops: [
    stop("answer--safety", async (page) => {
      await openHome(page);
      await toTheAnswer(page, "reunite", ["afraid"]);
    }),
    stepPage("safety-plan"),
    at("not-safe--afraid", "#/not-safe"),
    at("help--afraid", "#/help"),
    at("roads--afraid", "#/roads"),
    at("out-of-sight--the-record-first", "#/out-of-sight"),
    at("meeting--closed", "#/meeting"),
    at("why--afraid", "#/why"),
  ],
};

const long = "I keep thinking of the lake, and how cold it was. ".repeat(12).trim();

const writing: Walk = {
  name: "what is kept",
  stops: [
    stop("journal--empty", async (page) => {
      await openHome(page);
      await goTo(page, "#/journal");
      await expect(page.getByText(journalWords.none)).toBeVisible();
    }),
    at("letter", "#/letter"),
    tapped("letter--nothing-written", words.letterKeep, words.letterEmpty),
    stop("letter--written", async (page) => {
      await page.getByLabel(words.letterLabel).fill(long);
      await expect(page.getByText(words.letterDraft)).toBeVisible();
    }),
    stop("letter--thrown-away", async (page) => {
      await page.getByRole("button", { name: writingWords.throw, exact: true }).click();
      await expect(page.getByText(writingWords.throwAsk)).toBeFocused();
    }),
    stop("letters--not-finished", async (page) => {
      await goTo(page, "#/letters");
      await expect(page.getByText(lettersWords.unfinished)).toBeVisible();
    }),
    stop("letter--gone-on-with", async (page) => {
      await page.getByRole("button", { name: lettersWords.goOn }).click();
      await expect(page.getByLabel(words.letterLabel)).toHaveValue(long);
    }),
    tapped("letter--kept", words.letterKeep, words.letterKept),
    at("park", "#/park"),
    tapped("park--nothing-written", words.parkKeep, words.parkEmpty),
    stop("park--kept", async (page) => {
      await page.getByLabel(words.parkLabel).fill("My winter coat and the spare keys");
      await page.getByLabel(words.parkWho).fill("My brother");
      await page.getByRole("button", { name: words.parkKeep }).click();
      await expect(page.getByText(words.parkKept)).toBeVisible();
    }),
    stop("journal--notes", async (page) => {
      await keepNote(page, "A short one.");
      await goTo(page, "#/journal");
      await expect(page.locator("#app summary")).toHaveCount(2);
    }),
    stop("journal--opened", async (page) => page.locator("#app summary").first().click()),
  ],
};

const run: Walk = {
  name: "the run",
  stops: [
    stop("extend--no-run", async (page) => {
      await openHome(page);
      await goTo(page, "#/extend");
    }),
    at("last-contact", "#/last-contact"),
    tapped("last-contact--missing", words.lastKeep, words.lastMissing),
    stop("last-contact--to-come", async (page) => {
      await page.getByLabel(words.lastDay, { exact: true }).fill("2026-11-22");
      await page.getByLabel(words.lastTime, { exact: true }).fill("23:05");
      await page.getByRole("button", { name: words.lastKeep }).click();
      await expect(page.getByText(words.lastFuture)).toBeVisible();
    }),
    stop("last-contact--kept", async (page) => tellLastContact(page, "2026-10-01", "12:00")),
    stop("answer--first-questions", async (page) => toTheAnswer(page, "feelings")),
    at("ready", "#/ready"),
    stop("ready--answered", async (page) => howTheyAre(page, "8", "A text message")),
    stop("answer--in-a-week", async (page) =>
      page.getByRole("button", { name: words.showAnswer }).click(),
    ),
    stop("extend", async (page) => page.locator("#app a[href='#/extend']").click()),
    stop("answer--you-may", async (page) => {
      await goTo(page, "#/ready");
      await howTheyAre(page, "2", "A text message");
      await page.getByRole("button", { name: words.showAnswer }).click();
    }),
    stepPage("prefer-call"),
    stop("step--only-a-call", async (page) => {
      await goTo(page, "#/ready");
      await howTheyAre(page, "2", "In person");
      await page.getByRole("button", { name: words.showAnswer }).click();
      await page.locator("#app a[href='#/step/only-a-call']").click();
    }),
    stop("extend--kept", async (page) => {
      await goTo(page, "#/extend");
      await page.getByRole("button", { name: words.extendDays(14) }).click();
      await expect(page.getByRole("button", { name: words.extendDays(14) })).toHaveCount(0);
    }),
  ],
};

const howTheyAre = async (page: Page, strongest: string, channel: string): Promise<void> => {
  await arriveAt(page, words.readyTitle);
  await pick(page, [words.howStrong, "2"]);
  await pick(page, [words.strongestThisWeek, strongest]);
  await pick(page, [words.sober, words.yes]);
  await pick(page, [words.canTakeNo, words.yes]);
  await pick(page, [words.motive, "Calm"]);
  await pick(page, [words.whichChannel, channel]);
};

const helpIn = (country: string): Stop =>
  stop(`help--${country.toLowerCase().replaceAll(" ", "-")}`, async (page) => {
    await page.getByLabel(helpWords.country).selectOption({ label: country });
    await expect(page.getByText(helpWords.guessed)).toHaveCount(0);
  });

const help: Walk = {
  name: "help",
  stops: [
    stop("help", async (page) => {
      await openHome(page);
      await page.getByRole("link", { name: shellWords.help }).click();
      await expect(page.getByRole("heading", { name: groupWords.crisis.heading })).toBeVisible();
    }),
    at("help--call-someone", "#/help/call-someone"),
    at("help--emergency-services", "#/help/emergency-services"),
    helpIn("United Kingdom"),
    helpIn("United States"),
    helpIn("Australia"),
    helpIn("Somewhere else"),
  ],
};

const settings: Walk = {
  name: "settings",
  stops: [
    stop("settings", async (page) => {
      await openHome(page);
      await goTo(page, "#/settings");
    }),
    stop("settings--address-refused", async (page) => {
      await page.getByLabel(words.exitAddress).fill("http://no");
      await page.getByRole("button", { name: words.exitAddressKeep }).click();
      await expect(page.getByText(words.exitAddressBad)).toBeVisible();
    }),
    stop("settings--larger", async (page) =>
      page.getByLabel(words.textLarger, { exact: true }).check(),
    ),
    stop("home--larger", async (page) => goTo(page, "#home")),
    stop("urge--larger", async (page) => goTo(page, "#urge")),
    stop("ask--larger", async (page) => goTo(page, "#/ask")),
    stop("answer--larger", async (page) => toTheAnswer(page, "reunite")),
    stop("ready--larger", async (page) => goTo(page, "#/ready")),
    stop("help--larger", async (page) => goTo(page, "#/help")),
  ],
};

const openPage =
  (file: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(file);
  };

const beside: Walk = {
  name: "the pages beside it",
  stops: [
    stop("page-help", openPage("help.html")),
    stop("page-help--opened", async (page) => page.getByText("United Kingdom").first().click()),
    stop("page-read-first", openPage("read-first.html")),
    stop("page-notes", openPage("notes.html")),
  ],
};

/** Screens that others than the urge lead to; their own states are walked where they are proved. */
const beyond: Walk = {
  name: "beyond the urge",
  stops: [
    stop("setup", async (page) => {
      await openHome(page);
      await goTo(page, "#/setup");
      await expect(page.locator("h1:visible")).toBeFocused();
    }),
    at("plan", "#/plan"),
    stop("plan--quiet-hours", async (page) => {
      await goTo(page, "#/plan/quiet");
      await page.getByRole("button", { name: quietWords.add }).click();
    }),
    at("plan--hard-hours", "#/plan/hard-hours"),
    at("history--first-the-questions", "#/history"),
    at("insight--empty", "#/insight"),
    at("review", "#/review"),
    stop("review--kept", async (page) => {
      await page.getByLabel(reviewWords.hard).fill("The evenings");
      await page.getByRole("button", { name: reviewWords.keep }).click();
      await expect(page.getByText(reviewWords.kept)).toBeVisible();
    }),
    at("log", "#/log"),
    at("journal", "#/journal"),
    at("ends", "#/ends"),
    at("roads", "#/roads"),
    at("why", "#/why"),
    stop("log--heavy-words", async (page) => {
      await goTo(page, "#/log/note");
      await page.getByLabel(noteWords.text).fill("I want to die");
      await expect(page.getByText(cueWords.offer)).toBeVisible();
    }),
    at("data", "#/data"),
    at("install", "#/install"),
  ],
};

const wave: Walk = {
  name: "the wave",
  stops: [
    stop("wave", async (page) => {
      await openHome(page);
      await goTo(page, "#/wave");
      await arriveAt(page, waveWords.title);
    }),
    stop("wave--riding", async (page) => {
      await page.getByRole("button", { name: "8", exact: true }).click();
      await arriveAt(page, waveWords.ridingTitle);
    }),
    stop("wave--opened", async (page) => {
      for (const part of await page.locator("#app summary").all()) await part.click();
    }),
    stop("wave--end", async (page) => {
      await page.getByRole("button", { name: waveWords.stop, exact: true }).click();
      await arriveAt(page, waveWords.endTitle);
    }),
    at("slip", "#/slip"),
    stop("slip--written", async (page) => {
      await page.getByRole("button", { name: "A text message", exact: true }).click();
      await arriveAt(page, contactWords.writtenTitle);
    }),
    at("letters--empty", "#/letters"),
    stop("letters", async (page) => {
      await keepNote(page, long);
      await goTo(page, "#/letters");
      await arriveAt(page, lettersWords.title);
    }),
    stop("letters--read", async (page) =>
      page.getByRole("button", { name: lettersWords.read, exact: true }).click(),
    ),
    stop("letters--burn", async (page) =>
      page.getByRole("button", { name: lettersWords.burn, exact: true }).click(),
    ),
    at("letter--plain-day", "#/letter/plain-day"),
    at("letter--calm-me", "#/letter/calm-me"),
  ],
};

const ahead: Walk = {
  name: "getting ready",
  stops: [
    stop("prepare", async (page) => {
      await openHome(page);
      await goTo(page, "#/prepare");
      await arriveAt(page, prepareWords.title);
    }),
    at("plans--none", "#/plans"),
    tapped("plans--which", planWords.make, planWords.which),
    stop("plans--form", async (page) =>
      page.getByRole("button", { name: planWords.moment(planTemplates[0]?.when ?? "") }).click(),
    ),
    tapped("plans--missing", planWords.keep, planWords.missing),
    stop("plans--say-it-once", async (page) => {
      await page.getByLabel(planWords.then).fill("put the phone in the kitchen");
      await page.getByRole("button", { name: planWords.keep }).click();
      await expect(page.getByText(rehearseWords.line)).toBeVisible();
    }),
    stop("plans", async (page) => {
      await page.getByRole("button", { name: rehearseWords.done }).click();
      for (const part of await page.locator("#app summary").all()) await part.click();
    }),
    at("dates--none", "#/dates"),
    tapped("dates--form", dateWords.add, dateWords.kind),
    stop("dates", async (page) => {
      await pick(page, [dateWords.kind, hardDateKindWords.birthday]);
      await page.getByLabel(dateWords.date, { exact: true }).fill("1990-11-23");
      await page.getByLabel(dateWords.plan).fill("Dinner at my sister's");
      await page.getByRole("button", { name: dateWords.keep }).click();
      await expect(page.getByText(dateWords.kept, { exact: true })).toBeVisible();
    }),
    stop("home--a-hard-day-tomorrow", async (page) => goTo(page, "#home")),
    at("reminders", "#/reminders"),
    at("look", "#/look"),
    stop("look--how-it-felt", async (page) =>
      page.getByRole("button", { name: lookAtWords.profile }).click(),
    ),
    stop("look--written", async (page) => {
      await page.getByRole("button", { name: "6", exact: true }).click();
      await expect(page.getByText(logWords.kept)).toBeVisible();
    }),
  ],
};

const absent: Walk = {
  name: "nothing can be kept",
  stops: [
    stop("home--nothing-kept", async (page) => {
      await page.addInitScript(
        () => void Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
      );
      await openHome(page);
      await expect(page.getByText(words.keepsNothing)).toBeVisible();
    }),
    at("journal--nothing-kept", "#/journal"),
    at("letter--nothing-kept", "#/letter"),
    stop("letter--not-kept", async (page) => {
      await page.getByLabel(words.letterLabel).fill(long);
      await page.getByRole("button", { name: words.letterKeep }).click();
      await expect(page.getByText(words.notSaved)).toBeVisible();
    }),
  ],
};

const emptied: Walk = {
  name: "what was kept is gone",
  stops: [
    stop("home--emptied", async (page) => {
      await page.goto("notes.html");
      await page.evaluate(() => localStorage.setItem("holdfast.kept", "1"));
      await page.goto("./");
      await grown(page);
      await expect(page.getByText(words.emptied)).toBeVisible();
    }),
  ],
};

const theEnd: Walk = {
  name: "the end of a run",
  stops: [
    stop("home--complete", async (page) => live(page, complete())),
    stop("end", toTheEnd),
    at("let-go", "#/let-go"),
    at("ready--at-the-end", "#/ready/end"),
    stop("call", async (page) => {
      await goTo(page, "#/end");
      await tellReadiness(page);
      await way(page, "one-call").click();
      await arriveAt(page, callWords.title);
    }),
    stop("call--plan", async (page) => {
      await pick(page, [callWords.consentAsk, words.no]);
      await fillPlan(page, nextDay, "14:00");
    }),
    stop("call--planned", async (page) => {
      await page.getByRole("button", { name: callWords.keep }).click();
      await arriveAt(page, callWords.planTitle);
    }),
    stop("home--the-day-of-the-call", async (page) => openAt(page, `${nextDay}T14:10:00+01:00`)),
    at("call--on-the-day", "#/call"),
    at("call--how-it-went", "#/call/after"),
    stop("call--no-answer", async (page) =>
      page.getByRole("button", { name: afterWords.outcomes["no-answer"] }).click(),
    ),
    stop("let-go--done", async (page) => {
      await goTo(page, "#/let-go");
      await page.getByRole("button", { name: letGoWords.button, exact: true }).click();
      await expect(page.getByText(letGoWords.done)).toBeVisible();
    }),
    stop("home--let-go", async (page) => goTo(page, "#home")),
  ],
};

const locks: Walk = {
  name: "a lock, and what stands before it",
  stops: [
    stop("lock", async (page) => {
      await openHome(page);
      await goTo(page, "#/lock");
      await arriveAt(page, lockWords.title);
    }),
    stop("lock--type", async (page) => {
      await page.getByRole("button", { name: lockWords.warnGo }).click();
      await page.getByLabel(lockWords.newLabel).fill("lamp");
      await page.getByRole("button", { name: lockWords.next, exact: true }).click();
      await expect(page.getByText(lockWords.differ)).toBeVisible();
    }),
    stop("lock--words", async (page) => {
      await goTo(page, "#home");
      await toTheWords(page);
    }),
    stop("lock--check", async (page) => {
      await page.getByRole("button", { name: lockWords.wordsWritten }).click();
      await page.getByRole("button", { name: lockWords.checkGo }).click();
    }),
    stop("lock--on", async (page) => {
      await page.getByRole("button", { name: lockWords.checkBack }).click();
      await page.getByRole("button", { name: lockWords.wordsNone }).click();
      await expect(page.getByText(lockWords.done)).toBeVisible({ timeout: 60_000 });
    }),
    stop("lock--confirm", async (page) => {
      await page.getByRole("button", { name: lockWords.off }).click();
      await expect(page.getByLabel(lockWords.confirm)).toBeVisible();
    }),
    stop("home--locked", lockNow),
    stop("lock--unlock", async (page) => {
      await goTo(page, "#/journal");
      await arriveAt(page, unlockWords.title);
    }),
    stop("lock--wrong", async (page) => {
      await typePassphrase(page, "not this one");
      await expect(page.getByText(unlockWords.wrong)).toBeVisible({ timeout: 30_000 });
      await page.getByText(unlockWords.forgot).click();
    }),
  ],
};

/** A copy saved and brought back, everything deleted, and what is said where nothing can be stored. */
const copies: Walk = {
  name: "copies, and what could not be kept",
  stops: [
    stop("data--saved", async (page) => {
      await openHome(page);
      await keepNote(page, "A first note.");
      await goTo(page, "#/data");
      await page.getByRole("button", { name: backupWords.draw }).click();
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: backupWords.save }).click();
      await coming;
      await expect(page.getByText(backupWords.remember, { exact: false })).toBeVisible();
    }),
    stop("data--locked-file", async (page) => {
      await page.getByLabel(dataWords.importLabel).setInputFiles({
        name: "holdfast.jsonl.age",
        mimeType: "application/age-encryption",
        buffer: Buffer.from("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 15\n"),
      });
      await expect(page.getByText(backupWords.locked)).toBeVisible();
    }),
    stop("data--delete", async (page) => {
      await page.getByRole("button", { name: dataWords.deleteButton }).click();
    }),
    stop("letter--no-room", async (page) => {
      await goTo(page, "#/letter");
      await page.getByLabel(words.letterLabel).fill("What I wanted to say.");
      await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      });
      await page.getByRole("button", { name: words.letterKeep }).click();
      await expect(page.locator("#app").getByText(troubleWords.quota)).toBeVisible();
    }),
    stop("home--no-room", async (page) => goTo(page, "#home")),
    stop("data--gone", async (page) => {
      await goTo(page, "#/data");
      await page.getByRole("button", { name: dataWords.deleteButton }).click();
      await page.getByRole("button", { name: dataWords.deleteYes }).click();
      await arriveAt(page, goneWords.goneTitle);
    }),
  ],
};

const shown: Walk = {
  name: "what the records show",
  stops: [
    stop("home--hard-hour", async (page) => live(page, records(24))),
    stop("insight", async (page) => {
      await goTo(page, "#/insight");
      await arriveAt(page, insightWords.title);
      for (const table of await page.locator("#app summary").all()) await table.click();
    }),
    stop("plan--quiet-hours-wait", async (page) => {
      await goTo(page, "#/plan/quiet");
      await page.getByRole("button", { name: quietWords.add }).click();
      await page.getByLabel(quietWords.from).fill("18:00");
      await page.getByRole("button", { name: setupWords.keep }).click();
      await arriveAt(page, setupWords.planTitle);
      await goTo(page, "#/plan/quiet");
      await page.getByRole("button", { name: quietWords.takeOut }).click();
      await expect(page.locator(".note", { hasText: "What you take away" })).toBeVisible();
    }),
    stop("ends--quiet", async (page) => {
      await goTo(page, "#/ends");
      await expect(page.locator("[data-quiet]")).toBeVisible();
    }),
  ],
};

/** A mark for each urge would be a wall, and a slow one: there are as many as bars, however much was written down. */
const most: Walk = {
  name: "more records than anybody has",
  stops: [
    stop("insight--thousands", async (page) => {
      await live(page, thousands());
      await goTo(page, "#/insight");
      await arriveAt(page, insightWords.title);
      for (const table of await page.locator("#app summary").all()) await table.click();
      await expect(page.getByText(/^From .* of 5000 urges\.$/u)).toBeVisible();
      // Hours, weekdays, six words twice, three strengths, six lengths of time, eight weeks twice.
      const marks = 24 + 7 + 6 + 6 + 3 + 6 + 8 + 8;
      expect(await page.locator("#app svg .bar").count()).toBe(marks);
    }),
  ],
};

const least: Walk = {
  name: "just enough records for a picture",
  stops: [
    stop("insight--one-bar", async (page) => {
      await live(page, oneBar());
      await goTo(page, "#/insight");
      await arriveAt(page, insightWords.title);
      for (const table of await page.locator("#app summary").all()) await table.click();
    }),
  ],
};

export const walks: readonly Walk[] = [
  most,
  least,
  locks,
  copies,
  shown,
  theEnd,
  open,
  reading,
  practical,
  closed,
  order,
  afraid,
  writing,
  run,
  help,
  settings,
  beyond,
  beside,
  wave,
  ahead,
  absent,
  emptied,
];
