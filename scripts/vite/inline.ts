// Builds one small script or style sheet into a string, to be written into a page.
import { build } from "vite";

const outputOf = async (
  entry: string,
): Promise<readonly { readonly name: string; readonly text: string }[]> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: entry.endsWith(".css") ? "es" : "iife" } },
    },
  });
  if (!Array.isArray(built) && !("output" in built)) throw new Error("A watcher is no build.");
  return (Array.isArray(built) ? built : [built]).flatMap(({ output }) =>
    output.map((file) => ({
      name: file.fileName,
      text: file.type === "chunk" ? file.code : Buffer.from(file.source).toString("utf8"),
    })),
  );
};

const only = async (entry: string, ending: string): Promise<string> => {
  const found = (await outputOf(entry)).find(({ name }) => name.endsWith(ending));
  if (found === undefined) throw new Error(`${entry} gave no ${ending}.`);
  return found.text.trim();
};

/** A style sheet with its imports, minified. */
export const styleFrom = (entry: string): Promise<string> => only(entry, ".css");

/** A classic script with its imports, minified, in one function. */
export const scriptFrom = (entry: string): Promise<string> => only(entry, ".js");
