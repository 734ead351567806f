/** What is known beside the words: who, how, when, and what the writer has already answered. */

export type Context = {
  readonly channel?: string;
  /** The ex asked for no contact. Without an agreed channel every message is then for somebody else to carry. */
  readonly toldNotToContact?: boolean;
  /** Both agreed on a channel for business. */
  readonly channelAgreed?: boolean;
  /** The hour on the writer's clock, 0 to 23. */
  readonly localHour?: number;
  /** Names that are also words ("Hope", "Joy"), so that they are read as names. */
  readonly names?: readonly string[];
  /** `hash` of findings the writer has answered with "that's not what I meant". */
  readonly dismissed?: readonly string[];
  /** Ids of rules the writer switched off. Rules for crisis can't be. */
  readonly rulesOff?: readonly string[];
};
