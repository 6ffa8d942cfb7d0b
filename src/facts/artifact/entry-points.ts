import type { EntryPoint } from "../../core/artifact-facts.ts";
import type { Expression } from "../../core/expression.ts";
import type { Span } from "../../core/span.ts";
import { runsByName } from "../../languages/data/by-name.ts";
import { readShebang } from "../../languages/shebang.ts";
import { locate, locateStart, type ArtifactSource } from "./source.ts";

/** Where the code of an artifact begins to run: what files say, what their names and first lines do, and main blocks. */
export function findEntryPoints(sources: readonly ArtifactSource[]): readonly EntryPoint[] {
  return sources.flatMap((source) => [...eachEntryPoint(source)]);
}

function* eachEntryPoint(source: ArtifactSource): Generator<EntryPoint> {
  for (const { how, when, span } of source.runs) yield { how, when, at: locate(source, span) };
  if (source.how !== null) return;
  const start = locateStart(source, { start: 0, end: 0 });
  const named = runsByName(source.file.path);
  if (named !== null) yield { ...named, at: start };
  if (readShebang(source.text) !== null) yield { how: "#!", when: "manual", at: start };
  const main = findMainBlock(source);
  if (main !== null) yield { how: "__main__", when: "manual", at: locateStart(source, main) };
}

/** `if __name__ == "__main__":` */
function findMainBlock({ facts }: ArtifactSource): Span | null {
  if (facts.language !== "python") return null;
  const block = facts.regions.find(
    ({ kind, condition }) => kind === "if" && condition !== null && asksForMain(condition),
  );
  return block?.span ?? null;
}

/** Whether a condition is true only in the file that was started. */
function asksForMain(condition: Expression): boolean {
  if (condition.kind !== "binary" || condition.operator !== "==") return false;
  const sides = [condition.left, condition.right];
  return (
    sides.some((side) => side.kind === "name" && side.name === "__name__") &&
    sides.some((side) => side.kind === "string" && side.value === "__main__")
  );
}
