import type { Entry, Listed } from "../../core/artifact.ts";
import { isWithin, parentOf, resolveLink } from "../paths.ts";
import type { LinkEnd } from "./reading.ts";

/** As many as Linux follows before it gives up (MAXSYMLINKS). */
const LONGEST_CHAIN = 40;

export interface LinkTargets {
  readonly listed: Listed;
  /** Link text of every link in the artifact, by path. */
  readonly links: ReadonlyMap<string, string>;
}

/** Follows a link through the artifact by the paths alone: nothing is opened, so nothing outside can be reached. */
export function followLink(link: Entry, target: string, { listed, links }: LinkTargets): LinkEnd {
  let path = link.path;
  let next = target;
  const seen = new Set<string>();
  for (let steps = 0; steps < LONGEST_CHAIN && !seen.has(path); steps++) {
    seen.add(path);
    const end = resolveLink(parentOf(path), next);
    if (end === null) return "outside-tree";
    if (!isWithin(end, listed.root)) return "outside-artifact";
    const onward = links.get(end);
    if (onward === undefined) return whatIsAt(end, link, listed);
    path = end;
    next = onward;
  }
  return "loop";
}

function whatIsAt(end: string, link: Entry, listed: Listed): LinkEnd {
  if (isWithin(link.path, end)) return "loop";
  if (listed.entries.some((entry) => entry.path === end)) return "file-inside";
  return listed.entries.some((entry) => isWithin(entry.path, end)) ? "folder-inside" : "dangling";
}
