/** The frame of a page of ours that stands alone: the exit first, one column, the way back last. */
import { neutralPage } from "#web/shell/states.ts";
import { pageWords, shellWords } from "#web/shell/words.en.ts";
import { escaped, textIn } from "#web/pages/html.ts";

/** The link out, the first thing on every page: a plain link without a script, the quick exit with one. */
export const exitLink = (): string =>
  `<header>${textIn("a", shellWords.exit, `class="exit" href="${neutralPage}" data-exit rel="noreferrer"`)}</header>`;

/** A whole document; `<!--head-->` is where the build puts policy, styles and script. */
export const framed = (title: string, main: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<!--head-->
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(shellWords.name)}</title>
<link rel="icon" href="icon.svg">
</head>
<body>
${exitLink()}
<main class="page stack">
${textIn("h1", title)}
${main}
<nav class="foot">${textIn("a", pageWords.back, 'class="link" href="./"')}</nav>
</main>
</body>
</html>
`;
