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
        readIndex(entry.url, entry.span);
        break;
      default:
    }
  }
  return runs.finish("data", { kind: "ok" }, text.length);

  function readIndex(url: string, span: { readonly start: number; readonly end: number }): void {
    const what = url.includes("://") ? ({ kind: "address", url } as const) : ({ kind: "file", path: url } as const);
    runs.other(url.includes("://") ? "index-url" : "requirement", "install", what, span);
  }
}
