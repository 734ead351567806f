/** `node dist/cli.js <command>`: hands the process to the program. */
import { program } from "#cli/program.ts";

const { argv, stdin, stdout, stderr, env } = process;
const terminal = stdin.isTTY && stdout.isTTY;

process.exitCode = await program({
  args: argv.slice(2),
  stdin,
  stdout,
  stderr,
  now: () => Date.now(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  terminal,
  raw: (isRaw) => {
    if (stdin.isTTY) stdin.setRawMode(isRaw);
  },
  // NO_COLOR: whatever it says, as long as it says something (no-color.org).
  bold: stdout.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb",
});
