import type { Rule } from "#draft/rule.ts";

export const lookingBack: Rule = {
  id: "looking-back",
  label: "nostalgia",
  says: "brings up the shared past",
  source: "LABELS.md, nostalgia",
  strength: "likely",
  phrases: [
    "(?:do |d'?)?(?:{you} )?remember (?:when|that (?:time|night|day|weekend|trip|summer)|the (?:time|night|day|summer|first|lake|beach)|how {i}|us|our)",
    "our song",
    "(?:a|one|two|three|1|2|3|five|ten|\\d) years? ago today",
    "our (?:first|last) (?:date|kiss|dance|christmas|summer|holiday|trip|night)",
    "would(?:'ve| have) been our (?:anniversary|\\w+ anniversary)",
    "(?:happy|our) anniversary",
    "(?:found|saw|looking at|going through|scrolling) (?:the |our |some )?old (?:photos|pics|pictures|messages|texts)",
    "used to (?:dance|sing|sit|lie|walk|laugh|joke|call me|make me)",
    "(?:thinking|thought) (?:about|of) (?:that|the) (?:night|time|day|summer|weekend|trip)",
    "reminded me of (?:us|{you}|when|that)",
    "we used to",
    "where we (?:met|first|had our)",
  ],
  unless: ["remember (?:the|to|that the) (?:pickup|bins|keys|appointment|deadline|code|rent|form)"],
  catches: [
    "Remember when we got lost in Lisbon?",
    "our song came on",
    "3 years ago today",
    "we used to dance here",
  ],
  allows: ["Remember the pickup is at 4", "Remember to sign the form"],
};
