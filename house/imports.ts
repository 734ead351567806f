/**
 * Every way in which a file names another one: import and export from, `import type`, side effects, `import("…")` as a
 * value and as a type, `require`, `import.meta.glob`, `import.meta.resolve`, `new URL("…", import.meta.url)`, triple-slash
 * references. In `.svelte` files also those in the markup.
 */
import { parse } from "svelte/compiler";
import ts from "typescript";

import { allBelow, nodeFrom } from "./walk.ts";

/** Stands for an address that is put together at run time, which nobody can check. */
export const unreadable = "(an address made at run time)";

/** What a file names, as written, less a query such as `?worker&url`. */
export const importsIn = (path: string, code: string): readonly string[] =>
  (path.endsWith(".svelte") ? scriptsOf(code) : [code])
    .flatMap(namesIn)
    .map((name) => name.replace(/\?.*$/u, ""))
    .filter((name, at, all) => all.indexOf(name) === at);

const namesIn = (code: string): readonly string[] => {
  const file = ts.createSourceFile("file.ts", code, ts.ScriptTarget.Latest, true);
  const names = [...file.referencedFiles, ...file.typeReferenceDirectives].map(
    ({ fileName }) => fileName,
  );
  const visit = (node: ts.Node): void => {
    names.push(...namedBy(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
};

const namedBy = (node: ts.Node): readonly string[] => {
  if (ts.isImportDeclaration(node)) return [literal(node.moduleSpecifier)];
  if (ts.isExportDeclaration(node))
    return node.moduleSpecifier === undefined ? [] : [literal(node.moduleSpecifier)];
  if (ts.isExternalModuleReference(node)) return [literal(node.expression)];
  if (ts.isImportTypeNode(node))
    return [ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : unreadable];
  if (ts.isCallExpression(node)) return called(node);
  if (ts.isNewExpression(node)) return made(node);
  return [];
};

const loaders = [
  "require",
  "require.resolve",
  "import.meta.glob",
  "import.meta.resolve",
  "importScripts",
];

const called = (node: ts.CallExpression): readonly string[] => {
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    loaders.includes(node.expression.getText());
  return loads ? [literal(node.arguments[0])] : [];
};

const made = (node: ts.NewExpression): readonly string[] => {
  const [first, second] = node.arguments ?? [];
  if (node.expression.getText() !== "URL" || second?.getText() !== "import.meta.url") return [];
  const name = literal(first);
  // Unlike an import, a URL without a dot begins beside the file.
  return [/^(?:[./]|\w+:|\()/u.test(name) ? name : `./${name}`];
};

const literal = (node: ts.Node | undefined): string =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : unreadable;

const loading = ["Program", "ImportExpression", "CallExpression", "NewExpression"];

/** The scripts of a component, and the expressions in its markup that could load something. */
const scriptsOf = (code: string): readonly string[] =>
  allBelow(nodeFrom(parse(code, { modern: true })))
    .filter(({ type }) => loading.includes(type))
    .map((node) => code.slice(Number(node["start"]), Number(node["end"])));
