import type { Rule } from "#draft/rule.ts";

export const throwingBlame: Rule = {
  id: "throwing-blame",
  label: "blame",
  says: "accuses, insults or mocks them",
  source: "LABELS.md, blame",
  strength: "likely",
  phrases: [
    "(?:typical|classic) {you}",
    "{you} (?:never|always) (?:cared|listen(?:ed)?|did|do|were|think|thought|lied|lie)",
    "(?:all )?{your} (?:own )?fault",
    "{you} ~(?:ruined|destroyed|wrecked|cheated|lied|betrayed)",
    "{youre} ~(?:a |such a |an )?(?:liar|cheat|selfish|pathetic|coward|narcissist|disgusting|heartless|cruel|joke|cold)",
    "(?:selfish|pathetic|heartless|lying|cheating) (?:prick|bitch|cow|twat|bastard|arsehole|asshole|git|pig|man|woman|coward)",
    "must be nice (?:to|being|having)",
    "for once in {your} life",
    "grow up",
    "how (?:could|dare) {you}",
    "shame on {you}",
    "unlike {you}",
    "{you} make me sick",
    "{you} (?:broke|break) every",
  ],
  unless: [
    "{you} (?:never|always) (?:did|do) (?:the|get|got) (?:bins|form|keys)",
    "not {your} fault",
  ],
  catches: [
    "Typical you",
    "must be nice to just walk away",
    "you ruined everything",
    "all your fault",
  ],
  allows: ["The crack is not your fault", "You always had the spare key, can you post it?"],
};
