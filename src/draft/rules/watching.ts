import type { Rule } from "#draft/rule.ts";

export const watching: Rule = {
  id: "watching",
  label: "surveillance",
  says: "shows that the writer watches or tracks them",
  source: "LABELS.md, surveillance",
  strength: "sure",
  phrases: [
    "(?:saw|seen|spotted|noticed) {your} car",
    "(?:{your}|ur) (?:location|find my|snap ?map|gps|airtag|dot|pin|strava|fitbit)(?: \\w+)? (?:says|said|shows|showed|puts|has|had|is|was|at|on)",
    "(?:snap ?map|find my|life ?360|strava|find my iphone|google maps) (?:says|said|shows|showed|has|had|puts|put)",
    "(?:saw|seen|see|noticed|watched) (?:{you}|that {you}|{youre}|u were|you were) (?:were |was |are |r )?(?:online|active|at his|at hers|at her|with (?:him|her)|leave|leaving|go in|going in|kissing|walking)",
    "(?:you've|you|u|uve) (?:were|been|was|are) (?:online|active)(?: (?:at|since|till|until|all|for|on|\\d))",
    "(?:blue|two) ticks",
    "left (?:me )?on (?:read|seen|delivered)",
    "last seen (?:at|\\d|was|says|today|yesterday)",
    "(?:drove|walked|drive|walk|cycled|driving|walking|went) (?:past|by) (?:{your}|ur|yours|the flat|his|hers|ur)(?= |\\W|$)",
    "(?:told|tells|says|said) (?:me )?(?:that )?{you} (?:were|was|went|left) (?:out|with|at|on a date|kissing|home) ",
    "(?:checked|looked at|went through|logged in(?:to)?|been on|been reading) {your} (?:phone|emails?|messages|texts|dms|insta|instagram|account|facebook|spotify|location|stories|profile|bank|search)",
    "{your} (?:spotify|netflix|instagram|insta|whatsapp|profile|venmo|monzo|uber|doorbell|ring) (?:says|said|shows|showed|activity|history)",
    "(?:the )?(?:doorbell|ring|camera|dashcam|nest) (?:cam(?:era)? )?(?:shows|showed|saw|caught|has) {you}",
  ],
  unless: [
    "(?:location|pin|dot) (?:is|was|at|on) (?:the )?(?:same|attached|below|here)",
    "find my (?:keys|wallet|bag|phone)",
  ],
  catches: [
    "I saw your car at his place",
    "your location says you're home",
    "drove past yours last night",
    "saw you were online at 2",
  ],
  allows: [
    "Find my keys in the blue bag please",
    "The car is parked at the station, level 2",
    "Read your email about the lease",
  ],
};
