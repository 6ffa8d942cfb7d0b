import { nonEmpty } from "../../src/core/brand.ts";
import { asPath } from "../../src/core/ids.ts";
import { wholeFile } from "../../src/core/location.ts";
import type { Capability, CapabilityKind, Origin, Target } from "../../src/core/capability.ts";

/** `*` for anything, `in x` for what lies within x or begins so, else exactly that. */
export function toTarget(text: string): Target {
  if (text === "*") return { match: "any" };
  return text.startsWith("in ") ? { match: "within", value: text.slice(3) } : { match: "exact", value: text };
}

/** A capability in words: `network api.example.com`. Risky, and what code does, except where it is told otherwise. */
export function makeCapability(
  words: string,
  differing: Partial<Pick<Capability, "origins" | "risk">> = {},
): Capability {
  const [kind = "", ...rest] = words.split(" ");
  const origins = differing.origins ?? ["static" satisfies Origin];
  const at = nonEmpty(origins.map((origin) => ({ ...wholeFile(asPath("tools/a.py")), origin })));
  if (at === null) throw new Error("a capability comes from somewhere");
  return { kind: kind as CapabilityKind, target: toTarget(rest.join(" ")), risk: "risky", ...differing, origins, at };
}
