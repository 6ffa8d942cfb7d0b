import type { Origin } from "../../core/capability.ts";
import type { OrderedCommand } from "../prose/read.ts";
import type { RiskContext } from "../risk/context.ts";
import type { Declaration } from "./declarations.ts";
import type { PlacedCapability } from "./join-capabilities.ts";
import { locate, type ArtifactSource } from "./source.ts";
import { baseName } from "../../text/base-name.ts";

/** A line that somebody other than code says is to be run. */
interface Ordered {
  readonly source: ArtifactSource;
  readonly command: OrderedCommand;
  readonly origin: Origin;
}

/**
 * What the commands do that sentences tell an agent to run ("Run scripts/send.sh"), and the hooks of front matter, which
 * an agent runs by itself. The table of programs is large, and is loaded when there is such a command.
 */
export async function readOrderedCommands(
  sources: readonly ArtifactSource[],
  declarations: readonly Declaration[],
  context: RiskContext,
): Promise<readonly PlacedCapability[]> {
  const told = sources.flatMap((source) =>
    (source.said?.commands ?? [])
      .filter((command) => !isCode(command, source))
      .map((command): Ordered => ({ source, command, origin: "instructed" })),
  );
  const hooks = declarations.flatMap(({ source, facts }) =>
    facts.commands.map((command): Ordered => ({ source, command, origin: "declared" })),
  );
  const ordered = [...told, ...hooks];
  if (ordered.length === 0) return [];
  const { readCommandText } = await import("../shell/read-command-text.ts");
  const stay = declarations.flatMap(({ source, facts }) =>
    facts.commands.map(({ key, span }): PlacedCapability => {
      const target = { match: "exact", value: key } as const;
      return { kind: "persistence", target, risk: "risky", origin: "declared", at: locate(source, span) };
    }),
  );
  // "Run `get.mjs`": nobody has a program of that name when a file beside the text has it.
  const own = new Set(sources.filter(({ how }) => how === null).map(({ file }) => baseName(file.name)));
  const done = ordered.flatMap(({ source, command: { text, span }, origin }) =>
    readCommandText(own.has(text.split(" ", 1)[0] ?? "") ? `./${text}` : text, context).capabilities.map(
      (capability): PlacedCapability => {
        return { ...capability, origin, at: locate(source, span) };
      },
    ),
  );
  return [...done, ...stay];
}

/** A code span that is read as code says it by itself. */
function isCode({ span }: OrderedCommand, { facts }: ArtifactSource): boolean {
  return facts.embedded.some(
    ({ how, language, span: code }) =>
      how === "inline" && language === "shell" && code.start <= span.end && span.start <= code.end,
  );
}
