/**
 * Where the quick exit goes: a page that is of use in a kitchen and says nothing of us. No link back, no script,
 * nothing of our look. It opens without a network.
 */
import { escaped, textIn } from "#web/pages/html.ts";
import { shellWords } from "#web/shell/words.en.ts";

const spoons: readonly (readonly [string, string, string])[] = [
  ["1 teaspoon", "5 ml", "one third of a tablespoon"],
  ["1 tablespoon", "15 ml", "3 teaspoons"],
  ["1/4 cup", "60 ml", "4 tablespoons"],
  ["1/3 cup", "80 ml", "5 tablespoons and 1 teaspoon"],
  ["1/2 cup", "120 ml", "8 tablespoons"],
  ["1 cup", "240 ml", "16 tablespoons"],
  ["1 pint (US)", "475 ml", "2 cups"],
  ["1 quart (US)", "950 ml", "4 cups"],
];

const cups: readonly (readonly [string, string, string])[] = [
  ["Flour, plain", "125 g", "8 g"],
  ["Sugar, white", "200 g", "12 g"],
  ["Sugar, icing", "120 g", "8 g"],
  ["Butter", "225 g", "14 g"],
  ["Rice, uncooked", "190 g", "12 g"],
  ["Oats, rolled", "90 g", "6 g"],
  ["Honey", "340 g", "21 g"],
  ["Milk", "245 g", "15 g"],
];

const ovens: readonly (readonly [string, string, string])[] = [
  ["Low", "150 °C", "300 °F"],
  ["Moderately low", "160 °C", "325 °F"],
  ["Moderate", "180 °C", "350 °F"],
  ["Moderately hot", "190 °C", "375 °F"],
  ["Hot", "200 °C", "400 °F"],
  ["Very hot", "220 °C", "425 °F"],
];

type Row = readonly [string, string, string];

/** The document `notes.html`. */
export const neutralDocument = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<!--head-->
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(shellWords.neutralTitle)}</title>
<link rel="icon" href="data:,">
</head>
<body>
<main>
${textIn("h1", shellWords.neutralTitle)}
${table("Spoons and cups", ["Measure", "Metric", "The same as"], spoons)}
${table("What a cup weighs", ["Food", "1 cup", "1 tablespoon"], cups)}
${table("Oven heat", ["Heat", "Celsius", "Fahrenheit"], ovens)}
<p>Rounded for everyday cooking. For baking, a scale is better than a cup.</p>
</main>
</body>
</html>
`;

const table = (caption: string, heads: Row, rows: readonly Row[]): string =>
  [
    `<table>${textIn("caption", caption)}`,
    `<thead><tr>${heads.map((head) => textIn("th", head, 'scope="col"')).join("")}</tr></thead>`,
    `<tbody>${rows.map(row).join("\n")}</tbody></table>`,
  ].join("\n");

const row = ([first, ...rest]: Row): string =>
  `<tr>${textIn("th", first, 'scope="row"')}${rest.map((cell) => textIn("td", cell)).join("")}</tr>`;
