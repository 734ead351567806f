import type { Rule } from "#draft/rule.ts";

export const plainBusiness: Rule = {
  id: "plain-business",
  label: "logistics",
  says: "asks for less contact, or names a plain matter with its terms",
  source: "LABELS.md, asking for no contact, notices, receipts",
  strength: "sure",
  phrases: [
    "please (?:only |do not |don't |stop )(?:e-?mail(?:ing)?|text(?:ing)?|contact(?:ing)?|call(?:ing)?|messag(?:e|ing)|ring(?:ing)?|writ(?:e|ing)) (?:me|us)",
    "(?:only|just) (?:contact|email|message|write to) me (?:about|by|through|via|on)",
    "(?:through|via) (?:my|the|our|your) (?:lawyer|solicitor|attorney|mediator|agent|letting agent)",
    "any further (?:contact|approach|messages?|visits?) (?:will|is going to) be (?:reported|recorded|passed)",
    "^(?:confirmed|received|noted|agreed|works for me|that works|paid)[\\s,.!👍🙏]*$",
  ],
  unless: ["please (?:don't|stop) (?:ignor|leav)"],
  catches: [
    "Please only e-mail me about the house",
    "Any further approach will be reported",
    "Confirmed.",
    "Please stop texting me",
  ],
  allows: ["Please don't leave me", "I'll write to you every day"],
};
