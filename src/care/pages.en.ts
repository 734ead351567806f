/** Pages of help that are only words, as data, so that they can also be written into a page without script. */

export type PageSection = {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
};

export type Page = {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly PageSection[];
};

/** Read before anything is set up: what a phone can give away, and what this app can't hide. */
export const phoneCheckPage: Page = {
  title: "Could somebody check this phone? Read this first",
  lead: ["Does anybody look at your phone, or could they? Then take a minute for this page."],
  sections: [
    {
      id: "another-phone",
      heading: "A safer phone",
      paragraphs: [
        "If this phone may be watched, use another one. A friend's phone can be safer. So can one at a library.",
        "A phone can be watched with no sign of it. Nothing in this app can stop that.",
      ],
    },
    {
      id: "private-window",
      heading: "A private window",
      paragraphs: [
        "You can open this page in a private window. When you close it, the browser keeps no list of the visit.",
        "What you wrote here is then gone as well.",
      ],
    },
    {
      id: "leave-fast",
      heading: "Leave fast",
      paragraphs: [
        "Tap the exit button. With keys, press Shift three times.",
        "The screen goes blank at once. Then it shows a plain page. The Back button will not bring this app back.",
      ],
    },
    {
      id: "not-hidden",
      heading: "What leaving fast can't hide",
      paragraphs: ["Some traces stay."],
      points: [
        "The list of pages you saw stays in the browser.",
        "If you put this app on the phone, it stays with the other apps.",
        "The phone also shows which apps were open last.",
        "Keyboards learn the words you type.",
        "Files you save stay with your other downloads.",
        "Calls and texts stay in the phone's lists. They may be on the bill too.",
      ],
    },
    {
      id: "going-quiet",
      heading: "Going quiet can raise the risk",
      paragraphs: [
        "Are you afraid of them, or did they hurt you? Then going quiet all at once can put you at more risk.",
        "You do not have to go quiet for this app. If an answer keeps you safe tonight, give that answer.",
        "An advocate can plan the quiet with you. That is somebody who helps people stay safe. You can find one under Help.",
      ],
    },
    {
      id: "read-later",
      heading: "Somebody may read it later",
      paragraphs: [
        "A court, a lawyer or the police may one day read what you write. That is true here and on paper.",
        "Write what you can stand by.",
      ],
    },
  ],
};
