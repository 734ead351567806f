/** What the consent line and the two-week note say in English. */

export const consentWords = {
  title: "The last thing they said about contact",
  no: (when: string): string => `They said no. That was on ${when}.`,
  welcome: (when: string): string => `They said that contact is welcome. That was on ${when}.`,
  /** Told with the safety answers, without a day. */
  askedNotTo: "They asked you not to contact them.",
  none: "You have not written down anything they said: that is not a yes.",
} as const;

/** After a no, by what has been seen since. It names what happened once, and blames nobody. */
export const twoWeeksWords = {
  title: "Something to look at, without blame",
  often:
    "They said no. Since then, in two weeks, you reached out or went near three times or more.",
  long: "They said no. Since then you reached out or went near them, over two weeks or more.",
  found:
    "In a study, going on past two weeks tended to feel more like a threat. It did more harm, too.",
  can: "It can stop today. You do not have to do that alone.",
  help: "Talk to somebody about it",
} as const;
