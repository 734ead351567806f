/** What happened in the ledgers of the vectors: every type of event, corrected, deleted, long, and in several zones. */
import { eventIdFrom, type NewEvent } from "#regimen/event.ts";

/** 2026-11-22T21:40:00Z, when the first event of the vectors is written. */
export const vectorTime = 1_795_383_600_000;

const berlin = (minutes: number) => ({
  utc: vectorTime + minutes * 60_000,
  tz: "Europe/Berlin",
  off: 60,
});
const auckland = (minutes: number) => ({
  utc: vectorTime + minutes * 60_000,
  tz: "Pacific/Auckland",
  off: 780,
});

const someId = eventIdFrom("000102030405060708090a0b0c0d0e0f");
const ref = someId === undefined ? {} : { ref: someId };

/** Each list was kept at once. */
export const vectorEvents: readonly (readonly NewEvent[])[] = [
  [
    {
      type: "plan.changed",
      at: berlin(0),
      body: {
        lengthDays: 30,
        aim: "unsure",
        endedBy: "both",
        ties: ["children", "money"],
        safety: { boundaries: [], afraidOfThem: false, harmedThem: false },
        zone: "Europe/Berlin",
        alsoCounts: ["walking past the house"],
        reasons: ["I sleep better"],
        people: [{ name: "Sam", number: "" }],
        callThem: "M.",
      },
    },
    { type: "start.set", at: berlin(-17_000), body: { sure: true, over: false } },
  ],
  [
    {
      type: "contact.made",
      at: berlin(-9_000),
      body: { channel: "text", counts: true, answered: false, note: "one line" },
    },
    {
      type: "contact.received",
      at: berlin(-8_000),
      body: { channel: "call", kind: "practical", unasked: true, said: "no" },
    },
    { type: "look", at: auckland(-700), body: { at: "stories", after: 3 } },
  ],
  [
    {
      type: "urge",
      at: auckland(-5),
      body: {
        purpose: "feelings",
        channel: "text",
        strength: 8,
        after: 4,
        minutes: 12.5,
        helped: ["breathing"],
        left: true,
      },
    },
    {
      type: "letter",
      at: berlin(2),
      body: {
        kind: "unsent",
        text: `Dear you,\n${"I will not send this. ".repeat(60)}\u2014 \u611b \u{1f5fb}`,
        before: 7,
        after: 5,
        sealedUntil: berlin(60_000),
      },
    },
  ],
  [
    {
      type: "loose-end",
      at: berlin(3),
      body: { text: "the spare key", state: "parked", until: berlin(40_000) },
    },
    {
      type: "check-in",
      at: berlin(4),
      body: { urge: 2, strongestUrgeThisWeek: 5, sober: true, canTakeNo: true, motive: "calm" },
    },
    { type: "note", at: berlin(5), body: { text: "" } },
  ],
  [
    { type: "note", at: berlin(5), body: { text: "corrected" }, ...ref },
    { type: "deleted", at: berlin(6), body: {}, ...ref },
  ],
];

const page = (text: string): NewEvent => ({
  type: "letter",
  at: berlin(10),
  body: { kind: "unsent", text },
});

/** Letters of more than one row, one of them in scripts of several bytes a letter, and one that just fits. */
export const longEvents: readonly (readonly NewEvent[])[] = [
  [page(`Dear you,\n${"I will not send this. \u2014 ".repeat(3_200)}`)],
  [page(`\u611b ${"\u{1f5fb}\u611b\u00e9\n".repeat(6_500)}`), page("x".repeat(50_000))],
];
