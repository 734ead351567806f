import type { Rule } from "#draft/rule.ts";

export const deepApology: Rule = {
  id: "deep-apology",
  label: "apology",
  says: "apologises for the relationship",
  source: "LABELS.md, apology",
  strength: "sure",
  phrases: [
    "(?:sorry|apologi[sz]e|sry|soz) (?:for|about|4) (?:~)?(?:everything|all of it|all the|what (?:i|happened)|how (?:i|things|it)|the way (?:i|things)|hurting|the (?:things|stuff|words|pain|lies|shouting|fight|row|argument)|being|breaking|lying|cheating|not being|shouting|letting|making {you}|my behaviour|my part)",
    "forgive me",
    "(?:{im}|i) (?:so|truly|deeply|really) (?:so )?sorry(?! (?:but|for the (?:late|short|delay|mess|mix)|about the (?:late|short|delay|time|mix)))",
    "i (?:was|'ve been|have been) (?:a |an |such a |such an )?(?:monster|idiot|terrible|awful|horrible|nightmare|dick|bad partner|fool|wrong)",
    "i (?:messed|fucked|screwed) (?:it |us |everything |this )?up",
    "i (?:never )?(?:should have|shoulda|should've|shouldn't have) (?:treated|said|listened|been there|lied|left|hurt)",
    "i (?:didn't|never) (?:mean|meant) to hurt",
    "i owe {you} an apology",
    "i take (?:it|everything) (?:all )?back",
  ],
  unless: [
    "messed (?:it |this )?up (?:the|with the) (?:order|form|date|booking|payment|transfer)",
    "(?:sorry|apologi[sz]e) (?:for|about) being (?:late|slow|short)",
  ],
  catches: [
    "I'm so sorry for everything",
    "please forgive me",
    "i messed us up",
    "sorry for how i treated you",
  ],
  allows: ["Sorry for the short notice", "Sorry, I can't make 5", "I messed up the booking date"],
};
