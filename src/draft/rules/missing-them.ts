import type { Rule } from "#draft/rule.ts";

export const missingThem: Rule = {
  id: "missing-them",
  label: "feelings",
  says: "says that the writer misses or loves them",
  source: "LABELS.md, feelings",
  strength: "sure",
  phrases: [
    "i ~(?:miss|missed|missing) ~(?:{you}|us|{your})",
    "(?:miss|missin|missing) (?:u|you)(?= (?:so|sm|loads|lots|bad|like|every|all|already|more)|\\W*$)",
    "i ~(?:love|loved|adore) {you}",
    "love {you} (?:always|forever|still)",
    "still love {you}",
    "in love with {you}",
    "heartbroken",
    "heart is (?:broken|in pieces|breaking)",
    "broke my heart",
    "(?:can't|cannot|couldn't) ~(?:stop (?:crying|thinking about {you})|sleep without {you})",
    "cr(?:y|ied|ying) (?:myself to sleep|every night|all night|all day)",
    "{im} ~(?:a wreck|a mess|broken|lost without {you}|so lonely|falling apart)",
    "been (?:a wreck|a mess|crying)",
  ],
  unless: [
    "(?:can't miss|miss {you} (?:at|by)|missed {your} (?:call|delivery|appointment|parcel|post|train|bus|slot))",
  ],
  catches: ["I miss you so much", "still love you", "i cant stop crying", "I'm a wreck"],
  allows: [
    "I missed your call about the boiler",
    "the courier missed you on Friday",
    "I'd love a receipt",
  ],
};
