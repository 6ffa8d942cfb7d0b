import { findCode } from "./find-code.ts";
import { embedFields } from "./embed.ts";
import type { Interpreter } from "./interpreters.ts";
import { constantOf, hasFields, spanOfFields, type Field, type Invocation } from "./invocation.ts";
import { skipOptions } from "./options.ts";
import { reportUnread, type Reader } from "./reader.ts";
import type { Wrapper } from "./wrappers.ts";

/** `sudo env sudo env …`: more of them than this is no script that somebody wrote. */
const DEEPEST = 16;
const ASSIGNMENT = /^[A-Za-z_]\w*=/u;
/** `env -S 'code'` and `flock file -c 'code'`: options that hold a command as text. */
const TEXT_OPTIONS: ReadonlyMap<string, Interpreter> = new Map(
  [
    { name: "env", short: "uC", long: ["unset", "chdir"], code: "S", longCode: ["split-string"] },
    { name: "flock", short: "EwW", code: "c", longCode: ["command"] },
  ].map((program) => [program.name, { ...program, language: "shell", operand: "other", readsInput: false }]),
);

/** Adds the call of the command that another one is given: the same fields, with the same input and output. */
export function explainWrapper(reader: Reader, invocation: Invocation, name: string, wrapper: Wrapper): void {
  const { fields } = invocation;
  const textOptions = TEXT_OPTIONS.get(name);
  if (textOptions !== undefined) {
    const { code } = findCode(fields, textOptions);
    for (const { field, skip } of code) embedFields(reader, "shell", name, [field], skip);
    if (code.length > 0) return;
  }
  const afterOptions = skipOptions(fields, 1, wrapper);
  if (fields.slice(1, afterOptions).some((field) => asks(field, wrapper))) return;
  const start = skipAssignments(fields, afterOptions, wrapper) + (wrapper.operands ?? 0);
  addInner(reader, invocation, start, fields.length, wrapper.appendsInput === true);
}

/** Adds the calls of `find … -exec command ;`: their input and output are nobody's business here. */
export function explainFind(reader: Reader, invocation: Invocation): void {
  const texts = invocation.fields.map(constantOf);
  for (let at = 1; at < texts.length; at++) {
    if (!/^-(?:exec|execdir|ok|okdir)$/u.test(texts[at] ?? "")) continue;
    const end = texts.findIndex((text, index) => index > at && (text === ";" || text === "+"));
    addInner(reader, invocation, at + 1, end === -1 ? texts.length : end, false);
    if (end === -1) return;
    at = end;
  }
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

function addInner(reader: Reader, outer: Invocation, start: number, end: number, appendsInput: boolean): void {
  const fields = outer.fields.slice(start, end);
  if (!hasFields(fields)) return;
  const span = spanOfFields(fields);
  const depth = outer.depth + 1;
  if (depth > DEEPEST) {
    reportUnread(reader, "commands are nested too deeply", span);
    return;
  }
  if (!appendsInput) {
    reader.addInvocation(reader, { ...outer, fields, declared: [], depth, span });
    return;
  }
  const value = outer.feed?.from ?? outer.inline.at(-1)?.value ?? { kind: "other", parts: [], span };
  const appended: Field = { value, isSpread: true, word: null };
  reader.addInvocation(reader, {
    ...outer,
    fields: [...fields, appended],
    declared: [],
    inline: [],
    feed: null,
    depth,
    span,
  });
}
