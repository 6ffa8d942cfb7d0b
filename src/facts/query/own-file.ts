import type { Expression } from "../../core/expression.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { eachBehind } from "./expressions.ts";

/** Whether a path is that of the source itself, not of one beside it: `Path(__file__).parent / "x"` is another. */
export function isOwnFile(path: Expression, { facts }: ArtifactSource): boolean {
  const parts = [...eachBehind(path, facts)];
  const leadsOn = parts.some(
    (part) =>
      part.kind === "binary" || (part.kind === "attribute" && /^(?:parents?|dirname|join|with_\w+)$/u.test(part.name)),
  );
  return (
    !leadsOn && parts.some((part) => part.kind === "name" && (part.name === "__file__" || part.name === "__filename"))
  );
}
