import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import { findWidenings } from "../../../src/facts/declared/tool-policy/compare.ts";
import type { ToolPolicy } from "../../../src/facts/declared/tool-policy/policy.ts";
import type { CheckChange } from "../../../src/scanners/ast/check.ts";

interface PlacedPolicy {
  readonly source: ArtifactSource;
  readonly policy: ToolPolicy;
}

/** What policies of the head let through and those of the version before did not. A policy that is alone may have moved. */
export const checkChange: CheckChange = function* ({ head, before }) {
  const [now, earlier] = [policiesOf(head), policiesOf(before)];
  for (const { source, policy } of now) {
    const same = earlier.find((each) => each.source.file.name === source.file.name);
    const moved = now.length === 1 && earlier.length === 1 ? earlier[0] : undefined;
    const was = same ?? moved;
    if (was === undefined) continue;
    for (const { text, span } of findWidenings(was.policy, policy)) yield { source, span, key: text, detail: text };
  }
};

function policiesOf({ declarations }: UnderstoodArtifact): readonly PlacedPolicy[] {
  return declarations.flatMap(({ source, facts }) =>
    facts.toolPolicy === null ? [] : [{ source, policy: facts.toolPolicy }],
  );
}
