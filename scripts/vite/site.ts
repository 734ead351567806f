// The part of the web build that Vite does not know: the pages written from words and data, their inline style and
// script with a policy each, icons, the service worker, and the list of headers for a host.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { Plugin } from "vite";

import { firstBody } from "#web/pages/first.ts";
import { helpPage } from "#web/pages/help.ts";
import { neutralDocument } from "#web/pages/neutral.ts";
import { readFirstPage } from "#web/pages/read-first.ts";
import { neutralPage } from "#web/shell/states.ts";
import { drawIcon } from "../icons.mjs";
import { scriptFrom, styleFrom } from "./inline.ts";
import { headerRules, policyFor } from "./policy.ts";

type Part = { readonly style: string; readonly script: string };

const load = async (root: string) => {
  const [head, first, page, neutral, worker] = await Promise.all([
    scriptFrom(join(root, "shell/head.ts")),
    styleFrom(join(root, "shell/shell.css")),
    styleFrom(join(root, "pages/page.css")),
    styleFrom(join(root, "pages/neutral.css")),
    scriptFrom(join(root, "sw.worker.ts")),
  ]);
  return {
    first: { style: first, script: head },
    page: { style: page, script: head },
    neutral: { style: neutral, script: "" },
    worker,
  };
};

const inlineOf = (parts: readonly Part[]) => ({
  scripts: [...new Set(parts.map(({ script }) => script))].filter((text) => text !== ""),
  styles: [...new Set(parts.map(({ style }) => style))],
});

/** The policy comes first, so that nothing is read before it holds. */
const withHead = (html: string, part: Part): string => {
  const policy = policyFor(inlineOf([part]), "page");
  const head = [
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    `<style>${part.style}</style>`,
    ...(part.script === "" ? [] : [`<script>${part.script}</script>`]),
  ];
  // As functions: a `$` in code must not be read as a pattern.
  return html.replace("<!--head-->", () => head.join("\n"));
};

/** The plugin; `root` is the folder of the web room. */
export const site = (root: string): Plugin => {
  let parts: Awaited<ReturnType<typeof load>> | undefined;
  const loaded = async () => (parts ??= await load(root));
  return {
    name: "holdfast-site",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: async (html) =>
        withHead(html.replace("<!--body-->", firstBody), (await loaded()).first),
    },
    async generateBundle() {
      const { page, neutral, worker } = await loaded();
      const emit = (fileName: string, source: string | Uint8Array): void =>
        void this.emitFile({ type: "asset", fileName, source });
      emit("help.html", withHead(helpPage(), page));
      emit("read-first.html", withHead(readFirstPage(), page));
      emit(neutralPage, withHead(neutralDocument(), neutral));
      emit("icon-192.png", drawIcon(192));
      emit("icon-512.png", drawIcon(512));
      emit("icon-maskable.png", drawIcon(512, true));
      emit("sw.js", `${worker}\n`);
    },
    async writeBundle({ dir }) {
      const { first, page, neutral } = await loaded();
      const path = join(dirname(dir ?? ""), "web-headers.json");
      mkdirSync(dirname(path), { recursive: true });
      const rules = headerRules(inlineOf([first, page, neutral]));
      writeFileSync(path, `${JSON.stringify(rules, undefined, 2)}\n`);
    },
  };
};
