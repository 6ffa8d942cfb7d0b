import { expect, test } from "vitest";
import type { ArtifactId } from "../../src/core/ids.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { bindSuppressions } from "../../src/policy/suppressions.ts";

const ids = ["skills/pdf", "skills/csv", "tools/run.py", "."] as readonly string[] as readonly ArtifactId[];

test.each([
  { artifact: "skills/pdf", bound: ["skills/pdf"] },
  { artifact: "skills/*", bound: ["skills/pdf", "skills/csv"] },
  { artifact: "**", bound: ["skills/pdf", "skills/csv", "tools/run.py", "."] },
  { artifact: ".", bound: ["."] },
  { artifact: "skills", bound: [] },
  { artifact: "Skills/pdf", bound: [] },
])("$artifact is bound to $bound", ({ artifact, bound }) => {
  const suppression = {
    rule: "rules/x",
    artifact,
    fingerprint: null,
    advisory: null,
    reason: "r",
    expires: new Date(0),
  };
  const policy = bindSuppressions({ ...DEFAULTS.balanced, suppressions: [suppression] }, ids);
  expect(policy.suppressions).toEqual(bound.map((id) => ({ ...suppression, artifact: id })));
});
