/** `insight`: counts from one's own records, as lines or as JSON. */
import { paragraphs, plain } from "#cli/look/paragraphs.ts";
import type { Export } from "#cli/look/read-export.ts";
import {
  chartTitles,
  insightWords,
  labelWords,
  sentenceOf,
  valueWords,
} from "#regimen/insight.en.ts";
import { enough, insight, type InsightChart } from "#regimen/views/insight.ts";

export const insightText = ({ state, now }: Export, json: boolean): string => {
  const view = insight(state, now);
  if (json) return `${JSON.stringify(view)}\n`;
  const { urges, days } = enough.helped;
  if (view.charts.length === 0) return `${insightWords.few(view.urges, view.days, urges, days)}\n`;
  return paragraphs(view.charts.map(chartLines));
};

const chartLines = (chart: InsightChart): readonly string[] => [
  chartTitles[chart.what],
  plain(sentenceOf(chart)),
  ...chart.bars.map(
    ({ key, count, of }) => `  ${plain(labelWords(chart.what, key))}: ${valueWords(count, of)}`,
  ),
];
