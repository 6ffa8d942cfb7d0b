import type { Dependency, Ecosystem, WantedVersion } from "../../../core/dependency.ts";
import type { Parse } from "../../../core/source-facts.ts";
import type { Span } from "../../../core/span.ts";
import type { DataNode, DataTree, TextNode } from "../../../languages/data/trees/node.ts";
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
  index(url: TextNode, role: "instead" | "beside"): void;
}

/** What stops a parser is a problem of the file, also where something could be read. */
export function openTree({ root, parse }: DataTree, from: Dependency["from"], how: string): TreeFinder {
  const finder = openFinder();
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
    index: ({ text, span }, role) => finder.remark({ kind: "index", url: text, role, span }),
  };
}

function problemsOf(parse: Parse) {
  if (parse.kind === "recovered") return parse.problems;
  return parse.kind === "failed" ? [parse.problem] : [];
}
