import { openRuns, type DataFacts } from "../runs.ts";
import { readList } from "../requirements/read-list.ts";

/** Reads a list of requirements of pip: what is installed, from which indexes, and which other lists belong to it. */
export function readRequirements(text: string): DataFacts {
  const runs = openRuns();
  for (const entry of readList(text)) {
    switch (entry.kind) {
      case "package":
        runs.other("requirements", "install", { kind: "package", spec: entry.spec.text }, entry.span);
        break;
      case "include":
        runs.other("requirement", "install", { kind: "file", path: entry.path }, entry.span);
        break;
      case "index":
        if (entry.url.includes("://"))
          runs.other("index-url", "install", { kind: "address", url: entry.url }, entry.span);
        // A folder that takes the place of an index.
        else runs.other("requirement", "install", { kind: "file", path: entry.url }, entry.span);
        break;
      default:
    }
  }
  return runs.finish("data", { kind: "ok" }, text.length);
}
