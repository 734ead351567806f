import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));

/** dist/draft/draft.js: what `holdfast/draft` gives, one file for Node and for bundlers. */
export default defineConfig({
  root: here,
  publicDir: false,
  build: {
    lib: { entry: "src/draft/public.ts", formats: ["es"], fileName: () => "draft.js" },
    outDir: "dist/draft",
    emptyOutDir: true,
    target: "es2023",
    minify: false,
    reportCompressedSize: false,
  },
});
