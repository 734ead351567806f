/** "Could somebody check this phone? Read this first", as a page without a script. */
import { phoneCheckPage, type PageSection } from "#care/pages.en.ts";
import { framed } from "#web/pages/frame.ts";
import { list, paragraphs, textIn } from "#web/pages/html.ts";
import { pageWords } from "#web/shell/words.en.ts";

/** The document `read-first.html`. */
export const readFirstPage = (): string =>
  framed(
    phoneCheckPage.title,
    [
      paragraphs(phoneCheckPage.lead, 'class="lead"'),
      ...phoneCheckPage.sections.map(section),
      textIn("p", pageWords.exitLine, 'class="hint"'),
    ].join("\n"),
  );

const section = ({ id, heading, paragraphs: texts, points = [] }: PageSection): string =>
  [
    `<section class="stack" id="${id}">`,
    textIn("h2", heading),
    paragraphs(texts),
    points.length === 0 ? "" : list(points),
    "</section>",
  ].join("\n");
