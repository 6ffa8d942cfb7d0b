import type { Expression } from "../../core/expression.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { readAssignedOnce } from "../query/assigned-once.ts";
import { expressionOf } from "../query/calls.ts";
import { addRequirement } from "./add-requirement.ts";
import type { Finder } from "./found.ts";

/** Arguments of `setup` that say what is installed (setuptools.pypa.io, "Keywords"). */
const KEYWORDS = ["install_requires", "setup_requires", "tests_require", "extras_require"];
const MET = { from: "manifest", how: "setup.py", isHashed: null } as const;

/** What `setup(install_requires=[…])` says where it says it in so many words; what is computed cannot be known. */
export function readSetup(finder: Finder, source: ArtifactSource): void {
  if (!/(?:^|\/)setup\.py$/u.test(source.file.name)) return;
  const assigned = readAssignedOnce(source.facts);
  for (const resolved of source.calls) {
    const { callee } = resolved.call;
    const isSetup = /(?:^|\.)setup$/u.test(resolved.target ?? (callee.kind === "name" ? callee.name : ""));
    for (const keyword of isSetup ? KEYWORDS : []) {
      const value = expressionOf(resolved, -1, keyword);
      if (value !== null) readValue(keyword, value);
    }
  }

  function readValue(keyword: string, value: Expression): void {
    const known = value.kind === "name" ? (assigned.get(value.name) ?? value) : value;
    if (known.kind === "string") {
      const lines = [...known.value.matchAll(/\S[^\n]*/gu)];
      for (const { 0: line } of lines) addText(line.trim(), known);
    } else if (known.kind === "list") {
      for (const item of known.items) readValue(keyword, item);
    } else if (known.kind === "dictionary" && keyword === "extras_require") {
      for (const entry of known.entries) readValue(keyword, entry.value);
    } else finder.doubt(`setup.py computes \`${keyword}\``, known.span);
  }

  function addText(spec: string, { span }: Expression): void {
    const at = source.text.slice(span.start, span.end).indexOf(spec);
    const stretches = at < 0 ? [] : [{ at: 0, source: span.start + at, length: spec.length }];
    addRequirement(finder, { text: spec, stretches }, span, MET);
  }
}
