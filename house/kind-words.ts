/** Words that Holdfast does not use (docs/words.md), found in what a catalogue of words says. */
import ts from "typescript";

const unkind =
  /!|\b(?:streaks?|relaps\w*|failures?|failed|failing|addict\w*|toxic|narcissis\w*|weakness|victims? mode|win (?:them|him|her) back|proven)\b/iu;

/** Every unkind text in a `words.en.ts`, as it stands there. Code and comments don't count. */
export const unkindWordsIn = (code: string): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && unkind.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("words.ts", code, ts.ScriptTarget.Latest, true));
  return found;
};
