/** The commands that read one export file and print what comes of it. */
import { insightText } from "#cli/look/insight-text.ts";
import { logText } from "#cli/look/log-text.ts";
import { lookCommand } from "#cli/look/look-command.ts";
import { todayText } from "#cli/look/today-text.ts";
import { urgeText } from "#cli/look/urge-text.ts";
import type { LookCommand } from "#cli/look/words.en.ts";
import type { Command } from "#cli/world.ts";

export const lookCommands: Readonly<Record<LookCommand, Command>> = {
  today: lookCommand("today", todayText),
  urge: lookCommand("urge", urgeText),
  log: lookCommand("log", logText),
  insight: lookCommand("insight", (read, _world, json) => insightText(read, json), ["json"]),
};
