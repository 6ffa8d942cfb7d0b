import { fieldsOf } from "../../../../src/facts/query/fields.ts";
import type { Expression } from "../../../../src/core/expression.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import { inUnit } from "./weakening.ts";

const SETS_MODE = /^(?:(?:.*\.)?chmod(?:Sync)?|os\.mkdir|os\.makedirs)$/u;
/** What everybody but owner and group may do: POSIX's `S_IRWXO`. */
const OTHERS = 0o7;
/** What they may do with a new file at the most, as umask(2) usually leaves it. */
const USUAL = 0o5;

/** Permissions that let others do what they could not do before. */
export function* findWidenedModes({ head, before }: UnitPair): Generator<Hit> {
  const modes = modesIn(before);
  const had = modes.length === 0 ? USUAL : modes.reduce((all, { mode }) => all | mode, 0) & OTHERS;
  for (const { mode, call } of modesIn(head)) {
    if ((mode & OTHERS & ~had) === 0) continue;
    const detail = `others may do more with a file${inUnit(head)}`;
    yield { source: head.source, span: call.call.span, key: `mode ${(mode & OTHERS).toString(8)}`, detail };
  }
}

interface ModeSet {
  readonly mode: number;
  readonly call: NamedCall;
}

function modesIn({ calls, source }: CodeUnit): readonly ModeSet[] {
  const isShell = source.facts.language === "shell";
  return calls.flatMap((call) => {
    const given = call.call.arguments.flatMap(({ value }) => (SETS_MODE.test(call.name) ? [value] : optionOf(value)));
    const modes = given.map((value) => modeOf(value, isShell)).filter((mode) => mode !== null);
    return modes.slice(0, 1).map((mode) => ({ mode, call }));
  });
}

/** `{ mode: 0o600 }` of Node's functions for files. */
function optionOf(value: Expression): readonly Expression[] {
  return fieldsOf(value).flatMap(({ name, value: inner }) => (name === "mode" ? [inner] : []));
}

/** A shell's modes are texts: `644`, and `${MODE:-644}` by its default. */
function modeOf(value: Expression, isShell: boolean): number | null {
  if (value.kind === "number") return value.value;
  if (!isShell) return null;
  if (value.kind === "string") return /^[0-7]{3,4}$/u.test(value.value) ? Number.parseInt(value.value, 8) : null;
  const [only, ...others] = value.kind === "template" ? value.parts : [];
  if (only === undefined || typeof only === "string" || others.length > 0 || only.kind !== "binary") return null;
  return only.operator === ":-" ? modeOf(only.right, true) : null;
}
