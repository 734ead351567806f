/** The body of the first page: home and the urge, complete before and without any script, the same for everybody. */
import { urgeWords } from "#care/words.en.ts";
import { exitLink } from "#web/pages/frame.ts";
import { list, textIn } from "#web/pages/html.ts";
import { shellWords } from "#web/shell/words.en.ts";

// `data-then` is where a link leads once the app is there. The urge stands first so that `:target ~` can hide home.
/** What stands in `<body>`; the app grows into `data-grow` and `#app`. */
export const firstBody = (): string =>
  [exitLink(), '<main class="page">', urge(), home(), app(), "</main>"].join("\n");

const urge = (): string =>
  [
    '<section class="stack" id="urge" tabindex="-1" aria-labelledby="urge-title">',
    textIn("h1", urgeWords.sentence, 'id="urge-title"'),
    breathing(),
    list(urgeWords.points, "ol"),
    textIn("a", shellWords.ride, 'class="card grown" href="#/wave"'),
    textIn("a", shellWords.ownCase, 'class="card grown" href="#/ask"'),
    textIn("a", urgeWords.leave, 'class="button main" href="#home"'),
    '<nav class="foot">',
    textIn("a", shellWords.notSafe, 'class="link" href="help.html#now" data-then="#/not-safe"'),
    textIn("a", shellWords.help, 'class="link" href="help.html" data-then="#/help"'),
    "</nav>",
    '<div data-grow="urge"></div>',
    "</section>",
  ].join("\n");

const breathing = (): string =>
  [
    '<div class="breath" aria-hidden="true">',
    textIn("span", urgeWords.breathe.in, 'class="breath-in"'),
    textIn("span", urgeWords.breathe.hold, 'class="breath-hold"'),
    textIn("span", urgeWords.breathe.out, 'class="breath-out"'),
    "</div>",
    textIn("p", urgeWords.breatheText, 'class="hint breath-text"'),
  ].join("\n");

const home = (): string =>
  [
    '<section class="stack" id="home" tabindex="-1" aria-labelledby="home-title">',
    textIn("h1", shellWords.homeTitle, 'id="home-title"'),
    textIn("p", shellWords.homeLine, 'class="lead"'),
    textIn("a", shellWords.want, 'class="button main" href="#urge"'),
    textIn("a", shellWords.checkPhone, 'class="link" href="read-first.html"'),
    textIn("a", shellWords.help, 'class="link" href="help.html" data-then="#/help"'),
    '<div data-grow="home"></div>',
    "</section>",
  ].join("\n");

const app = (): string =>
  [
    '<div id="app">',
    textIn("p", shellWords.waiting, 'class="while-waiting"'),
    textIn("p", shellWords.failed, 'class="when-failed" role="status"'),
    `<nav class="foot">${textIn("a", shellWords.toHome, 'class="link" href="#home"')}</nav>`,
    "</div>",
  ].join("\n");
