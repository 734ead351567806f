/** What the two roads say in English. */

export const roadsWords = {
  title: "Two roads",
  line: "Read both slowly. You do not have to choose tonight.",
  contact: "If I make contact",
  quiet: "If I don't",
  adviceLine: "What the advice holds. It is no promise.",
  studies: "What studies found",
  contactStudies: [
    "Contact tended to slow the fading of love and of sadness.",
    "Most people do at least one thing their ex did not want.",
  ],
  /** Only where contact may open again. */
  contactStudiesOpen:
    "Among people who had made peace with the end, contact went with feeling better, not worse.",
  contactStudiesClosed:
    "Most people do at least one thing their ex did not want. What counts is stopping now.",
  /** Where somebody is afraid, in place of what studies found about people who were left. */
  quietSafety:
    "Going quiet all at once can raise the risk. An advocate can plan it with you, one step at a time.",
  quietStudies: "Riding out an urge may not make it smaller. It can change what you do.",
  quietStudiesOpen: "No study tried out thirty days. It is a clear, short promise to yourself.",
  own: "In your own words",
  ownNone: "You have not written a reason yet.",
  addLabel: "One more reason of your own",
  add: "Add it",
  added: "It is added to your reasons.",
  toReady: "Go on to the questions",
  toWave: "Ride it out",
  toWhy: "Why we say this",
} as const;
