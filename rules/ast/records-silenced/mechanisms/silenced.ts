import type { Expression } from "../../../../src/core/expression.ts";
import { encloses } from "../../../../src/core/span.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";

/** What writes a record: Node's console, Python's logging, and whatever is called a logger. */
const WRITER = /^(?:console|process|logging|sys|log|logger|audit|auditor|auditLog|audit_log|journal)$/iu;
const WRITES = /^(?:log|info|warn|warning|error|debug|trace|record|write|emit|print|stdout|stderr)$/u;
/** Fields of a logger that switch it off: logging, winston, pino. */
const SWITCHES: Readonly<Record<string, RegExp>> = { disabled: /^true$/iu, silent: /^true$/iu, enabled: /^false$/iu };
/** Levels above which Python's logging has none. */
const ABOVE_ALL = /^(?:CRITICAL|FATAL)$/u;

/** Places at which what writes records is switched off, or something that does nothing takes its place. */
export function* findSilenced({ assignments, calls, source }: CodeUnit): Generator<Hit> {
  for (const { how, target, value, span } of assignments) {
    if (how !== "assign" || target === null || value === null) continue;
    const name = writerIn(target);
    if (
      name === null ||
      !(isSwitchedOff(target, value) || (WRITES.test(lastName(target)) && doesNothing(value, source)))
    )
      continue;
    yield { source, span, key: `silenced ${name}`, detail: `${name} writes nothing any more` };
  }
  for (const named of calls) {
    if (!switchesOff(named)) continue;
    yield {
      source,
      span: named.call.span,
      key: `silenced ${named.last}`,
      detail: `${named.last}() switches records off`,
    };
  }
}

/** `console.log`, `logger.disabled`, `sys.stdout`, `builtins.print`; null for what writes no records. */
function writerIn(target: Expression): string | null {
  if (target.kind === "name") return target.name === "print" ? target.name : null;
  if (target.kind !== "attribute") return null;
  const owner = lastName(target.object);
  return WRITER.test(owner) || (owner === "builtins" && target.name === "print") ? `${owner}.${target.name}` : null;
}

function isSwitchedOff(target: Expression, value: Expression): boolean {
  return value.kind === "constant" && SWITCHES[lastName(target)]?.test(value.name) === true;
}

/** A function in which nothing happens, nothing at all, or the system's bottomless file. */
function doesNothing(value: Expression, { facts, text }: CodeUnit["source"]): boolean {
  if (value.kind === "function") {
    const { span } = facts.scopes[value.body] ?? value;
    return (
      !facts.calls.some(({ call }) => encloses(span, call.span)) &&
      !/\bthrow\b|\braise\b|\bawait\b/u.test(text.slice(span.start, span.end))
    );
  }
  if (value.kind === "constant") return /^(?:None|null|undefined)$/u.test(value.name);
  return [...eachWithin(value)].some(
    (part) => (part.kind === "string" && part.value === "/dev/null") || lastName(part) === "devnull",
  );
}

/** `logging.disable(logging.CRITICAL)`, `logger.setLevel(logging.CRITICAL + 1)`, a shell's `exec >/dev/null`. */
function switchesOff({ name, last, call }: NamedCall): boolean {
  const given = call.arguments.map(({ value }) => value);
  if (name === "logging.disable") return true;
  if (last === "setLevel")
    return given.some((value) => [...eachWithin(value)].some((part) => ABOVE_ALL.test(lastName(part))));
  return (
    name === "exec" &&
    call.arguments.some(
      ({ name: way, value }) =>
        way !== null && way.includes(">") && value.kind === "string" && value.value === "/dev/null",
    )
  );
}
