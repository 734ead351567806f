/** How to put things out of sight, in words that don't depend on what a menu is called this year. */
import type { outOfSight, SightPlace } from "#regimen/views/out-of-sight.ts";
import { placeNames } from "#web/sight/place-names.en.ts";

type Place<Name extends SightPlace> = {
  readonly name: string;
  readonly steps: Readonly<Record<(typeof outOfSight)[Name][number], string>>;
};

export const sightWords = {
  title: "Out of sight",
  line: "Put away what hurts to see. Take one place, or leave it for another day.",
  nothingGone: "Nothing here is deleted. What you put away you can take out again.",
  ticked: (count: number): string => `${count} put away`,
  looks: "I looked",
} as const;

export const recordWords = {
  title: "The record comes first",
  line: "Before you mute or put away anything, keep what came.",
  steps: [
    "What it was: take a picture of the screen, with the name and the time on it.",
    "When it came: the day and the hour.",
    "How it reached you: which app, which number, or who brought it.",
  ],
  write: "Write it down here",
  keep: "Keep the thing itself as well, even if it hurts to have it. The archive is the place for it.",
  quiet:
    "Some people get more dangerous when they notice that you went quiet. An advocate can plan this with you.",
  help: "Find somebody to talk to",
  tick: "What came is written down, or nothing came",
} as const;

export const placeWords: { readonly [Name in SightPlace]: Place<Name> } = {
  phone: {
    name: placeNames.phone,
    steps: {
      shortcuts: "Take what leads to them off the first screen.",
      favourites: "Take them out of the people you call with one tap.",
      alerts:
        "Turn off sounds and banners for them. If something practical goes on, look once a day.",
      wallpaper: "Change a picture or a ring tone that is about the two of you.",
    },
  },
  messages: {
    name: placeNames.messages,
    steps: {
      thread: "Move the thread to the archive, so that it is not the first thing you see.",
      pinned: "If it is held at the top of the list, let it go from there.",
      "old-mail": "Put their mail in a folder of its own.",
    },
  },
  instagram: {
    name: placeNames.instagram,
    steps: {
      posts: "Mute their posts. You go on following them, and they are not told.",
      stories: "Mute their stories too. That is a step of its own.",
      thread: "Move the chat out of the first list.",
      suggestions:
        "If they or their friends are put before you, say that you do not want to see it.",
    },
  },
  facebook: {
    name: placeNames.facebook,
    steps: {
      posts: "Stop seeing their posts for a while. You stay friends there, and they are not told.",
      memories: "Hide memories with them: you can name a person, or days.",
      thread: "Move the chat to the archive.",
      suggestions: "Take away people that are put before you because of them.",
    },
  },
  "whats-app": {
    name: placeNames["whats-app"],
    steps: {
      thread: "Move the chat to the archive, and let it stay there when something new comes.",
      status: "Mute their status.",
      "last-seen": "Hide when you were last there. Then, most of the time, you do not see theirs.",
    },
  },
  tiktok: {
    name: placeNames.tiktok,
    steps: {
      posts: "Tell it that their videos are not for you.",
      thread: "Turn the sound off for the chat.",
      suggestions: "Stop it from looking through your contacts for people to show you.",
    },
  },
  snapchat: {
    name: placeNames.snapchat,
    steps: {
      stories: "Mute their stories.",
      map: "Stay off the map, and do not open it for a while.",
      memories: "Turn off looks back at old days.",
    },
  },
  x: {
    name: placeNames.x,
    steps: {
      posts: "Mute them. You go on following them, and they are not told.",
      thread: "Leave the list of messages closed, and turn off alerts for it.",
    },
  },
  media: {
    name: placeNames.media,
    steps: {
      lists:
        "Take lists that you made together out of your own view. Copy the songs you want to keep.",
      suggestions: "Stop it from showing you what friends play.",
    },
  },
  photos: {
    name: placeNames.photos,
    steps: {
      album:
        "Move the pictures of the two of you to an album out of the way, or to the hidden one.",
      memories: "Tell it to show you fewer looks back with this person, or from those days.",
      frames: "Look at frames, screens and watches that show pictures by themselves.",
    },
  },
  places: {
    name: placeNames.places,
    steps: {
      sharing: "End sharing where you are, both ways. They may be able to see that you did.",
      pins: "Take their home and your old places off your map.",
      calendar: "Hide a shared calendar, if nothing practical needs it.",
    },
  },
  streaming: {
    name: placeNames.streaming,
    steps: {
      profile: "Use a profile of your own, so that you do not see what they watch.",
      lists: "Put lists of what you wanted to see together out of the way.",
    },
  },
};
