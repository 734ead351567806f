/** `npm run helplines`: every line we show, those that nobody has looked at, or not for long, first. */
import { fileURLToPath } from "node:url";

const oldAfterDays = 180;
const dayMs = 86_400_000;

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The data is TypeScript, which Node 20 can't read by itself: vite, which is installed, runs it.
 * @returns {Promise<readonly import("#care/helplines.ts").KnownLine[]>}
 */
const readHelplines = async () => {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("/src/care/helplines.ts", {
    root,
    configFile: false,
    logLevel: "error",
  });
  return module.helplines;
};

/**
 * Days since a person looked; null if nobody has.
 * @param {{checkedOn: string | null}} line
 * @param {number} now
 */
const ageOf = (line, now) =>
  line.checkedOn === null ? null : Math.floor((now - Date.parse(line.checkedOn)) / dayMs);

/** @param {number | null} age */
const stateOf = (age) => {
  if (age === null) return "never checked";
  return age > oldAfterDays ? `old: checked ${age} days ago` : `checked ${age} days ago`;
};

/** @param {import("#care/helpline.ts").Contact} contact */
const contactOf = (contact) =>
  `${contact.kind} ${"textBody" in contact && contact.textBody !== undefined ? `${contact.textBody} to ` : ""}${contact.value}`;

const now = Date.now();
const lines = (await readHelplines())
  .map((line) => ({ line, age: ageOf(line, now) }))
  .sort((a, b) => (b.age ?? Infinity) - (a.age ?? Infinity) || 0);

for (const { line, age } of lines) {
  console.log(`${line.places.join(" ")}  ${line.name}  [${line.id}]`);
  console.log(`  ${stateOf(age)}; taken on ${line.takenOn} from:`);
  for (const source of line.takenFrom) console.log(`    ${source}`);
  console.log(`  for: ${line.forWhom.join(", ")}`);
  console.log(`  how: ${line.how.map(contactOf).join("; ")}`);
  console.log(
    `  hours: ${line.hours === null ? "no source gives them" : JSON.stringify(line.hours)}`,
  );
  console.log(`  look here: ${line.page ?? "no official page known"}\n`);
}

const due = lines.filter(({ age }) => age === null || age > oldAfterDays).length;
console.log(`${lines.length} lines, ${due} to look at.`);
