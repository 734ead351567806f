/** `today`: what the first page of the app would say. What a mode does not show is not in the view. */
import { paragraphs, part, plain } from "#cli/look/paragraphs.ts";
import type { Export } from "#cli/look/read-export.ts";
import { lookWords, modeLines, topicWords } from "#cli/look/words.en.ts";
import { topicsOf } from "#regimen/limits.ts";
import { clockOf } from "#regimen/quiet/hours.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { quietAt } from "#regimen/views/quiet-at.ts";
import { riskHoursAt, riskNow } from "#regimen/views/risk-hours.ts";
import { today, type Today } from "#regimen/views/today.ts";

export const todayText = ({ state, now }: Export): string => {
  const view = today(state, now);
  const quiet = quietAt(state, now);
  const risk = riskNow(riskHoursAt(state, now).hours, now)?.hours;
  const { open, parked } = view.looseEnds;
  const ends = open.map(({ text }) => plain(text));
  return paragraphs([
    daysLines(view),
    limitLines(
      view,
      topicsOf(planAt(state, now)).map((topic) => topicWords[topic]),
    ),
    quiet === undefined ? [] : [lookWords.quiet(clockOf(quiet.hour * 60 + quiet.minute))],
    risk === undefined ? [] : [lookWords.hardNow(`${clockOf(risk.from)} to ${clockOf(risk.to)}`)],
    [
      ...part(lookWords.open, ends),
      ...(parked.length === 0 ? [] : [lookWords.parked(parked.length)]),
    ],
  ]);
};

const daysLines = (view: Today): readonly string[] => {
  if (view.mode === "unanswered") return [lookWords.unanswered];
  if (view.mode === "closed" || view.mode === "safety") return [];
  const { run, days } = view;
  if (run === undefined || days === undefined) return [lookWords.noStart];
  const kept = days.of === 0 ? lookWords.firstDay : lookWords.days(days.kept, days.of);
  return [kept, run.complete ? lookWords.complete : lookWords.run(run.dayK, run.lengthDays)];
};

const limitLines = ({ mode }: Today, topics: readonly string[]): readonly string[] => {
  if (mode === "unanswered" || mode === "full") return [];
  return [...modeLines[mode], ...topics.map((topic) => `  ${topic}`)];
};
