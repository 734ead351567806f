import { expect, test } from "vitest";

import { planBody, saidIn, type PlanSaid } from "#web/ahead/plan-body.ts";
import { planTemplates } from "#web/ahead/templates.en.ts";
import { waveWords } from "#web/wave/words.en.ts";

const said = (more: Partial<PlanSaid> = {}): PlanSaid => ({
  when: "I lie in bed",
  then: "read a page",
  trigger: "",
  from: "",
  to: "",
  weekdays: [],
  ...more,
});
const bodyOf = (more: Partial<PlanSaid>, before?: Parameters<typeof planBody>[1]) => {
  const body = planBody(said(more), before);
  if (!body.ok) throw new Error(body.error);
  return body.value;
};

test("the words of the frame are not said twice", () => {
  const { when, then } = bodyOf({ when: "If I lie in bed ", then: "Then I will read a page." });
  expect([when, then]).toEqual(["I lie in bed", "read a page"]);
  expect(bodyOf({ then: "I'll walk" }).then).toBe("walk");
});

test.each([{ when: " " }, { then: "." }, { then: "I will " }])("%j is no plan yet", (more) => {
  expect(planBody(said(more))).toEqual({ ok: false, error: "missing" });
});

test("hours are whole or not at all", () => {
  expect(planBody(said({ from: "22:00" }))).toEqual({ ok: false, error: "hours" });
  expect(bodyOf({ from: "22:00", to: "02:00", weekdays: [7, 5] }).window).toEqual({
    from: 1_320,
    to: 120,
    weekdays: [5, 7],
  });
  expect(bodyOf({ from: "22:00", to: "02:00", weekdays: [1, 2, 3, 4, 5, 6, 7] }).window).toEqual({
    from: 1_320,
    to: 120,
  });
});

test("a plan that was said once stays so until its words change", () => {
  const before = { ...bodyOf({}), rehearsed: true };
  expect(bodyOf({ trigger: "in bed" }, before).rehearsed).toBe(true);
  expect(bodyOf({ then: "read two pages" }, before).rehearsed).toBeUndefined();
});

test("a form that was only opened changes nothing", () => {
  const before = bodyOf({ trigger: "in bed", from: "22:00", to: "02:00", weekdays: [1] });
  expect(bodyOf(saidIn(before), before)).toEqual(before);
});

test("there is a plan to start from for every moment that an urge can name", () => {
  expect(planTemplates.map(({ trigger }) => trigger)).toEqual(waveWords.triggers);
  for (const { when, thens, hours } of planTemplates)
    for (const then of thens) {
      const [from = "", to = ""] = hours ?? [];
      expect(bodyOf({ when, then, from, to })).toMatchObject({ when, then });
    }
});
