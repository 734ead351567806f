import type { Helpline } from "#care/helpline.ts";

export const unitedStates = [
  {
    id: "us-911",
    name: "911",
    places: ["US"],
    forWhom: ["emergency"],
    how: [{ kind: "call", value: "911", dial: "911" }],
    hours: null,
    page: "https://www.911.gov",
    takenFrom: [
      "pittcountync.gov/151/911-Caller-Readiness-Awareness",
      "santarosa.fl.gov/FAQ.aspx?QID=106",
      "skowhegan.org/FAQ.aspx?QID=95",
    ],
    takenOn: "2026-11-28",
    checkedOn: null,
  },
  {
    id: "us-988",
    name: "988 Suicide & Crisis Lifeline",
    places: ["US"],
    forWhom: ["crisis"],
    how: [
      { kind: "call", value: "988", dial: "988" },
      { kind: "text", value: "988", dial: "988" },
      { kind: "chat", value: "https://988lifeline.org" },
    ],
    hours: "always",
    page: "https://988lifeline.org",
    takenFrom: [
      "internationalmentalhealth.org/resources",
      "health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline",
    ],
    takenOn: "2026-11-22",
    checkedOn: null,
  },
  {
    id: "us-domestic-violence",
    name: "National Domestic Violence Hotline",
    places: ["US"],
    forWhom: ["abused"],
    how: [
      { kind: "call", value: "800-799-7233", dial: "8007997233" },
      { kind: "text", value: "88788", dial: "88788", textBody: "START" },
      { kind: "chat", value: "https://www.thehotline.org" },
      { kind: "tty", value: "800-787-3224", dial: "8007873224" },
    ],
    hours: "always",
    page: "https://www.thehotline.org",
    takenFrom: [
      "ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts",
      "thehotline.org/tag/support",
    ],
    takenOn: "2026-11-22",
    checkedOn: null,
  },
] as const satisfies readonly Helpline[];
