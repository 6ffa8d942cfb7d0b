import type { Entry, Listed } from "../../../core/artifact.ts";
import { pathWithin } from "../../paths.ts";

/** The file that makes a folder a skill (Agent Skills specification); its letters' case does not matter to every agent. */
export function skillFile(listed: Listed): Entry | null {
  const found = listed.entries.filter((entry) => pathWithin(listed.root, entry.path).toLowerCase() === "skill.md");
  return found.find((entry) => entry.path.endsWith("SKILL.md")) ?? found[0] ?? null;
}
