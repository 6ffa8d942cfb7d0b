import { findCode, type CodeArgument } from "./find-code.ts";
import type { Interpreter } from "./interpreters.ts";
import { constantOf, type Field } from "./invocation.ts";
import { skipOptions } from "./options.ts";
import type { Wrapper } from "./wrappers.ts";

const ASSIGNMENT = /^[A-Za-z_]\w*=/u;
/** `env -S 'code'` and `flock file -c 'code'`: options that hold a command as text. */
const TEXT_OPTIONS: ReadonlyMap<string, Interpreter> = new Map(
  [
    { name: "env", short: "uC", long: ["unset", "chdir"], code: "S", longCode: ["split-string"] },
    { name: "flock", short: "EwW", code: "c", longCode: ["command"] },
  ].map((program) => [program.name, { ...program, language: "shell", operand: "other", readsInput: false }]),
);

/** What a wrapper runs. `start`: the index of the inner command's first field, which may be the number of fields. */
export type Wrapped =
  | { readonly kind: "command"; readonly start: number }
  | { readonly kind: "code"; readonly code: readonly CodeArgument[] }
  /** It only asks about a command: `command -v`. */
  | { readonly kind: "nothing" };

/** What a wrapper is given to run: `fields` begin with its name. */
export function findWrapped(fields: readonly Field[], name: string, wrapper: Wrapper): Wrapped {
  const textOptions = TEXT_OPTIONS.get(name);
  const code = textOptions === undefined ? [] : findCode(fields, textOptions).code;
  if (code.length > 0) return { kind: "code", code };
  const afterOptions = skipOptions(fields, 1, wrapper);
  if (fields.slice(1, afterOptions).some((field) => asks(field, wrapper))) return { kind: "nothing" };
  return { kind: "command", start: skipAssignments(fields, afterOptions, wrapper) + (wrapper.operands ?? 0) };
}

/** The commands of `find … -exec command ;`: from the first field up to the one that ends it. */
export function findExecuted(fields: readonly Field[]): readonly { readonly start: number; readonly end: number }[] {
  const texts = fields.map(constantOf);
  const found: { readonly start: number; readonly end: number }[] = [];
  for (let at = 1; at < texts.length; at++) {
    if (!/^-(?:exec|execdir|ok|okdir)$/u.test(texts[at] ?? "")) continue;
    const end = texts.findIndex((text, index) => index > at && (text === ";" || text === "+"));
    found.push({ start: at + 1, end: end === -1 ? texts.length : end });
    if (end === -1) break;
    at = end;
  }
  return found;
}

function asks(field: Field, { asks }: Wrapper): boolean {
  return asks !== undefined && asks.test(constantOf(field) ?? "");
}

function skipAssignments(fields: readonly Field[], from: number, { takesAssignments }: Wrapper): number {
  let at = from;
  if (takesAssignments !== true) return at;
  // `env -` is `env -i`.
  for (; at < fields.length; at++) {
    const first = fields[at]?.value.kind === "template" ? fields[at]?.value : undefined;
    const text = constantOf(fields[at]) ?? (first?.kind === "template" ? first.parts[0] : undefined);
    if (typeof text !== "string" || (text !== "-" && !ASSIGNMENT.test(text))) break;
  }
  return at;
}
