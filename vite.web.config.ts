import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

import { site } from "./scripts/vite/site.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "src/web");

type Modules = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

/** Every module that the app needs before it can begin: found once, asked for each. */
let needed: ReadonlySet<string> | undefined;
const neededToBegin = (modules: Modules): ReadonlySet<string> => {
  if (needed !== undefined) return needed;
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(add);
  };
  add(join(root, "grow.ts"));
  return (needed = found);
};

/** dist/web: relative addresses, so that the folder can be put under any path of any static host. */
export default defineConfig({
  root,
  base: "./",
  publicDir: join(root, "public"),
  cacheDir: join(here, "node_modules/.vite"),
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: {
        // By the file's place in the repository: the same on every machine.
        cssHash: ({ filename, hash }) => `h-${hash(relative(here, filename))}`,
      },
    }),
    site(root),
  ],
  build: {
    outDir: join(here, "dist/web"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What the draft check has learned is a file of a megabyte, fetched when somebody writes a message.
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
        codeSplitting: {
          // What changes seldom has files of its own, so that an update fetches little.
          groups: [
            { name: "vendor", test: /node_modules[\\/](?:svelte|esm-env|clsx)[\\/]/u },
            { name: "time", test: /node_modules[\\/]temporal-/u },
            {
              name: "shell",
              test: /src[\\/]web[\\/](?:update|trusted|routes|exit|shell[\\/]\w+)\.ts|vite[\\/]preload-helper/u,
            },
            // All that the app begins with comes as one: thirty small files are slow on a small phone.
            {
              debugName: "begin",
              name: (id, modules) => (neededToBegin(modules).has(id) ? "begin" : null),
            },
          ],
        },
      },
    },
  },
});
