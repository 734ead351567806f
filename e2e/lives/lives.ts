/** Eight lives, made up, each at the moment in which somebody opens the app. */
import type { Life } from "./life.ts";
import {
  heard,
  ifThen,
  lastContact,
  letter,
  look,
  looseEnd,
  note,
  plan,
  safety,
  slip,
  urges,
} from "./stories.ts";

const seventeen: Life = {
  name: "left yesterday and seventeen",
  wish: "reunite",
  at: "2026-11-22T02:10:00+01:00",
  told: [
    safety("2026-11-21T23:30"),
    lastContact("2026-11-21T19:05", "2026-11-21T23:31"),
    plan("2026-11-21T23:33", {
      endedBy: "them",
      aim: "reunite",
      ties: [],
      people: [
        { name: "Mum", number: "0151 2345" },
        { name: "Ines", number: "" },
      ],
      callThem: "L",
    }),
    ...urges([["2026-11-22T00:40", 9, 8, "in bed", 15, "cold water on my hands"]]),
  ],
};

const regrets: Life = {
  name: "ended it and regrets it",
  wish: "apology",
  at: "2026-11-22T23:20:00+01:00",
  told: [
    safety("2026-11-09T10:00"),
    lastContact("2026-11-08T22:15", "2026-11-09T10:02"),
    plan("2026-11-09T10:05", {
      endedBy: "me",
      aim: "reunite",
      ties: ["belongings"],
      reasons: ["I said what I needed to say. I need to find out what I want first."],
      people: [{ name: "Tom", number: "030 1234" }],
      callThem: "R",
    }),
    ...urges([
      ["2026-11-10T23:10", 8, 5, "in bed", 20, "a walk"],
      ["2026-11-12T22:50", 7, 5, "alone in the evening", 20, "a call to Tom"],
      ["2026-11-15T01:20", 9, 7, "after a drink", 20, "sleep"],
      ["2026-11-18T23:40", 6, 3, "in bed", 15, "a walk"],
      ["2026-11-21T22:30", 6, 4, "alone in the evening", 15, "writing it down"],
    ]),
    look("2026-11-13T21:00", "profile", 7),
    letter(
      "2026-11-15T01:45",
      "I keep going over that evening. I would say it all in other words now.",
      {
        before: 8,
        after: 5,
      },
    ),
    looseEnd("2026-11-11T12:00", "The blue suitcase", { state: "parked" }),
  ],
};

const married: Life = {
  name: "twenty years married with children",
  wish: "feelings",
  at: "2026-11-22T21:15:00+01:00",
  told: [
    safety("2026-11-08T09:00"),
    lastContact("2026-11-06T20:00", "2026-11-08T09:03"),
    plan("2026-11-08T09:06", {
      endedBy: "them",
      aim: "unsure",
      ties: ["children", "money", "legal", "belongings"],
      reasons: ["The children need one calm parent", "I want to sleep again"],
      people: [
        { name: "My sister", number: "040 555" },
        { name: "Ms Vogt, lawyer", number: "040 777" },
      ],
      callThem: "their father",
    }),
    slip("2026-11-10T07:30", {
      counts: false,
      outside: "loose-end",
      note: "Swimming bag, pick-up at four",
    }),
    slip("2026-11-17T07:35", {
      counts: false,
      outside: "loose-end",
      note: "Doctor on Thursday at nine",
    }),
    heard("2026-11-19T20:10", { kind: "practical", note: "Asks who takes them at Christmas" }),
    heard("2026-11-20T23:05", { kind: "emotional", note: "Says he misses how it was" }),
    looseEnd("2026-11-09T12:00", "Christmas: who has the children when", {
      whoElse: "The mediator",
    }),
    looseEnd("2026-11-12T12:00", "The joint account"),
    looseEnd("2026-11-14T12:00", "Winter tyres", { state: "done" }),
    ...urges([
      ["2026-11-09T22:30", 7, 5, "when the children sleep", 20, "a call to my sister"],
      ["2026-11-13T22:15", 6, 4, "when the children sleep", 15, "a bath"],
      [
        "2026-11-20T23:20",
        8,
        6,
        "a message from them",
        20,
        "writing it down",
        "a call to my sister",
      ],
    ]),
  ],
};

const lease: Life = {
  name: "shared flat and lease",
  wish: "friendly",
  at: "2026-11-22T19:40:00+01:00",
  told: [
    safety("2026-11-12T18:00"),
    lastContact("2026-11-11T23:00", "2026-11-12T18:02"),
    plan("2026-11-12T18:05", {
      endedBy: "both",
      aim: "move-on",
      ties: ["home", "money"],
      reasons: ["We both said that it is over"],
      callThem: "my flatmate",
    }),
    slip("2026-11-15T10:00", { channel: "in-person", counts: false, outside: "courtesy" }),
    looseEnd("2026-11-12T18:10", "Notice for the flat by the 30th", { whoElse: "The landlord" }),
    looseEnd("2026-11-13T18:10", "Who pays the deposit back to whom"),
    looseEnd("2026-11-16T18:10", "Internet contract", { state: "parked" }),
    ...urges([
      ["2026-11-14T20:30", 6, 4, "hearing them next door", 15, "headphones"],
      ["2026-11-19T21:30", 7, 5, "hearing them next door", 20, "a walk"],
    ]),
  ],
};

const toldToStop: Life = {
  name: "told to stop",
  wish: "apology",
  at: "2026-11-22T22:30:00+01:00",
  told: [
    safety("2026-11-07T20:00", { boundaries: ["asked-not-to"] }),
    heard("2026-11-06T18:00", {
      kind: "emotional",
      said: "no",
      note: "Please stop writing to me.",
    }),
    plan("2026-11-07T20:04", { endedBy: "them", aim: "reunite", ties: ["belongings"] }),
    slip("2026-11-09T01:10"),
    look("2026-11-14T19:00", "home", 8),
    slip("2026-11-18T23:50", { channel: "call", answered: false }),
    looseEnd("2026-11-10T12:00", "My laptop is still there", { whoElse: "Our friend Jo" }),
    ...urges([
      ["2026-11-12T23:30", 9, 6, "in bed", 20, "a walk"],
      ["2026-11-20T22:10", 8, 6, "after a drink", 20, "a call to my brother"],
    ]),
  ],
};

const afraid: Life = {
  name: "afraid of the ex",
  wish: "unsure",
  at: "2026-11-22T20:05:00+01:00",
  told: [
    safety("2026-11-08T08:00", { afraidOfThem: true }),
    plan("2026-11-08T08:05", { endedBy: "me", aim: "move-on", ties: ["children"] }),
    heard("2026-11-12T22:40", {
      kind: "threatening",
      channel: "call",
      note: "Said I would be sorry",
    }),
    slip("2026-11-12T22:55", { counts: false, outside: "to-stay-safe" }),
    heard("2026-11-19T07:20", { kind: "practical", note: "Wants the school's address" }),
    looseEnd("2026-11-15T12:00", "Handover on Saturday", { whoElse: "The family centre" }),
    note("2026-11-16T21:00", "Slept at my aunt's. It was quiet."),
  ],
};

const calm: Life = {
  name: "day 29 and calm",
  wish: "closure",
  at: "2026-11-22T18:30:00+01:00",
  told: [
    safety("2026-10-25T12:00"),
    lastContact("2026-10-25T11:00", "2026-10-25T12:02"),
    plan("2026-10-25T12:05", {
      endedBy: "them",
      aim: "move-on",
      ties: [],
      reasons: ["I want my evenings back"],
      people: [{ name: "Sam", number: "0170 99" }],
      callThem: "A",
    }),
    ...urges([
      ["2026-10-26T23:30", 9, 7, "in bed", 20, "a walk"],
      ["2026-10-28T22:10", 8, 6, "alone in the evening", 20, "a call to Sam"],
      ["2026-10-31T23:50", 9, 7, "after a drink", 20, "sleep"],
      ["2026-11-03T22:40", 7, 5, "in bed", 15, "a walk"],
      ["2026-11-07T21:30", 6, 4, "a song", 15, "music without words"],
      ["2026-11-12T22:20", 5, 3, "alone in the evening", 10, "a walk"],
      ["2026-11-19T22:00", 3, 2, "a song", 5, "a walk"],
    ]),
    look("2026-10-30T20:00", "profile", 8),
    look("2026-11-05T21:00", "stories", 6),
    letter("2026-11-01T22:00", "I am still angry about the summer. I do not need to send this.", {
      before: 8,
      after: 5,
    }),
    letter("2026-11-16T21:00", "It rained all day and I made soup.", {
      kind: "plain-day",
      before: 3,
      after: 2,
    }),
    ifThen("2026-11-04T12:00", {
      when: "I am in bed and reach for the phone",
      then: "I put it in the kitchen",
      trigger: "in bed",
    }),
  ],
};

const threeSlips: Life = {
  name: "slipped three times this week",
  wish: "feelings",
  at: "2026-11-22T23:55:00+01:00",
  told: [
    safety("2026-11-02T12:00"),
    lastContact("2026-11-01T21:00", "2026-11-02T12:02"),
    plan("2026-11-02T12:05", {
      endedBy: "them",
      aim: "reunite",
      ties: [],
      reasons: ["Every time I write I wait all night"],
      people: [{ name: "Kim", number: "0160 1" }],
      callThem: "D",
    }),
    ...urges([
      ["2026-11-04T23:30", 8, 6, "in bed", 20, "a walk"],
      ["2026-11-08T22:10", 7, 5, "alone in the evening", 20, "a call to Kim"],
      ["2026-11-13T23:10", 8, 6, "in bed", 20, "cold water"],
    ]),
    slip("2026-11-16T23:40"),
    slip("2026-11-19T00:30", { channel: "call", answered: false }),
    slip("2026-11-22T23:30", { note: "I wrote how much I miss D" }),
  ],
};

export const lives: readonly Life[] = [
  seventeen,
  regrets,
  married,
  lease,
  toldToStop,
  afraid,
  calm,
  threeSlips,
];
