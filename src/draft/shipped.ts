/** The model that ships with the app and the terminal; `check` without one answers by rules and facts alone. */
import { alone } from "#draft/alone.ts";
import type { LabelModel } from "#draft/label.ts";

export const shipped: LabelModel = alone;
