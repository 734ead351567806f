/** The five TypeScript projects, asked what they make of a file that is not there. */
import { join } from "node:path";

import ts from "typescript";

import { root } from "./files.ts";

export const worlds = ["pure", "browser", "worker", "node", "tools"] as const;
export type WorldName = (typeof worlds)[number];

type Project = { readonly files: readonly string[]; readonly options: ts.CompilerOptions };

const projectOf = (world: WorldName): Project => {
  const path = join(root, `tsconfig.${world}.json`);
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    root,
    undefined,
    path,
  );
  return { files: fileNames, options };
};

/** The files that a project takes in by itself, from the root of the repository. */
export const filesOf = (world: WorldName): readonly string[] =>
  projectOf(world).files.map((path) => path.slice(root.length + 1));

/**
 * Adds `seeds` (path to code) to a whole project, as it stands, and gives back what the compiler says of each: so that a
 * package which brings another world's types along shows up too.
 */
export const verdicts = (
  world: WorldName,
  seeds: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> => {
  const { files, options } = projectOf(world);
  const seeded = new Map(Object.entries(seeds).map(([path, code]) => [join(root, path), code]));
  const host = ts.createCompilerHost(options);
  const [exists, read] = [host.fileExists.bind(host), host.readFile.bind(host)];
  host.fileExists = (path) => seeded.has(path) || exists(path);
  host.readFile = (path) => seeded.get(path) ?? read(path);
  const program = ts.createProgram([...files, ...seeded.keys()], options, host);
  return Object.fromEntries(
    Object.keys(seeds).map((path) => [path, complaints(program, join(root, path))]),
  );
};

const complaints = (program: ts.Program, path: string): readonly string[] => {
  const file = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
};
