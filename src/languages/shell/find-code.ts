import type { Interpreter } from "./interpreters.ts";
import { constantOf, type Field } from "./invocation.ts";

/** Code among the arguments: `skip` code units of the field belong to the option (`-ecode`, `--eval=code`). */
export interface CodeArgument {
  readonly field: Field;
  readonly skip: number;
}

export interface Run {
  readonly code: readonly CodeArgument[];
  /** Whether the program then reads its input as code. */
  readonly readsInput: boolean;
}

/** What an interpreter runs, from its arguments: `fields` begin with its name. */
export function findCode(fields: readonly Field[], interpreter: Interpreter): Run {
  const { code, readsInput } =
    interpreter.operand === "code" ? findShellCode(fields, interpreter) : findOptionCode(fields, interpreter);
  return { code, readsInput: readsInput && interpreter.readsInput };
}

/** `sh -ec code name args`: any cluster with a `c` makes the first operand code, `s` makes the input code. */
function findShellCode(fields: readonly Field[], { short, long = [] }: Interpreter): Run {
  let [hasCode, readsInput] = [false, false];
  for (let at = 1; at < fields.length; at++) {
    const field = fields[at];
    const text = constantOf(field);
    if (field === undefined) break;
    const isOption = text !== null && /^[-+]./u.test(text) && text !== "--";
    if (!isOption) {
      const isEnd = text === "-" || text === "--";
      const operand = isEnd ? fields[at + 1] : field;
      if (operand === undefined) break;
      return hasCode ? { code: [{ field: operand, skip: 0 }], readsInput: false } : { code: [], readsInput };
    }
    if (text.startsWith("--")) {
      if (long.includes(text.slice(2))) at++;
      continue;
    }
    hasCode ||= text.startsWith("-") && text.includes("c");
    readsInput ||= text.startsWith("-") && text.includes("s");
    if (short.includes(text.at(-1) ?? "")) at++;
  }
  return { code: [], readsInput: !hasCode };
}

function findOptionCode(fields: readonly Field[], interpreter: Interpreter): Run {
  const code: CodeArgument[] = [];
  for (let at = 1; at < fields.length; at++) {
    const field = fields[at];
    const text = startOf(field);
    if (field === undefined) break;
    if (text === "-" || !text.startsWith("-")) {
      if (interpreter.operand === "script") return { code, readsInput: code.length === 0 && text === "-" };
      continue;
    }
    const option = text.startsWith("--") ? readLong(text, interpreter) : readCluster(text, interpreter);
    if (option.kind === "flag") continue;
    const isAttached = option.skip !== null;
    const value = isAttached ? field : fields[++at];
    if (option.kind === "code" && value !== undefined) code.push({ field: value, skip: option.skip ?? 0 });
    // What follows Python's `-c` is the program's own.
    if (option.kind === "code" && interpreter.language === "python") break;
  }
  return { code, readsInput: code.length === 0 };
}

/** `skip` is null when the value is the next field. */
type Option = { readonly kind: "flag" } | { readonly kind: "value" | "code"; readonly skip: number | null };

function readLong(text: string, { long = [], longCode = [] }: Interpreter): Option {
  const equals = text.indexOf("=");
  const name = equals === -1 ? text.slice(2) : text.slice(2, equals);
  const skip = equals === -1 ? null : equals + 1;
  if (longCode.includes(name)) return { kind: "code", skip };
  return long.includes(name) ? { kind: "value", skip } : { kind: "flag" };
}

function readCluster(text: string, { short, code }: Interpreter): Option {
  for (let at = 1; at < text.length; at++) {
    const letter = text[at] ?? "";
    const isLast = at === text.length - 1;
    // `node -pe code`: another letter for code may follow.
    if (code.includes(letter) && !code.includes(text[at + 1] ?? " "))
      return { kind: "code", skip: isLast ? null : at + 1 };
    if (short.includes(letter)) return { kind: "value", skip: isLast ? null : at + 1 };
  }
  return { kind: "flag" };
}

/** The constant text that a field begins with: enough to tell an option whose value is computed. */
function startOf(field: Field | undefined): string {
  if (field?.value.kind === "string") return field.value.value;
  const first = field?.value.kind === "template" ? field.value.parts[0] : undefined;
  return typeof first === "string" ? first : "";
}
