/** Every reader there is. The first of two that are equally sure is taken. */
import type { Reading } from "#history/reader.ts";
import { whatsapp } from "#history/readers/whatsapp.ts";

export const readings: readonly Reading[] = [whatsapp];
