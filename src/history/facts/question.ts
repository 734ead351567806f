/** What only the person can say. Nothing is guessed in its place. */
import type { OpenOrder } from "#history/part.ts";

export type Question =
  | { readonly kind: "date-order"; readonly file: string; readonly orders: OpenOrder }
  | {
      readonly kind: "conversation";
      readonly file: string;
      /** Their titles, the ones written in last first. */
      readonly choices: readonly string[];
    }
  | {
      readonly kind: "who";
      readonly file: string;
      readonly choices: readonly string[];
      /** Who it seems to be; still to be confirmed. */
      readonly suggestion: string | undefined;
    };
