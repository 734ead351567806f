/** The model that ships with the app and the terminal; `check` without one answers by rules and facts alone. */
import type { LabelModel } from "#draft/label.ts";
import { learnedFrom, unpacked } from "#draft/learned.ts";
import { weights } from "#draft/weights.ts";

export const shipped: LabelModel = learnedFrom(unpacked(weights));
