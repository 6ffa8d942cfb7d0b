import { WALLS, type Wall } from "./probes.ts";

/**
 * The walls that a probe did not find; all of them unless it begins with its nonce, so that neither an error nor another
 * program's output can pass for a probe.
 */
export function missingWalls(output: string, nonce: string): readonly Wall[] {
  const [first, ...lines] = output.trimEnd().split("\n");
  if (first !== nonce) return WALLS;
  const found = new Set(lines);
  return WALLS.filter((wall) => !found.has(`${wall} yes`) || found.has(`${wall} no`));
}
