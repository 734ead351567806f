/** Hands a calendar file to the browser. What writes it is fetched only when somebody wants one. */
import type { Zoned } from "#regimen/zoned.ts";
import type { CalendarEntry } from "#web/calendar/ics.ts";
import { saveFile } from "#web/data/file.ts";

/** The name says nothing: it stands in lists of downloads. */
const fileName = "calendar.ics";

/** False where it could not be made, as when what writes it could not be fetched. */
export const saveCalendar = async (
  entries: readonly CalendarEntry[],
  now: Zoned,
): Promise<boolean> => {
  try {
    const { icsOf } = await import("#web/calendar/ics.ts");
    // A line of such a file ends in two characters, of which `saveFile` adds the last.
    const lines = icsOf(entries, now).split("\n").slice(0, -1);
    saveFile(fileName, lines, "text/calendar");
    return true;
  } catch {
    return false;
  }
};
