import type { Helpline } from "#care/helpline.ts";

/** A country's own entry for a number stands for the entry of the whole union (see `linesIn`). */
export const europeanUnion = [
  {
    id: "eu-112",
    name: "112",
    places: ["EU"],
    forWhom: ["emergency"],
    how: [{ kind: "call", value: "112", dial: "112" }],
    hours: null,
    page: null,
    takenFrom: ["ec.europa.eu/information_society/activities/112/actions/index_en.htm"],
    takenOn: "2026-11-22",
    checkedOn: null,
  },
  {
    // Fifteen states had promised it by 2023; the sources don't name them, so the words say so.
    id: "eu-116016",
    name: "116 016",
    places: ["EU"],
    forWhom: ["abused"],
    how: [{ kind: "call", value: "116 016", dial: "116016" }],
    hours: null,
    page: null,
    takenFrom: [
      "socialbites.ca/news/the-eu-launches-116-016-a-unified-helpline-for-violence-against-women",
    ],
    takenOn: "2026-11-22",
    checkedOn: null,
  },
  {
    id: "de-hilfetelefon",
    name: "Hilfetelefon Gewalt gegen Frauen",
    places: ["DE"],
    forWhom: ["abused"],
    how: [
      { kind: "call", value: "116 016", dial: "116016" },
      { kind: "chat", value: "https://www.hilfetelefon.de" },
      { kind: "call", value: "08000 116 016", dial: "08000116016" },
    ],
    hours: "always",
    page: "https://www.hilfetelefon.de",
    takenFrom: [
      "hilfetelefon.de/das-hilfetelefon/angebot-im-ueberblick.html",
      "attendorn.de (Hilfetelefon jetzt mit EU-weiter Nummer)",
    ],
    takenOn: "2026-11-22",
    checkedOn: null,
  },
  {
    // The member states less the fourteen that the operators' own list says have no such line.
    id: "eu-116006",
    name: "116 006",
    places: ["AT", "HR", "CZ", "DK", "EE", "FI", "FR", "DE", "IE", "LV", "NL", "PT", "SE"],
    forWhom: ["victims-of-crime"],
    how: [{ kind: "call", value: "116 006", dial: "116006" }],
    hours: null,
    page: "https://victim-support.eu",
    takenFrom: [
      "infovitimas.pt (Victim Support Europe joint statement)",
      "victim-support.eu/media-center/campaigns/116006-helpline-action-week-novictimleftbehind",
    ],
    takenOn: "2026-11-22",
    checkedOn: null,
  },
] as const satisfies readonly Helpline[];
