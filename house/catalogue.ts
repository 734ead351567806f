/** The words of the whole app, screen by screen, as a person reads them. */
/** `name`: the file and the part of it. `texts`: what stands there; a text that takes something is told a word and a number. */
export type Part = { readonly name: string; readonly texts: readonly string[] };

/** A terminal's `--help` names options and JSON: it is no screen. */
const isHelpOfCommand = (key: string): boolean => key.endsWith("Help");

const files: Readonly<Record<string, Readonly<Record<string, unknown>>>> = import.meta.glob(
  "../src/**/*.en.ts",
  { eager: true },
);

const told: readonly (readonly unknown[])[] = [
  [3, 4, 2, 1],
  ["Berlin", "Sunday", "noon", "a walk"],
  [["Berlin", "Sunday"], 3],
];

/** Every text in a tree of words. */
export const textsIn = (tree: unknown): readonly string[] => {
  if (typeof tree === "string") return [tree];
  if (typeof tree === "function") return textsBy(tree);
  if (typeof tree !== "object" || tree === null) return [];
  return Object.values(tree).flatMap(textsIn);
};

/** What a function says to the first arguments that it can do anything with. */
// What an `unknown` function takes can't be known: `Function` is all that can be said of it.
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
const textsBy = (speak: Function): readonly string[] => {
  for (const args of told) {
    try {
      const texts = textsIn(Reflect.apply(speak, undefined, args));
      if (texts.length > 0 && !texts.some((text) => /undefined|\[object|NaN/u.test(text)))
        return texts;
    } catch {
      // It wants something else.
    }
  }
  return [];
};

/** The first word of a name such as `answerTitle`: in a long flat list that is the screen. */
const screenOf = (key: string): string => /^[a-z]+/u.exec(key)?.[0] ?? key;

const longList = 40;

const partsOf = (name: string, tree: unknown): readonly Part[] => {
  if (typeof tree !== "object" || tree === null || Object.keys(tree).length < longList)
    return [{ name, texts: textsIn(tree) }];
  const screens = groupedBy(Object.entries(tree), ([key]) => screenOf(key));
  return screens.map(([screen, entries]) => ({
    name: `${name}, ${screen}`,
    texts: entries.flatMap(([, value]) => textsIn(value)),
  }));
};

const groupedBy = <T>(
  list: readonly T[],
  nameOf: (each: T) => string,
): readonly (readonly [name: string, all: readonly T[]])[] => {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
  return [...groups];
};

export const catalogue: readonly Part[] = Object.entries(files).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([key, tree]) =>
    isHelpOfCommand(key) ? [] : partsOf(`${path.replace("../", "")} ${key}`, tree),
  ),
);

/** Fewer sentences than a screen has tell nothing about it: such parts are read together, file by file. */
export const readable = (parts: readonly Part[]): readonly Part[] => {
  const isLong = ({ texts }: Part): boolean => sentencesIn(texts) >= 3;
  const short = groupedBy(
    parts.filter((part) => !isLong(part)),
    ({ name }) => name.split(" ")[0] ?? name,
  );
  return [
    ...parts.filter(isLong),
    ...short.map(([file, all]) => ({
      name: `${file}, the rest`,
      texts: all.flatMap(({ texts }) => texts),
    })),
  ];
};

const sentencesIn = (texts: readonly string[]): number =>
  texts
    .flatMap((text) => text.split(/[.?!:]\s+|[.?!:]$/u))
    .filter((each) => each.split(" ").length >= 5).length;
