/** What is written down once a call or a meeting about a loose end is over. */
import type { NewEvent } from "#regimen/event.ts";
import type { Moment } from "#regimen/moment.ts";
import type { LooseEnd } from "#regimen/views/loose-ends.ts";
import type { Meeting } from "#regimen/views/meetings.ts";

export type MeetingSaid = {
  /** They spoke; false: nobody came or picked up. */
  readonly tookPlace: boolean;
  /** What is still open of the matter; empty: it is done. */
  readonly stillOpen: string;
  /** It went beyond the one matter. Then it is for the person to write down what it was: nothing is counted here. */
  readonly wentFurther: boolean;
};

/** `end`: the loose end that it was about, if it is still there. */
export const afterMeeting = (
  said: MeetingSaid,
  { shown, plan }: Meeting,
  end: LooseEnd | undefined,
  at: Moment,
): readonly NewEvent[] => {
  const { at: planned, stillOpen: _before, ...rest } = plan;
  const left = said.stillOpen.trim();
  const isDone = said.tookPlace && left === "";
  return [
    {
      type: "meeting",
      at: planned,
      ref: shown,
      body: {
        ...rest,
        state: isDone ? "done" : "open",
        ...(left === "" ? {} : { stillOpen: left }),
      },
    },
    ...(said.wentFurther ? [] : [{ ...businessWith(plan, said.tookPlace), at }]),
    ...(end === undefined ? [] : [{ ...endAfter(end, isDone, left), at }]),
  ];
};

/** It will not take place. */
export const droppedMeeting = ({ shown, plan }: Meeting): NewEvent => {
  const { at, ...body } = plan;
  return { type: "meeting", at, ref: shown, body: { ...body, state: "dropped" } };
};

const businessWith = ({ by, looseEnd }: Meeting["plan"], answered: boolean) =>
  ({
    type: "contact.made",
    body: { channel: by, counts: false, outside: "loose-end", looseEnd, answered },
  }) as const;

const endAfter = (end: LooseEnd, isDone: boolean, left: string) => {
  const note = left === "" ? end.note : left;
  return {
    type: "loose-end",
    ref: end.shown,
    body: {
      text: end.text,
      state: isDone ? "done" : "open",
      ...(end.whoElse === undefined ? {} : { whoElse: end.whoElse }),
      ...(note === undefined ? {} : { note }),
    },
  } as const;
};
