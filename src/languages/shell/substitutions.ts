import type { Span } from "../../core/span.ts";
import type { CommandExpansionPart, ParsedScript, ProcessSubstitutionPart } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { alignBackticks, nowhere } from "./positions.ts";
import { spanOf, type Reader } from "./reader.ts";

type Substitution = Pick<CommandExpansionPart, "pos" | "end" | "text" | "script">;

/** `$(…)`, backticks and `${ …; }` are what runs in them: their value is its output. */
export function readCommandSubstitution(reader: Reader, part: Substitution): Expression {
  const { text } = part;
  const isSubshell = !text.startsWith("${");
  const within = inside(spanOf(reader, part), text);
  const script = parseWithin(reader, part);
  if (script?.source === undefined) return reader.readScript(reader, script, within, isSubshell);
  const around = reader.positions;
  // Backticks with backslashes in them: positions are those of the text without the backslashes.
  reader.positions =
    alignBackticks(text.slice(1, text.length - closingLength(text)), script.source, part.pos + 1, around) ??
    nowhere(within.start, within.end);
  const value = reader.readScript(reader, script, within, isSubshell);
  reader.positions = around;
  return value;
}

/** `<(…)` and `>(…)` are names of files: an operator `<(` or `>(` upon what runs. */
export function readProcessSubstitution(reader: Reader, part: ProcessSubstitutionPart): Expression {
  const span = spanOf(reader, part);
  const operand = reader.readScript(reader, parseWithin(reader, part), inside(span, part.text), true);
  return { kind: "unary", operator: `${part.operator}(`, operand, span };
}

/**
 * The script of a substitution, which is parsed when it is asked for. One that nobody closes goes on to the end, and so
 * does each within it: what is read again is counted, so that the time does not grow with the square of the length.
 */
function parseWithin(reader: Reader, part: Substitution): ParsedScript | undefined {
  reader.unitsLeft -= part.text.length;
  return reader.unitsLeft < 0 ? undefined : part.script;
}

/** What stands between the delimiters: a backtick or two code units, and one at the end if there is an end. */
function inside({ start, end }: Span, text: string): Span {
  const from = Math.min(end, start + (text.startsWith("`") ? 1 : 2));
  return { start: from, end: Math.max(from, end - closingLength(text)) };
}

function closingLength(text: string): number {
  return /.[)}`]$/su.test(text) ? 1 : 0;
}
