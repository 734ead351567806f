// The same decisions by general tools: zod reads the situation, json-rules-engine finds the rule. Dates by the same Temporal.
import { Engine } from "json-rules-engine";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

const time = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(?:\.\d{1,9})?[+-]\d{2}:\d{2}\[[A-Za-z][\w.+-]*(?:\/[\w.+-]+)*\]$/u,
  )
  .transform((text, context) => {
    try {
      return Temporal.ZonedDateTime.from(text, { offset: "reject" });
    } catch {
      context.addIssue({ code: "custom" });
      return z.NEVER;
    }
  });
const urge = z.int().min(0).max(10);

const situationSchema = z.object({
  now: time,
  plan: z.object({
    lengthDays: z.int().min(21).max(365),
    aim: z.enum(["reunite", "move-on", "unsure"]),
    endedBy: z.enum(["them", "me", "both"]),
    ties: z.array(z.enum(["children", "home", "work", "money", "pet", "legal", "belongings"])),
    boundary: z.enum(["none", "asked-not-to", "blocked", "order-against-me", "order-protects-me"]),
    afraidOfThem: z.boolean(),
    harmedThem: z.boolean(),
  }),
  lastContactAt: time.nullable(),
  wish: z.object({
    purpose: z.enum([
      "loose-end",
      "emergency",
      "reply",
      "feelings",
      "friendly",
      "reunite",
      "closure",
      "apology",
      "occasion",
      "look",
      "unsure",
    ]),
    channel: z.enum(["call", "text", "email", "letter", "in-person", "third-party", "social"]),
    someoneElseCould: z.boolean(),
    canWait: z.boolean(),
    needsAnswer: z.boolean(),
  }),
  state: z
    .object({
      selfHarm: z.boolean().optional(),
      urge: urge.optional(),
      strongestUrgeThisWeek: urge.optional(),
      sober: z.boolean().optional(),
      canTakeNo: z.boolean().optional(),
      motive: z.enum(["calm", "lonely", "panic", "jealous", "angry"]).optional(),
    })
    .nullish(),
  callsSinceComplete: z.int().min(0),
});

const is = (fact, value) => ({ fact, operator: "equal", value });
const among = (fact, value) => ({ fact, operator: "in", value });
const atLeast = (fact, value) => ({ fact, operator: "greaterThanInclusive", value });
const all = (...conditions) => ({ all: conditions });
const any = (...conditions) => ({ any: conditions });
const not = (condition) => ({ not: condition });

const guarded = among("mode", ["closed", "safety"]);
const spoken = among("channel", ["call", "in-person"]);
const notNow = any(is("sober", false), atLeast("urge", 7));
const always = all(is("always", true));

// number, condition, answer, until, reasons, next; what depends on the case is a function of the facts.
const guardedReason = ({ mode }) => [mode === "closed" ? "their-no-stands" : "your-safety"];
const duringRun = {
  feelings: ["no-right-words", "can-do-damage"],
  friendly: ["no-friendly-chat", "nothing-to-gain"],
  reunite: ["hands-over-power", "no-right-words", "nothing-to-gain"],
  closure: ["no-right-words", "nothing-to-gain"],
  apology: ["no-right-words", "cool-off-first"],
  occasion: ["no-friendly-chat", "nothing-to-gain"],
  reply: ["doing-nothing-is-a-choice", "room-to-think"],
  unsure: ["urge-is-not-a-reason", "relief-seeking"],
};
const underOrder = ({ business, purpose }) => {
  if (business || purpose === "emergency") return ["order-channel"];
  return ["ride-the-wave", purpose === "look" ? "hide-their-feeds" : "write-unsent"];
};
const businessNext = ({ someoneElseCould, channel }) => [
  ...(someoneElseCould ? ["through-someone-else"] : []),
  channel === "call" || channel === "in-person" ? "call-script" : "check-message",
];
const callNext = ({ channel }) => {
  if (channel === "call") return ["plan-call"];
  return [
    "plan-call",
    ["text", "email", "letter"].includes(channel) ? "prefer-call" : "only-a-call",
  ];
};

const table = [
  [all(is("selfHarm", true)), "help-first", null, ["help-first"], ["crisis-line", "call-someone"]],
  [all(is("boundary", "order-against-me")), "never", null, ["order-stands"], underOrder],
  [
    all(is("purpose", "look"), is("mode", "closed")),
    "never",
    null,
    ["their-no-stands", "watching-hurts"],
    ["ride-the-wave", "hide-their-feeds"],
  ],
  [
    all(is("purpose", "look")),
    "no",
    null,
    ["watching-hurts", "relief-seeking"],
    ["ride-the-wave", "hide-their-feeds"],
  ],
  [
    all(is("purpose", "emergency"), any(guarded, is("someoneElseCould", true))),
    "loose-end-only",
    null,
    ["emergency"],
    ["through-someone-else"],
  ],
  [all(is("purpose", "emergency")), "loose-end-only", null, ["emergency"], ["call-now-briefly"]],
  [
    all(is("mode", "closed"), is("business", true), is("someoneElseCould", true)),
    "never",
    null,
    ["their-no-stands"],
    ["through-someone-else"],
  ],
  [
    all(guarded, is("purpose", "loose-end"), is("canWait", true), is("children", false)),
    "no",
    null,
    guardedReason,
    ["park", "through-someone-else"],
  ],
  [
    all(guarded, is("business", true), among("channel", ["in-person", "social"])),
    "no",
    null,
    guardedReason,
    ["through-someone-else", "in-writing-instead"],
  ],
  [
    all(is("mode", "full"), is("purpose", "loose-end"), is("canWait", true), is("complete", false)),
    "not-yet",
    "run-end",
    ["loose-ends-only", "nothing-to-gain"],
    ["park", "ride-the-wave"],
  ],
  [
    all(is("business", true), spoken, any(notNow, is("motive", "angry"))),
    "not-yet",
    "next-morning",
    ["relief-seeking", "can-do-damage"],
    ["ride-the-wave", "in-writing-instead"],
  ],
  [
    all(is("mode", "closed"), is("business", true)),
    "loose-end-only",
    null,
    ["their-no-stands", "loose-ends-only"],
    ["once-in-writing", "check-message"],
  ],
  [
    all(is("mode", "closed")),
    "never",
    null,
    ["their-no-stands"],
    ["ride-the-wave", "write-unsent"],
  ],
  [
    all(is("mode", "safety"), is("business", true)),
    "loose-end-only",
    null,
    ["your-safety", "loose-ends-only"],
    ["through-someone-else", "check-message"],
  ],
  [all(is("mode", "safety")), "no", null, ["your-safety"], ["safety-plan", "ride-the-wave"]],
  [
    all(is("business", true)),
    "loose-end-only",
    null,
    ["loose-ends-only", "polite-not-personal", "no-friendly-chat"],
    businessNext,
  ],
  [
    all(atLeast("callsSinceComplete", 1)),
    "no",
    null,
    ["one-call-was-made"],
    ["let-it-rest", "write-unsent"],
  ],
  [
    all(is("lastContactKnown", false)),
    "not-yet",
    "run-end",
    ["cool-off-first", "thirty-days"],
    ["set-last-contact", "ride-the-wave"],
  ],
  [
    all(is("complete", false)),
    "not-yet",
    "run-end",
    ({ purpose }) => [...(duringRun[purpose] ?? []), "thirty-days"],
    ["ride-the-wave", "write-unsent"],
  ],
  [all(is("readinessKnown", false)), "not-yet", "now", ["your-case-is-yours"], ["readiness-check"]],
  [all(notNow), "not-yet", "next-morning", ["relief-seeking", "cool-off-first"], ["ride-the-wave"]],
  [
    any(
      atLeast("strongestUrgeThisWeek", 7),
      is("canTakeNo", false),
      not(is("motive", "calm")),
      is("purpose", "unsure"),
    ),
    "not-yet",
    "in-a-week",
    ["relief-seeking", "your-case-is-yours"],
    ["ride-the-wave", "extend-run"],
  ],
  [always, "you-may", null, ["then-a-call"], callNext],
];

// Each rule has a priority of its own, and the first that holds stops the engine: first match wins, none is asked in vain.
const engine = new Engine(
  table.map(([conditions, answer, until, because, next], index) => ({
    conditions,
    priority: table.length - index,
    event: { type: String(answer), params: { index, until, because, next } },
  })),
);
engine.on("success", () => engine.stop());

const modeOf = ({ boundary, harmedThem, afraidOfThem, ties }) => {
  if (harmedThem || ["order-against-me", "asked-not-to", "blocked"].includes(boundary))
    return "closed";
  if (afraidOfThem || boundary === "order-protects-me") return "safety";
  return ties.some((tie) => ["children", "home", "work", "legal"].includes(tie))
    ? "limited"
    : "full";
};

const morning = (now) => {
  const earliest = now.add({ hours: 8 });
  const at = (day) => day.startOfDay().withPlainTime({ hour: 10 });
  const same = at(earliest);
  return Temporal.ZonedDateTime.compare(same, earliest) < 0 ? at(earliest.add({ days: 1 })) : same;
};

const factsOf = ({ now, plan, lastContactAt, wish, state, callsSinceComplete }) => {
  const end = (lastContactAt ?? now).add({ days: plan.lengthDays }).withTimeZone(now.timeZoneId);
  const {
    selfHarm = null,
    urge: strength = null,
    strongestUrgeThisWeek = null,
    sober = null,
    canTakeNo = null,
    motive = null,
  } = state ?? {};
  return {
    end,
    facts: {
      always: true,
      mode: modeOf(plan),
      boundary: plan.boundary,
      children: plan.ties.includes("children"),
      business: wish.purpose === "loose-end" || (wish.purpose === "reply" && wish.needsAnswer),
      ...wish,
      selfHarm,
      urge: strength,
      strongestUrgeThisWeek,
      sober,
      canTakeNo,
      motive,
      readinessKnown: [strength, strongestUrgeThisWeek, sober, canTakeNo, motive].every(
        (each) => each !== null,
      ),
      lastContactKnown: lastContactAt !== null,
      complete: lastContactAt !== null && Temporal.ZonedDateTime.compare(now, end) >= 0,
      callsSinceComplete,
    },
  };
};

const untilOf = (until, now, end) => {
  if (until === "run-end") return end;
  if (until === "next-morning") return morning(now);
  return until === "now" ? now : now.add({ days: 7 });
};

const adjusted = (answer, because, next, { plan, wish }, mode) => {
  if (answer !== "help-first") {
    if (plan.afraidOfThem || plan.boundary === "order-protects-me") {
      because = [...because, "your-safety"];
      next = next
        .filter((step) => step !== "hide-their-feeds")
        .map((step) =>
          ["once-in-writing", "in-writing-instead"].includes(step) ? "through-someone-else" : step,
        );
      next = ["safety-plan", ...next];
    }
    if (mode === "closed" && ["none", "order-protects-me"].includes(plan.boundary))
      because = because.map((id) => (id === "their-no-stands" ? "after-harm" : id));
    if (!wish.someoneElseCould)
      next = next.map((step) => (step === "through-someone-else" ? "find-someone" : step));
  }
  if (wish.purpose === "emergency") next = ["emergency-services", ...next];
  return { because: [...new Set(because)], next: [...new Set(next)] };
};

const listOf = (list, facts) => (typeof list === "function" ? list(facts) : list);

/** The line out for a line in. */
export const answer = async (line) => {
  const parsed = situationSchema.safeParse(JSON.parse(line));
  if (!parsed.success) {
    const path = (parsed.error.issues[0]?.path ?? [])
      .join(".")
      .replace(/^(plan\.ties)\..*$/u, "$1");
    return JSON.stringify({ error: { field: path } });
  }
  const situation = parsed.data;
  if (
    situation.lastContactAt !== null &&
    Temporal.ZonedDateTime.compare(situation.now.add({ minutes: 2 }), situation.lastContactAt) < 0
  )
    return JSON.stringify({ error: { field: "lastContactAt" } });
  const { facts, end } = factsOf(situation);
  const { events } = await engine.run(facts);
  const [event] = events;
  const { until, because, next } = event.params;
  const lists = adjusted(
    event.type,
    listOf(because, facts),
    listOf(next, facts),
    situation,
    facts.mode,
  );
  const untilAt = until === null ? null : untilOf(until, situation.now, end).toString();
  return JSON.stringify({ answer: event.type, mode: facts.mode, ...lists, until: untilAt });
};
