import { describe, expect, test } from "vitest";

import { countries } from "#care/country.ts";
import { helplines, linesIn } from "#care/helplines.ts";
import { linkOf } from "#care/helpline.ts";

const isoDate = /^\d{4}-\d{2}-\d{2}$/u;

describe.each(helplines)("$id", (line) => {
  test("can be reached, and the phone dials what the person reads", () => {
    expect(line.how.length).toBeGreaterThan(0);
    for (const contact of line.how) {
      if ("dial" in contact) expect(contact.dial).toBe(contact.value.replace(/[ -]/gu, ""));
      if ("dial" in contact) expect(contact.dial).toMatch(/^\d{3,12}$/u);
      if (contact.kind === "email") expect(contact.value).toMatch(/^[\w.]+@[\w.]+\.[a-z]+$/u);
      expect(linkOf(contact)).toMatch(
        /^(?:tel:\d+|sms:\d+(?:\?&body=\w+)?|mailto:\S+@\S+|https:\/\/\S+)$/u,
      );
    }
  });

  test("says where it was read, and when; nobody claims to have checked it", () => {
    expect(line.takenFrom.length).toBeGreaterThan(0);
    expect(line.takenFrom.join(" ")).not.toMatch(/recall/iu);
    expect(line.takenOn).toMatch(isoDate);
    expect(line.checkedOn === null || isoDate.test(line.checkedOn)).toBe(true);
    expect(line.page === null || line.page.startsWith("https://")).toBe(true);
  });

  test("is for somebody, somewhere we know", () => {
    const places: readonly string[] = [...countries, "EU", "world"];
    expect(line.forWhom.length).toBeGreaterThan(0);
    expect(line.places.filter((place) => !places.includes(place))).toEqual([]);
  });

  test("has hours that make sense, where it has any", () => {
    for (const { days, from, to } of line.hours === null || line.hours === "always"
      ? []
      : line.hours) {
      expect(days.every((day) => day >= 1 && day <= 7)).toBe(true);
      expect(from < to && /^\d\d:\d\d$/u.test(from) && /^\d\d:\d\d$/u.test(to)).toBe(true);
    }
  });
});

test("no line is listed twice", () => {
  expect(new Set(helplines.map(({ id }) => id)).size).toBe(helplines.length);
});

test("a number that was only remembered is left out: the page of the line stands in", () => {
  const withoutNumber = ["gb-childline", "gb-respect"];
  expect(
    helplines
      .filter(({ how }) => how.every(({ kind }) => kind === "web"))
      .map(({ id }) => id)
      .filter((id) => id !== "world-findahelpline"),
  ).toEqual(withoutNumber);
});

test("each of the three countries has a number for danger and one for a hard night", () => {
  for (const country of ["US", "GB", "AU"])
    expect(linesIn(country).flatMap(({ forWhom }) => forWhom)).toEqual(
      expect.arrayContaining(["emergency", "crisis"]),
    );
});

test("a text that has to say a word says it", () => {
  const hotline = helplines.find(({ id }) => id === "us-domestic-violence");
  expect(hotline?.how.map(linkOf)).toContain("sms:88788?&body=START");
});

test("every country that can be chosen has lines of its own", () => {
  expect(countries.filter((country) => linesIn(country).length === 0)).toEqual([]);
  expect(linesIn(undefined)).toEqual([]);
  expect(linesIn("constructor")).toEqual([]);
});
