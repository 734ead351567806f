import type { Rule } from "#draft/rule.ts";

export const layingGuilt: Rule = {
  id: "laying-guilt",
  label: "guilt",
  says: "puts the writer's suffering on their conscience",
  source: "LABELS.md, guilt",
  strength: "likely",
  phrases: [
    "(?:hope|guess) {youre} (?:happy|proud|pleased)(?: (?:now|with))?",
    "i guess i ~(?:meant|mean|was|wasn't|am) ~(?:nothing|not enough|not worth|never)",
    "i (?:meant|mean|mattered) (?:nothing|so little) to {you}",
    "after (?:all|everything) i(?:'ve| have)? ~(?:did|done|gave|given|sacrificed)(?= (?:for|4|to|and|up|with)|\\W*$)",
    "don't (?:worry|mind) (?:about )?me",
    "i(?:'ll| will) (?:just )?be (?:alone|on my own) (?:at|for|this|on|again|as)",
    "not that {you} ~(?:care|cared|notice|would)",
    "if {you} ~(?:cared|ever cared|gave a)",
    "{you} (?:wouldn't|won't|don't) care anyway",
    "enjoy {your} (?:new )?life",
    "hope (?:she|he|they)(?:'s|s| is|'re| are)? worth it",
    "as if {you} care",
    "thanks for (?:nothing|ruining)",
    "{you} did this to me",
    "because of {you} i",
  ],
  catches: [
    "Hope you're happy now",
    "I guess I meant nothing",
    "after everything I did for you",
    "hope she's worth it",
  ],
  allows: ["After everything I did the oven is clean for the inspection", "I hope you are well"],
};
