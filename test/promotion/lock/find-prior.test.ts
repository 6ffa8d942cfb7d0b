import { expect, test } from "vitest";
import type { Lock, LockedArtifact, LockedFile } from "../../../src/promotion/lock/lock.ts";
import { findPrior } from "../../../src/promotion/lock/find-prior.ts";
import type { Digest } from "../../../src/core/ids.ts";

/** An entry by its digest, with files as `name=content`. */
function entry(digest: string, ...files: readonly string[]): LockedArtifact {
  return {
    digest: `sha256:${digest}` as Digest,
    isBaseline: false,
    files: filesOf(files),
    closure: { found: new Map(), sought: [] },
    capabilities: [],
    anchor: { digest: `sha256:${digest}` as Digest, capabilities: [] },
  };
}

function filesOf(files: readonly string[]): LockedArtifact["files"] {
  return new Map(files.map((file) => [file.split("=")[0] ?? "", `100644 ${file.split("=")[1]}` as LockedFile]));
}

const PRIOR: Lock = {
  artifacts: new Map([
    ["skills/pdf", entry("pdf", "SKILL.md=pdf", "run.py=1")],
    ["skills/csv", entry("csv", "SKILL.md=csv")],
    ["old/csv", entry("old-csv", "SKILL.md=old")],
    ["tools/count.py", entry("count", "count.py=1")],
  ]),
};

test.each<[string, id: string, files: readonly string[], present: readonly string[], digest: string | null]>([
  ["its own entry, whatever it holds", "skills/pdf", ["SKILL.md=other"], ["skills/pdf"], "pdf"],
  ["another folder's, with the file that has its name", "skills/paper", ["SKILL.md=pdf"], ["skills/paper"], "pdf"],
  ["that of a folder of the same name elsewhere", "more/pdf", ["SKILL.md=edited"], ["more/pdf"], "pdf"],
  ["none while that one is still there: it is a copy", "more/pdf", ["SKILL.md=pdf"], ["more/pdf", "skills/pdf"], null],
  ["none of two", "more/csv", ["SKILL.md=edited"], ["more/csv"], null],
  ["none for another name", "skills/paper", ["SKILL.md=edited", "run.py=1"], ["skills/paper"], null],
  ["none for what says no name", "more/count.py", ["count.py=1"], ["more/count.py"], null],
])("%s", (_, id, files, present, digest) => {
  const found = findPrior(id, filesOf(files), PRIOR, new Set(present));
  expect(found?.digest ?? null).toBe(digest === null ? null : `sha256:${digest}`);
});

test("none without a lock", () => {
  expect(findPrior("skills/pdf", filesOf(["SKILL.md=pdf"]), null, new Set())).toBeNull();
});
