import type { Rule } from "#draft/rule.ts";

export const dangerWords: Rule = {
  id: "danger-words",
  label: "crisis",
  says: "speaks of an end, of putting things in order, or of being in danger, in words that care's cues leave to context",
  source: "LABELS.md, crisis; what crisis services name as warning signs",
  strength: "sure",
  phrases: [
    "(?:can't|cannot) do this (?:any ?more|anymore|any longer)(?=[^\\p{L}]*(?:$|i don't want|dont want|goodbye|im done|sorry))(?:.{0,40}(?:goodbye|be here|everyone|tell))",
    "won't be (?:here|around) (?:any ?more|anymore|for|to see|when) .{0,20}(?:sorry|goodbye|love|tell)",
    "(?:won't|wont|not gonna|not going to) need (?:it|them|any of (?:it|this)|my (?:things|stuff)) (?:any ?more|anymore|where|soon|after (?:tonight|today|this))",
    "(?:goodbye|bye) (?:forever|for good|for ever|everyone)",
    "(?:written|wrote|writing|left) (?:a |the |my )?(?:note|letters?|goodbye) (?:for|to) (?:everyone|everybody|mum|mom|dad|the kids|the girls|the boys)",
    "(?:i )?just want (?:the pain|it|everything) to (?:stop|end|be over)",
    "nobody (?:would|will|'d) (?:notice|miss me|care) if i",
    "(?:he|she|they)(?:'s|'ve|s| is| has| are)? (?:going to|gonna|trying to) (?:kill|hurt) me",
    "(?:he|she)(?:'s|s| is| has)? (?:got|locked|hit|hitting|choked|strangled|beat|beating) me",
  ],
  unless: [
    "(?:won't|wont) need (?:it|them) (?:any ?more|anymore) (?:so|because|since|now|as|if)",
    "(?:he|she)(?:'s|s| is| has)? got me (?:a|the|some|to|on|doing|into)",
  ],
  catches: [
    "goodbye forever",
    "I just want the pain to stop",
    "he's going to hurt me",
    "I won't need my things anymore",
  ],
  allows: ["I won't need it anymore since I bought a new one", "He got me the receipt", "Goodbye"],
};
