import type { Rule } from "#draft/rule.ts";

export const fishing: Rule = {
  id: "fishing",
  label: "prying",
  says: "asks about their life, love or feelings",
  source: "LABELS.md, prying",
  strength: "sure",
  phrases: [
    "(?:are|r) {you} (?:~)?(?:seeing|dating|with|talking to|sleeping with) (?:someone|somebody|anyone|anybody|her|him|any1|some1|other people)",
    "(?:you|u) seeing (?:anyone|someone|any1|some1|him|her)",
    "who(?:'s| is| was|s)? (?:that|the|this|she|he) (?:girl|guy|boy|man|woman|lad|bloke|in {your}|on {your}|with {you})",
    "who (?:were|was|are|r) {you} (?:with|out with|texting)",
    "who (?:{youre}|u) (?:with|seeing|texting)",
    "do {you} (?:~)?(?:think (?:of|about) (?:me|us)|miss me|regret|still love|love (?:him|her))",
    "(?:have|did) {you} (?:~)?(?:move|moved) on",
    "{you} (?:~)?think (?:of|about) me",
    "(?:is|was) (?:he|she) (?:better|nicer|there|staying|moving in)",
    "(?:where|wheres|where's) (?:are |r |were )?{you} (?:last night|tonight|living now|staying now|these days|been)",
    "what (?:are|r) {you} (?:doing|up to) (?:tonight|this weekend|later|these days|now|for)",
    "(?:are|r) {you} (?:ok|okay|happy|alright|eating|sleeping|lonely)(?= ?\\?| (?:without|now|there|properly|these|with (?:him|her))|$)",
    "what did {your} (?:mum|mom|dad|sister|friends|mates) say about",
  ],
  unless: ["(?:are|r) {you} (?:ok|okay|happy|alright) (?:with|for|to|if)(?! (?:him|her))"],
  catches: [
    "are you seeing someone?",
    "who was that in your story",
    "do you ever think of me",
    "what are you doing tonight",
  ],
  allows: [
    "Are you ok with Tuesday 5pm?",
    "Who is the landlord's contact?",
    "Will you be home at 6?",
  ],
};
