import type { Code, Marshalled } from "./marshalled.ts";
import type { ImportOpcodes } from "./versions.ts";

/** One `import` statement, as it was compiled. */
export interface CompiledImport {
  /** With a dot for each level; null when the instruction names what is not there. */
  readonly module: string | null;
  readonly names: readonly string[];
}

/**
 * Finds the imports among the instructions of a code object. A compiler pushes level and list of names as constants just
 * before; where something else stands there, the level counts as 0 and the names are those that are taken out afterwards.
 */
export function findImports(
  { instructions, constants, names }: Code,
  opcodes: ImportOpcodes,
): readonly CompiledImport[] {
  const found: { module: string | null; names: string[] }[] = [];
  let upper = 0;
  let pushed = UNKNOWN;
  let isListed = false;
  for (let at = 0; at + 1 < instructions.length; at += 2) {
    const opcode = instructions[at] ?? 0;
    const argument = upper * 256 + (instructions[at + 1] ?? 0);
    upper = opcode === opcodes.extendedArgument ? argument : 0;
    if (opcode === opcodes.loadConstant) pushed = [pushed[1], constants[argument] ?? OTHER];
    else if (opcode === opcodes.loadSmallInteger) pushed = [pushed[1], { kind: "integer", value: argument }];
    else if (opcode === opcodes.importName) {
      const [level, list] = pushed;
      const listed = list.kind === "tuple" ? list.items.flatMap(toName) : [];
      isListed = list.kind === "tuple" || list.kind === "none";
      const [name] = toName(names[argument]);
      found.push({ module: name === undefined ? null : dotsOf(level) + name, names: listed });
    } else if (opcode === opcodes.importFrom && !isListed) {
      found.at(-1)?.names.push(...toName(names[argument]));
    }
    if (opcode !== opcodes.loadConstant && opcode !== opcodes.loadSmallInteger && upper === 0) pushed = UNKNOWN;
  }
  return found;
}

const OTHER: Marshalled = { kind: "other" };
const UNKNOWN: readonly [Marshalled, Marshalled] = [OTHER, OTHER];
/** Deeper packages than this have no more dots. */
const MOST_DOTS = 100;

function toName(value: Marshalled | undefined): readonly string[] {
  return value?.kind === "text" ? [value.value] : [];
}

function dotsOf(level: Marshalled): string {
  return level.kind === "integer" ? ".".repeat(Math.min(Math.max(0, level.value), MOST_DOTS)) : "";
}
