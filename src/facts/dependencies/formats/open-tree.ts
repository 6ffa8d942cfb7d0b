import type { Dependency, Ecosystem, WantedVersion } from "../../../core/dependency.ts";
import type { Parse } from "../../../core/source-facts.ts";
import type { Span } from "../../../core/span.ts";
import type { DataNode, DataTree } from "../../../languages/data/trees/node.ts";
import { openFinder, type Found } from "../found.ts";
import { normalisePythonName } from "../versions/python.ts";

/** A file that is a tree of data, while its packages are collected. */
export interface TreeFinder {
  readonly root: DataNode | null;
  readonly found: Found;
  /** `wanted` is null for a version that is none. */
  add(
    ecosystem: Ecosystem,
    name: { readonly key: string; readonly keySpan: Span },
    wanted: WantedVersion | null,
    isHashed: boolean | null,
  ): void;
  fail(because: string, span: Span): void;
  /** Where packages come from; the same place is said once. */
  index(url: string, span: Span, role: "instead" | "beside"): void;
  mismatch(how: string, span: Span): void;
  /** See `Found.own`. */
  leaveOut(name: string): void;
}

/** What stops a parser is a problem of the file, also where something could be read. */
export function openTree({ root, parse }: DataTree, from: Dependency["from"], how: string): TreeFinder {
  const finder = openFinder();
  const indexes = new Set<string>();
  for (const { message, at } of problemsOf(parse)) finder.fail(`${how} cannot be read: ${message}`, at);
  return {
    root,
    found: finder,
    fail: (because, span) => finder.fail(`${how} has ${because}`, span),
    add(ecosystem, { key, keySpan }, wanted, isHashed) {
      if (wanted === null) {
        finder.fail(`${how} has no version for ${key}`, keySpan);
        return;
      }
      const name = ecosystem === "PyPI" ? normalisePythonName(key) : key;
      finder.add({ ecosystem, name, wanted, from, how, isHashed, span: keySpan });
    },
    index(url, span, role) {
      if (!indexes.has(url)) finder.remark({ kind: "index", url, role, span });
      indexes.add(url);
    },
    mismatch: (how, span) => finder.remark({ kind: "mismatch", how, span }),
    leaveOut: (name) => finder.leaveOut(name),
  };
}

function problemsOf(parse: Parse) {
  if (parse.kind === "recovered") return parse.problems;
  return parse.kind === "failed" ? [parse.problem] : [];
}
