import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));

/** dist/cli.js, and in dist/cli what each command loads: they run with Node alone. */
export default defineConfig({
  root: here,
  publicDir: false,
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: "src/cli/main.ts",
    outDir: "dist",
    emptyOutDir: false,
    target: "node20",
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        format: "es",
        entryFileNames: "cli.js",
        chunkFileNames: "cli/[name].js",
        banner: "#!/usr/bin/env node",
      },
    },
  },
});
