// Starts another program and waits for it. Nothing here reads from the keyboard: tests also run where there is none.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The script of an installed package, to be started with Node: `tool("typescript/bin/tsc")`. */
export const tool = (path) => join(root, "node_modules", path);

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, cwd?: string }} options `quiet` keeps what it
 *   prints and gives it back, instead of showing it.
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
export const run = (command, args, { env = {}, quiet = false, cwd = root } = {}) =>
  new Promise((done) => {
    const began = performance.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      // npm and npx are script files on Windows, which need a shell.
      shell: process.platform === "win32" && !command.includes("node"),
    });
    const heard = [];
    child.stdout?.on("data", (bytes) => heard.push(bytes));
    child.stderr?.on("data", (bytes) => heard.push(bytes));
    const end = (ok, more = "") =>
      done({
        ok,
        output: Buffer.concat(heard).toString("utf8") + more,
        seconds: (performance.now() - began) / 1000,
      });
    child.once("error", (error) => end(false, `${command}: ${error.message}\n`));
    child.once("close", (code) => end(code === 0));
  });

/** Runs a script with this Node. */
export const node = (args, options = {}) => run(process.execPath, args, options);

/** `12.3 s` */
export const inSeconds = (seconds) => `${seconds.toFixed(1)} s`;
