import type { CommandExpansionPart, ParsedScript, ProcessSubstitutionPart } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { alignBackticks, nowhere } from "./positions.ts";
import { spanOf, type Reader } from "./reader.ts";

type Substitution = Pick<CommandExpansionPart, "pos" | "end" | "text" | "script">;

/** `$(…)`, backticks and `${ …; }` are what runs in them: their value is its output. */
export function readCommandSubstitution(reader: Reader, part: Substitution): Expression {
  const { script } = part;
  const isSubshell = !part.text.startsWith("${");
  const within = spanOf(reader, part);
  if (script?.source === undefined) return reader.readScript(reader, script, within, isSubshell);
  return readDecoded(reader, part, script.source, script);
}

/** `<(…)` and `>(…)` are names of files: an operator `<(` or `>(` upon what runs. */
export function readProcessSubstitution(reader: Reader, part: ProcessSubstitutionPart): Expression {
  const span = spanOf(reader, part);
  const operand = reader.readScript(reader, part.script, span, true);
  return { kind: "unary", operator: `${part.operator}(`, operand, span };
}

/** Backticks with backslashes in them: the tree's positions are those of the text without the backslashes. */
function readDecoded(reader: Reader, part: Substitution, source: string, script: ParsedScript): Expression {
  const [around, within] = [reader.positions, spanOf(reader, part)];
  const raw = part.text.slice(1, -1);
  reader.positions =
    alignBackticks(raw, source, part.pos + 1, around) ?? nowhere(within.start, within.end);
  try {
    return reader.readScript(reader, script, within, true);
  } finally {
    reader.positions = around;
  }
}
