/** Every reader there is. The first of two that are equally sure is taken. */
import type { Reading } from "#history/reader.ts";
import { discord } from "#history/readers/discord.ts";
import { line } from "#history/readers/line.ts";
import { instagram, messenger } from "#history/readers/meta.ts";
import { signalMarkdown } from "#history/readers/signal-markdown.ts";
import { signal } from "#history/readers/signal.ts";
import { sms } from "#history/readers/sms.ts";
import { telegram } from "#history/readers/telegram.ts";
import { whatsapp } from "#history/readers/whatsapp.ts";

export const readings: readonly Reading[] = [
  whatsapp,
  telegram,
  messenger,
  instagram,
  sms,
  signal,
  signalMarkdown,
  discord,
  line,
];
