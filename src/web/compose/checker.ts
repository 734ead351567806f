/** The draft check with the model that ships: rules and weights are fetched when somebody writes, never before. */
import { check, type Check } from "#draft/check.ts";
import type { Context } from "#draft/context.ts";
import { shipped } from "#draft/shipped.ts";

export const checked = (text: string, context: Context): Check => check(text, context, shipped);
