/** The words at which one clause of a run-on ends and another begins, as data and three small questions. */
import type { Word } from "#draft/words-in.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that open a new matter wherever they stand. */
const openers = set("also btw anyway anyways otherwise oh ps nvm honestly tbh");

/** Words that open a new clause when one of `subjects` follows; "and" opens one before fewer words than "but" does. */
const joiners = set("but so cos cuz coz because plus though");
const subjects = set(
  "i im i'm ive i've u ur you you're youre your we he she they it its it's can could did do dont don't tell if sorry maybe just please pls thanks the my no not honestly idk how why what is are hope",
);
const adders = set("and n & then");
const added = set(
  "im i'm ive i've u ur you're youre can could did do dont don't tell if sorry maybe please pls thanks honestly how why what hope also no not",
);

/** Pairs that open a new clause: a question or a plain subject with its verb. */
const asks = set("can could did do are r why whats what's how who");
const asked = set("u you ya i we he she they ur your it");
const selves = set("i im i'm ive i've ill i'll");
const selfVerbs = set(
  "miss love hate still cant can't cannot dont don't never just think thought feel felt wish hope know need want wanted wanna keep kept was am so not sorry really literally swear cried guess promise remember saw see got found have had will been actually would",
);
const others = set("u you ur you're youre");
const otherVerbs = set(
  "still never always were was didnt didn't dont don't cant can't just know said told left only ever not are",
);
const openPairs = set("hope wish miss love tell remember please pls not");

/** After these a subject goes on with the same clause. */
const binds = set(
  "that course if when what where which who whom whose how why can could do did does should shall would will might may must am are is was were be been have has had the a an this my your ur our his her than while since as like before after till until til every everything something anything nothing all once unless whether because cos cuz coz bc and n but or so then think thought know knew hope hoped swear wish guess bet mean promise say said sure sorry believe wherever whenever whatever time day thing way one only even just also still not never to of for with without from about in on at by into i you u we they he she it im i'm please pls let make tell told ask asked btw anyway maybe & did dont don't didnt didn't reason glad pretend remember wonder told though although cause where's ever much many hey hi hello hiya",
);

const tails = set("thanks thx ta cheers ty tysm thankyou x xx xxx lol haha hahaha lmao");

const greetings = set(
  "hey hi hello hiya heya heyy heyyy hii yo good gd morning mornin evening evenin afternoon hallo hola bonjour salut ciao salam assalamu namaste dear oi alright ola olá oi bom boa buenos buenas guten hej moi wagwan",
);

/** Whether the word at `at` is a short frame at the end of its clause: "… sat at 10 thanks". */
export const tailsOff = (words: readonly Word[], at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || !tails.has(word.plain)) return false;
  return next === undefined || next.newLine || next.emoji || /[.!?,…]$/u.test(word.raw);
};

/** Whether a new clause begins with the word at `at`, with or without a comma before it. */
export const breaksClause = (words: readonly Word[], at: number): boolean => {
  const [last, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (last === undefined || word === undefined || next === undefined || next.newLine) return false;
  const [one, two] = [word.plain, next.plain];
  if (openers.has(one)) return !binds.has(last.plain);
  if (joiners.has(one) && subjects.has(two)) return !/^(?:and|n|or)$/u.test(last.plain);
  if (adders.has(one) && added.has(two)) return true;
  const comma = last.raw.endsWith(",") || last.raw.endsWith(" -");
  if (!comma && binds.has(last.plain)) return false;
  if (asks.has(one) && asked.has(two)) return true;
  if (selves.has(one)) return selfVerbs.has(two) || comma;
  if (others.has(one)) return otherVerbs.has(two) || (comma && one !== "ur");
  return openPairs.has(one) && (comma || asked.has(two) || two === "that") && last.plain !== "";
};

const nameLike = /^\p{Lu}?[\p{L}’'-]{1,14},?$/u;

/**
 * Where the message goes on after a greeting that begins at `from` ("Hi Sam, …", "hey can i …"), as an index; or -1.
 */
export const greetsUntil = (words: readonly Word[], from: number): number => {
  const first = words[from];
  if (first === undefined || !greetings.has(first.plain)) return vocative(words, from);
  for (let at = from; at < from + 4 && at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || /[.!?…]$/u.test(word.raw)) return -1;
    if (word.raw.endsWith(",") && !(at === from && named(words, at + 1))) return at + 1;
  }
  const [second, third] = [words[from + 1], words[from + 2]];
  if (second === undefined || third === undefined) return -1;
  if (clauseStart(second)) return from + 1;
  return nameLike.test(second.raw) && clauseStart(third) ? from + 2 : -1;
};

const named = (words: readonly Word[], at: number): boolean =>
  /^\p{Lu}\p{L}*[,.!]$/u.test(words[at]?.raw ?? "");

const clauseStart = (word: Word): boolean =>
  asks.has(word.plain) ||
  selves.has(word.plain) ||
  others.has(word.plain) ||
  clauseWords.has(word.plain);

const clauseWords = set(
  "the just so its it's this that please pls my we got any need quick is if do ur your",
);

/** "Sam, the flat …": a capitalised word with a comma at the very start. */
const vocative = (words: readonly Word[], from: number): number => {
  const first = words[from];
  if (from !== 0 || first === undefined || words.length < 4) return -1;
  return /^\p{Lu}\p{Ll}{1,13},$/u.test(first.raw) && !notNames.has(first.plain) ? from + 1 : -1;
};

const notNames = set(
  "yes no ok okay so well also btw sorry thanks please anyway look listen honestly right sure fine hopefully tomorrow today monday tuesday wednesday thursday friday saturday sunday",
);
