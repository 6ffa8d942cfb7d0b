import type { Expression } from "../../core/expression.ts";
import { eachWithin } from "./expressions.ts";

/** What puts fixed pieces together, and decides nothing by itself. */
const BUILDERS: ReadonlySet<string> = new Set(
  "chr ord bytes bytearray str reversed map list tuple range String".split(" "),
);

/**
 * Whether a text is computed from nothing but what stands there: `"o" + "s"`, `"so"[::-1]`, `"".join(["o", "s"])`. Then
 * it could have been written down whole.
 */
export function isBuiltFromPieces(written: Expression): boolean {
  let pieces = 0;
  let steps = 0;
  for (const part of eachWithin(written)) {
    if (part.kind === "string" || part.kind === "number") pieces++;
    else if (part.kind === "name") {
      if (!BUILDERS.has(part.name)) return false;
    } else if (part.kind === "function" || part.kind === "comprehension" || part.kind === "other") return false;
    else if (part.kind !== "constant" && part.kind !== "attribute" && part.kind !== "list") steps++;
  }
  return pieces > 0 && steps > 0;
}
