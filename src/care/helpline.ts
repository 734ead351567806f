/** What we know of a place to call, and how sure we are of it. */

/** Whom a line is there for; `anybody` is the list of lines for the rest of the world. */
export type Purpose =
  "emergency" | "crisis" | "abused" | "victims-of-crime" | "own-behaviour" | "under-18" | "anybody";

/** By voice, text message or text phone: `value` as people write it, `dial` as a phone takes it. */
export type ByPhone = {
  readonly kind: "call" | "text" | "tty";
  readonly value: string;
  readonly dial: string;
  /** What a first text has to say, where the line asks for a word. */
  readonly textBody?: string;
};

/** By chat or another page (`value` is its address), or by mail (`value` is the mailbox). */
export type ByNet = { readonly kind: "chat" | "web" | "email"; readonly value: string };

export type Contact = ByPhone | ByNet;

/** Days are 1 (Monday) to 7, times `HH:MM` at the place of the line. */
export type OpenHours = {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
};

/** `always` is day and night; null where no source gives the hours. */
export type Hours = "always" | readonly OpenHours[] | null;

/** One line. A fact that no source gives is null, never a guess. */
export type Helpline = {
  readonly id: string;
  /** The name the line gives itself, in its own language. */
  readonly name: string;
  /** Countries as ISO 3166 codes, or `EU` for all member states, or `world`. */
  readonly places: readonly string[];
  readonly forWhom: readonly Purpose[];
  readonly how: readonly Contact[];
  readonly hours: Hours;
  readonly page: string | null;
  /** Public pages that the facts were read from. */
  readonly takenFrom: readonly string[];
  /** ISO date of that reading. */
  readonly takenOn: string;
  /** ISO date of a person's look at the official page; null until somebody has looked. */
  readonly checkedOn: string | null;
};

/** The address behind a tap: `tel:`, `sms:`, `mailto:` or `https:`. */
export const linkOf = (contact: Contact): string => {
  switch (contact.kind) {
    case "call":
    case "tty":
      return `tel:${contact.dial}`;
    case "text":
      return `sms:${contact.dial}${bodyOf(contact.textBody)}`;
    case "email":
      return `mailto:${contact.value}`;
    case "chat":
    case "web":
      return contact.value;
  }
};

// `?&body=` is the one form that both big phone systems take.
const bodyOf = (text: string | undefined): string =>
  text === undefined ? "" : `?&body=${encodeURIComponent(text)}`;
