import type { Rule } from "#draft/rule.ts";

export const askingAgain: Rule = {
  id: "asking-again",
  label: "plea",
  says: "asks for another chance, for a talk, or to come back",
  source: "LABELS.md, plea",
  strength: "likely",
  phrases: [
    "(?:another|one more|one last|a second|a last|1 more) chance",
    "(?:come|coming) back to me",
    "(?:take|have) me back",
    "(?:please|pls|plz) come (?:back|home)",
    "can we (?:please |pls |just |maybe )*(?:talk|try again|start (?:over|again)|fix (?:this|us)|work (?:it|this|things) out|go back|meet up|grab (?:a )?(?:coffee|drink))",
    "(?:give|gimme) (?:me|us) (?:a|another|one) ~(?:chance|shot|go|try)",
    "(?:i'll|i will|i can|i've|i have) ~chang(?:e|ed)(?= |\\W|$)",
    "{i} can (?:fix|make) (?:this|it) (?:right|work)",
    "(?:just )?(?:five|ten|5|10) min(?:ute)?s (?:of {your} time|thats all|that's all|to talk|to explain)",
    "don't (?:give up on|leave) (?:us|me)(?! (?:on (?:read|seen|delivered)|any|the|a|w|with))",
    "i want {you} back",
    "try again (?:with us|together)",
    "(?:unblock|unblocking) me",
    "couples? (?:therapy|counselling|counseling)",
  ],
  unless: [
    "(?:changed|change) (?:the|my|our|{your}|it|that|address|over|to|my number|banks?)",
    "(?:talk|meet up|meet) (?:about|to|at|for|on|w|with) (?:the|{your}|rent|keys|deposit|bills?|lease|handover|vet|school)",
    "last chance to (?:collect|get|pick|pay|sign|claim)",
  ],
  catches: [
    "Give me one more chance",
    "can we just talk?",
    "please come back",
    "I'll change, I swear",
  ],
  allows: [
    "I've changed the locks code with the landlord",
    "Friday is the last chance to collect the sofa",
    "Can we talk about the deposit on Tuesday?",
  ],
};
