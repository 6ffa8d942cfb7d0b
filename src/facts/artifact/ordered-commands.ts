import type { OrderedCommand } from "../prose/read.ts";
import type { RiskContext } from "../risk/context.ts";
import type { PlacedCapability } from "./join-capabilities.ts";
import { locate, type ArtifactSource } from "./source.ts";

/**
 * What the commands do that sentences tell an agent to run: "Run scripts/send.sh". The table of programs is large, and is
 * loaded when the first such sentence is met.
 */
export async function readOrderedCommands(
  sources: readonly ArtifactSource[],
  context: RiskContext,
): Promise<readonly PlacedCapability[]> {
  const ordered = sources.flatMap((source) =>
    (source.said?.commands ?? []).filter((command) => !isCode(command, source)).map((command) => ({ source, command })),
  );
  if (ordered.length === 0) return [];
  const { readCommandText } = await import("../shell/read-command-text.ts");
  return ordered.flatMap(({ source, command: { text, span } }) =>
    readCommandText(text, context).capabilities.map((capability): PlacedCapability => {
      return { ...capability, origin: "instructed", at: locate(source, span) };
    }),
  );
}

/** A code span that is read as code says it by itself. */
function isCode({ span }: OrderedCommand, { facts }: ArtifactSource): boolean {
  return facts.embedded.some(
    ({ how, language, span: code }) =>
      how === "inline" && language === "shell" && code.start <= span.end && span.start <= code.end,
  );
}
