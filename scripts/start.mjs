// `npm start`: on a fresh clone with only Node and npm, installs, builds, serves, and says where.
import { needNode, needPackages } from "./installed.mjs";
import { node, root } from "./run.mjs";
import { serve } from "./serve.mjs";

process.chdir(root);

needNode();
await needPackages();

// The first free port from 4321 on; any free one if ten are taken.
const serveSomewhere = async (port = 4321) => {
  try {
    return await serve({ dir: "dist/web", port });
  } catch (error) {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    return serveSomewhere(port === 0 || port >= 4330 ? 0 : port + 1);
  }
};

const built = await node(["scripts/build.mjs"]);
if (!built.ok) process.exit(1);
const wanted = Number(process.env.PORT ?? 4321);
const { url } = await serveSomewhere(Number.isInteger(wanted) ? wanted : 4321);
console.log(`\nHoldfast is at ${url}  (only on this machine; Ctrl+C stops it)`);
