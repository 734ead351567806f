import type { Helpline } from "#care/helpline.ts";

export const australia = [
  {
    id: "au-000",
    name: "000",
    places: ["AU"],
    forWhom: ["emergency"],
    how: [{ kind: "call", value: "000", dial: "000" }],
    hours: null,
    page: null,
    takenFrom: ["1800respect.org.au/terms-and-conditions", "ntv.org.au/key-changes-to-the-mrs"],
    takenOn: "2026-11-22",
    checkedOn: null,
  },
  {
    id: "au-1800respect",
    name: "1800RESPECT",
    places: ["AU"],
    forWhom: ["abused"],
    how: [
      { kind: "call", value: "1800 737 732", dial: "1800737732" },
      { kind: "text", value: "0458 737 732", dial: "0458737732" },
      { kind: "chat", value: "https://www.1800respect.org.au" },
    ],
    hours: "always",
    page: "https://www.1800respect.org.au",
    takenFrom: [
      "1800respect.org.au/terms-and-conditions",
      "womensagenda.com.au/latest/1800respect-now-has-an-sms-service-for-victims-of-family-and-domestic-violence",
      "plan4womenssafety.dss.gov.au/initiatives/1800respect",
      "womensagenda.com.au/latest/1800respect-launches-video-counselling-service-for-domestic-violence-support",
    ],
    takenOn: "2026-11-22",
    checkedOn: null,
  },
  {
    id: "au-mens-referral",
    name: "Men's Referral Service (No to Violence)",
    places: ["AU"],
    forWhom: ["own-behaviour"],
    how: [
      { kind: "call", value: "1300 766 491", dial: "1300766491" },
      { kind: "chat", value: "https://ntv.org.au/get-help/getting-support" },
    ],
    hours: null,
    page: "https://ntv.org.au/get-help/getting-support",
    takenFrom: [
      "abc.net.au/news/2020-05-03/mens-referral-service-family-violence-coronavirus/12207558",
      "ntv.org.au/get-help/getting-support",
    ],
    takenOn: "2026-11-22",
    checkedOn: null,
  },
] as const satisfies readonly Helpline[];
