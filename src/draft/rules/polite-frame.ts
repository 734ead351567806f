import type { Rule } from "#draft/rule.ts";

export const politeFrame: Rule = {
  id: "polite-frame",
  label: "courtesy",
  says: "is only a greeting, a thanks, a small sorry or a sign-off",
  source: "LABELS.md, courtesy",
  strength: "sure",
  phrases: [
    "^(?:hi|hello|hey|hiya|heya|dear|morning|good (?:morning|afternoon|evening|day))(?: (?:again|there|\\p{L}[\\p{L}-]{1,14}))?[\\s,.!:-]*$",
    "^(?:(?:many )?(?:thanks|thank {you}|thx|ty|tysm|cheers|ta|much appreciated)(?: (?:very much|so much|a lot|again|in advance|for (?:this|that|your (?:help|time|patience)|letting me know|sorting (?:it|this|that)|understanding)|\\p{Lu}[\\p{L}-]{1,14}))?|please|pls|plz|no rush|no worries|no problem|(?:kind |best |warm |many )?regards|all the best|best wishes|best|sincerely|yours (?:sincerely|faithfully|truly))[\\s,.!👍🙏]*$",
    "^sorry (?:for|about) (?:the )?(?:late|short|delay|delayed|slow)(?: (?:notice|reply|text|message|answer|response))?[\\s,.!]*$",
    "^(?:no need to (?:reply|answer)|when {you} (?:get|have) a (?:moment|minute|sec|chance))[\\s,.!]*$",
    "^(?:(?:i )?hope {youre} (?:well|ok)|hope (?:this finds you|all is|all's) well)[\\s,.!]*$",
  ],
  catches: [
    "Hi Sam,",
    "Thanks.",
    "Kind regards,",
    "Sorry for the short notice.",
    "No need to reply.",
  ],
  allows: ["Hey gorgeous, remember me always", "Thanks for ruining my year", "Love, Ana"],
};
