import type { Rule } from "#draft/rule.ts";

export const smallTalk: Rule = {
  id: "small-talk",
  label: "chat",
  says: "chats: how they are, wishes, jokes, news of the day",
  source: "LABELS.md, chat",
  strength: "likely",
  phrases: [
    "(?:how|hows|how's|how've) (?:have |are |r |is |was |did )?(?:{you}|{your} (?:mum|mom|dad|day|week|job|nan|gran|sister|brother|weekend))(?: been| doing| getting on| keeping| holding up| go)?(?= ?(?:\\?|!|,|\\.|x|$|these|lately|today|anyway|btw|doing|been|holding))",
    "happy (?:birthday|bday|new year|christmas|easter|diwali|eid)",
    "merry christmas",
    "guess (?:what|who)(?= |\\W|$)",
    "(?:you|u|you'd|ud|u'd|you would)(?:'ve| have)? (?:died|laughed|loved it|love it|have loved)",
    "never guess (?:what|who)",
    "what'?s (?:up|new|good)",
    "wyd",
    "hru",
    "how r u",
    "hope (?:{youre}|u r) (?:having|enjoying|smashing|feeling better)",
    "good luck (?:with|for|on|at) (?:the|{your})",
    "(?:proud of|well done) {you}",
    "sweet dreams",
    "(?:saw|seen) (?:this|a) (?:meme|dog|cat) and",
  ],
  unless: [
    "how are {you} (?:getting|going to|paying|fixed|with|for) ",
    "good luck with the (?:move|handover)",
  ],
  catches: ["how have you been?", "lol you'd have died", "Happy birthday", "guess what"],
  allows: ["How are you getting the sofa down the stairs?", "How do you want the deposit paid?"],
};
