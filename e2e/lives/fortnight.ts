/** The eight lives with two weeks of records each: what was drawn by a seed, and what they made of it. */
import { drawn, type Ways } from "./drawn.ts";
import type { Life, Told } from "./life.ts";
import { lives } from "./lives.ts";
import {
  came,
  hardDate,
  heard,
  letter,
  lookBack,
  meeting,
  minutes,
  namedEnd,
  namedPlan,
  note,
  plan,
  quiet,
  slip,
  looseEnd,
} from "./stories.ts";

type More = { readonly at?: string; readonly ways: Ways; readonly told: readonly Told[] };

const nights = [
  [21, 1],
  [22, 3],
  [23, 4],
  [0, 2],
  [8, 1],
] as const;
const evenings = [
  [17, 1],
  [19, 2],
  [20, 3],
  [21, 2],
  [22, 1],
] as const;

const twoWeeks: Readonly<Record<string, More>> = {
  "left yesterday and seventeen": {
    at: "2026-12-05T23:10:00+01:00",
    ways: {
      seed: 17,
      until: "2026-12-05",
      aDay: [2.6, 1.2],
      strength: [8.4, 6.2],
      hours: nights,
      triggers: [
        ["in bed", 5],
        ["a song or a photo", 3],
        ["seeing them at school", 4],
        ["wanting to look", 2],
      ],
      helps: [
        ["cold water on my hands", 3],
        ["Mum", 2],
        ["music", 3],
        ["drawing", 2],
      ],
      looks: {
        count: 9,
        at: [
          ["stories", 5],
          ["profile", 3],
          ["status", 1],
        ],
      },
    },
    told: [
      slip("2026-11-24T22:50", { channel: "social", note: "I liked an old photo" }),
      namedPlan("kitchen", "2026-11-25T16:00", {
        when: "I lie in bed and want to write to them",
        then: "put the phone in the kitchen and read one page",
        trigger: "in bed",
        window: { from: minutes("22:00"), to: minutes("02:00") },
        rehearsed: true,
      }),
      came("kitchen", "2026-11-26T23:00", "did-not"),
      came("kitchen", "2026-11-28T23:20", "partly"),
      came("kitchen", "2026-12-01T22:40", "did"),
      letter("2026-11-27T01:10", "Everybody knows before me. I sat in the bus and looked out.", {
        before: 9,
        after: 6,
      }),
      quiet("2026-11-28T15:00", "22:00", "07:00"),
      lookBack("2026-11-29T18:00", {
        hard: "Monday, when they sat with my friends",
        helped: "Ines came over",
      }),
      hardDate("2026-11-30T17:00", {
        name: "Their birthday",
        date: "2009-12-06",
        yearly: true,
        kind: "birthday",
        plan: "At Ines's, phone in her drawer",
      }),
      plan("2026-12-01T17:00", { outOfSight: ["instagram:stories", "instagram:posts"] }),
      plan("2026-12-01T17:01", {
        outOfSight: ["instagram:stories", "instagram:posts", "photos:memories"],
      }),
    ],
  },
  "ended it and regrets it": {
    ways: {
      seed: 2,
      until: "2026-11-21",
      aDay: [1.2, 0.9],
      strength: [7.6, 6],
      hours: nights,
      triggers: [
        ["in bed", 3],
        ["alone in the evening", 4],
        ["after a drink", 2],
      ],
      helps: [
        ["a walk", 4],
        ["a call to Tom", 2],
        ["writing it down", 3],
      ],
      looks: { count: 3, at: [["profile", 1]] },
    },
    told: [
      namedPlan("drink", "2026-11-15T12:00", {
        when: "I have had a drink and want to call them",
        then: "turn the phone off and drink two glasses of water",
        trigger: "after a drink",
        rehearsed: true,
      }),
      came("drink", "2026-11-20T23:50", "did"),
      letter("2026-11-18T23:30", "I am sorry for the last year. I know it helps nobody tonight.", {
        before: 7,
        after: 5,
      }),
      lookBack("2026-11-16T19:00", { hard: "The flat is so quiet", next: "Call Tom on Wednesday" }),
      quiet("2026-11-17T18:00", "21:00", "08:00"),
      hardDate("2026-11-17T18:10", {
        name: "The day we met",
        date: "2021-11-23",
        yearly: true,
        kind: "anniversary",
      }),
    ],
  },
  "twenty years married with children": {
    ways: {
      seed: 20,
      until: "2026-11-21",
      aDay: [0.9, 0.6],
      strength: [6.4, 5],
      hours: evenings,
      triggers: [
        ["when the children sleep", 5],
        ["a message from them", 3],
        ["bad news", 1],
      ],
      helps: [
        ["a call to my sister", 3],
        ["a bath", 2],
        ["writing it down", 2],
      ],
    },
    told: [
      namedEnd("account", looseEnd("2026-11-12T12:10", "The papers for the joint account")),
      meeting("account", "2026-11-18T10:00", "2026-11-23T12:00", {
        by: "in-person",
        place: "The hall of the bank in Mill Street",
        withWhom: "Ms Vogt",
        firstSentence: "I have the three papers here. Please sign where the marks are.",
        matter: "The papers for the joint account",
        notToRaise: ["why", "the summer", "his new flat"],
        wayOut: "I have to pick up the children.",
        state: "planned",
      }),
      hardDate("2026-11-14T10:00", {
        name: "Family court, first hearing",
        date: "2026-11-23",
        yearly: false,
        kind: "court",
        plan: "Ms Vogt speaks. My sister drives. Soup afterwards.",
      }),
      hardDate("2026-11-14T10:05", {
        name: "Christmas Eve",
        date: "2026-12-24",
        yearly: true,
        kind: "holiday",
      }),
      namedPlan("sleep", "2026-11-13T09:00", {
        when: "the children sleep and the house is quiet",
        then: "run a bath and leave the phone in the hall",
        window: { from: minutes("20:30"), to: minutes("23:00") },
        rehearsed: true,
      }),
      came("sleep", "2026-11-16T21:30", "did"),
      came("sleep", "2026-11-19T21:10", "did"),
      letter("2026-11-19T22:10", "Twenty years. I folded his shirts out of habit today.", {
        before: 7,
        after: 4,
      }),
      quiet("2026-11-15T20:00", "20:00", "07:00"),
      lookBack("2026-11-15T21:00", {
        hard: "Pick-up on Tuesday",
        helped: "Short messages, only about the children",
        next: "Ask Ms Vogt about Christmas",
      }),
    ],
  },
  "shared flat and lease": {
    ways: {
      seed: 4,
      until: "2026-11-21",
      aDay: [0.8, 0.9],
      strength: [6, 5.5],
      hours: evenings,
      triggers: [
        ["hearing them next door", 6],
        ["a visitor of theirs", 2],
      ],
      helps: [
        ["headphones", 4],
        ["a walk", 3],
        ["cooking", 1],
      ],
      looks: { count: 1, at: [["in-person", 1]] },
    },
    told: [
      namedPlan("door", "2026-11-15T11:00", {
        when: "I hear them laugh next door",
        then: "put on headphones and go round the block",
        window: { from: minutes("19:00"), to: minutes("23:30") },
        rehearsed: true,
      }),
      came("door", "2026-11-17T20:40", "did"),
      came("door", "2026-11-20T21:20", "partly"),
      namedEnd("notice", looseEnd("2026-11-14T12:00", "Sign the notice together")),
      meeting("notice", "2026-11-17T12:00", "2026-11-20T18:00", {
        by: "in-person",
        place: "At the kitchen table",
        firstSentence: "I have the letter for the landlord. It needs two names.",
        matter: "Sign the notice together",
        notToRaise: ["who stays until when", "the visitor", "us"],
        wayOut: "I am expected at seven.",
        state: "planned",
      }),
      hardDate("2026-11-16T12:00", {
        name: "The keys go back",
        date: "2026-11-30",
        yearly: false,
        kind: "other",
        plan: "Boxes packed the day before. Dad comes with the car.",
      }),
      quiet("2026-11-16T20:00", "21:00", "08:00"),
      note("2026-11-18T22:00", "We said good morning and no more. It was fine."),
    ],
  },
  "told to stop": {
    ways: {
      seed: 5,
      until: "2026-11-21",
      aDay: [1.6, 1.1],
      strength: [8, 7],
      hours: nights,
      triggers: [
        ["in bed", 4],
        ["after a drink", 3],
        ["wanting to look", 2],
      ],
      helps: [
        ["a walk", 3],
        ["a call to my brother", 2],
        ["sleep", 1],
      ],
      looks: {
        count: 5,
        at: [
          ["profile", 3],
          ["home", 1],
        ],
      },
    },
    told: [
      namedPlan("drink", "2026-11-13T12:00", {
        when: "I have had a drink and want to call them",
        then: "give my phone to my brother until the morning",
        trigger: "after a drink",
        window: { from: minutes("21:00"), to: minutes("03:00") },
      }),
      came("drink", "2026-11-14T23:30", "did-not"),
      came("drink", "2026-11-21T22:00", "did"),
      letter("2026-11-19T02:00", "I keep writing the same sorry. It stays here.", {
        before: 9,
        after: 6,
      }),
      quiet("2026-11-19T12:00", "20:00", "09:00"),
      hardDate("2026-11-19T12:10", {
        name: "Their birthday",
        date: "1994-11-23",
        yearly: true,
        kind: "birthday",
        plan: "At my brother's, all day",
      }),
      lookBack("2026-11-15T20:00", { hard: "Saturday night", helped: "My brother" }),
    ],
  },
  "afraid of the ex": {
    ways: {
      seed: 6,
      until: "2026-11-21",
      aDay: [0.5, 0.4],
      strength: [6, 5],
      hours: evenings,
      triggers: [
        ["a message from them", 4],
        ["bad news", 2],
      ],
      helps: [
        ["my aunt", 3],
        ["the line for women", 2],
      ],
    },
    told: [
      heard("2026-11-14T23:50", {
        kind: "threatening",
        channel: "text",
        note: "You will see what you get",
      }),
      plan("2026-11-15T09:00", { outOfSight: ["record"] }),
      heard("2026-11-18T06:40", { kind: "threatening", channel: "social", note: "A skull" }),
      namedPlan("answer", "2026-11-15T10:00", {
        when: "a message from them comes in",
        then: "keep it, with the day and the hour, and tell somebody I trust",
        trigger: "a message from them",
        rehearsed: true,
      }),
      came("answer", "2026-11-18T07:00", "did"),
      hardDate("2026-11-17T10:00", {
        name: "Hearing about the protection order",
        date: "2026-11-23",
        yearly: false,
        kind: "court",
        plan: "My aunt comes. The advocate waits at the side door.",
      }),
      quiet("2026-11-16T20:00", "20:00", "08:00"),
      letter("2026-11-17T22:00", "I locked the door twice and then I slept.", {
        before: 6,
        after: 4,
      }),
    ],
  },
  "day 29 and calm": {
    ways: {
      seed: 30,
      until: "2026-11-21",
      aDay: [0.7, 0.3],
      strength: [4.5, 2.5],
      hours: evenings,
      triggers: [
        ["a song", 2],
        ["alone in the evening", 2],
      ],
      helps: [
        ["a walk", 3],
        ["music without words", 2],
      ],
      looks: { count: 1, at: [["stories", 1]] },
    },
    told: [
      namedPlan("song", "2026-11-10T18:00", {
        when: "a song makes me think of them",
        then: "turn it off and name ten things that I can see",
        trigger: "a song or a photo",
        rehearsed: true,
      }),
      came("song", "2026-11-12T20:00", "did"),
      came("song", "2026-11-19T20:00", "did"),
      lookBack("2026-11-08T19:00", { hard: "Sunday morning", helped: "Sam", next: "The pool" }),
      lookBack("2026-11-15T19:00", { hard: "Nothing much", helped: "The pool" }),
      quiet("2026-11-08T19:10", "22:00", "07:00"),
      hardDate("2026-11-08T19:20", {
        name: "Our anniversary",
        date: "2022-12-01",
        yearly: true,
        kind: "anniversary",
        plan: "The pool, then dinner with Sam",
      }),
    ],
  },
  "slipped three times this week": {
    ways: {
      seed: 3,
      until: "2026-11-22",
      aDay: [1.4, 1.8],
      strength: [7, 8.4],
      hours: [
        [21, 2],
        [22, 3],
        [23, 2],
      ],
      triggers: [
        ["in bed", 4],
        ["alone in the evening", 3],
        ["after a drink", 2],
      ],
      helps: [
        ["a walk", 2],
        ["cold water", 2],
        ["a call to Kim", 1],
      ],
      looks: {
        count: 11,
        at: [
          ["status", 5],
          ["profile", 3],
          ["stories", 2],
        ],
      },
    },
    told: [
      namedPlan("bed", "2026-11-10T12:00", {
        when: "I lie in bed and want to write to them",
        then: "hold my hands under cold water, then lie down again",
        trigger: "in bed",
        window: { from: minutes("22:00"), to: minutes("02:00") },
        rehearsed: true,
      }),
      came("bed", "2026-11-13T23:40", "did"),
      came("bed", "2026-11-16T23:50", "did-not"),
      came("bed", "2026-11-22T23:40", "did-not"),
      letter("2026-11-19T01:30", "I called and it rang and rang. I feel twelve years old.", {
        before: 9,
        after: 7,
      }),
      quiet("2026-11-19T12:00", "22:00", "07:00"),
      lookBack("2026-11-15T19:00", { hard: "The nights" }),
      hardDate("2026-11-20T12:00", {
        name: "The concert we had tickets for",
        date: "2026-11-23",
        yearly: false,
        kind: "other",
      }),
    ],
  },
};

const lived = (life: Life): Life => {
  const more = twoWeeks[life.name];
  if (more === undefined) throw new Error(`No two weeks are told of ${life.name}`);
  const at = more.at ?? life.at;
  const now = Date.parse(at);
  // In the order in which it was written down: what is told of later must be there before.
  const told = [...life.told, ...drawn(more.ways), ...more.told]
    .filter(({ written }) => written < now)
    .map((each, order) => ({ each, order }))
    .sort((a, b) => a.each.written - b.each.written || a.order - b.order)
    .map(({ each }) => each);
  return { ...life, name: `${life.name}, two weeks on`, at, told };
};

export const fortnights: readonly Life[] = lives.map(lived);
