// What the system counts as a child's peak begins with its parent's, so Linux is asked for the memory of this program alone.
import { readFileSync } from "node:fs";

/** The most memory that this process has had, in MB. */
export const mostMemory = () => {
  try {
    return Number(/VmHWM:\s*(\d+)/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
};
