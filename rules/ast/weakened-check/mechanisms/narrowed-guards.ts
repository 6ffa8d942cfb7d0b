import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { checksIn } from "./checks.ts";
import { inUnit } from "./weakening.ts";

/** What a guard of safety asks about; what else is asked may become more exact. */
const MATTERS =
  /valid|allow|permit|permission|auth|safe|trust|verif|confirm|consent|approv|quota|forbid|block|den(?:y|ied)|sanit|signature|checksum|\bok\b|status|returncode|dry_?run/iu;

/** Guards that stop less than before, because something else has to hold as well: `if not valid and not forced`. */
export function* findNarrowedGuards({ head, before }: UnitPair): Generator<Hit> {
  const now = checksIn(head);
  for (const { key, condition, asked } of checksIn(before)) {
    if (
      condition === null ||
      !MATTERS.test(before.source.text.slice(asked.start, asked.end)) ||
      now.some((other) => other.key === key)
    )
      continue;
    const narrowed = now.find(({ condition: other }) => other !== null && isNarrower(other.parts, condition.parts));
    if (narrowed === undefined) continue;
    const detail = `a guard has an exception that it did not have${inUnit(head)}`;
    yield { source: head.source, span: narrowed.asked, key: `narrowed ${key}`, detail };
  }
}

function isNarrower(parts: readonly string[], earlier: readonly string[]): boolean {
  return parts.length > earlier.length && earlier.every((part) => parts.includes(part));
}
