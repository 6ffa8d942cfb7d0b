import type { Expression } from "../../../core/expression.ts";
import type { Instruction } from "./instruction.ts";

/** The value of an opcode that pushes a constant; null for every other one. */
export function readConstant({ name, argument, span }: Instruction): Expression | null {
  const constant = CONSTANTS.get(name);
  if (constant !== undefined) return { kind: "constant", name: constant, span };
  switch (name) {
    case "INT":
    case "LONG":
    case "FLOAT":
      return argument.kind === "line" ? readNumber(name, argument.value, argument.span) : null;
    case "STRING":
      return argument.kind === "line" ? text(unquote(argument.value), argument.span) : null;
    case "UNICODE":
      return argument.kind === "line" ? text(unescapeUnicode(argument.value), argument.span) : null;
    case "BININT":
    case "BININT1":
    case "BININT2":
    case "LONG1":
    case "LONG4":
    case "BINFLOAT":
      return argument.kind === "number" ? { kind: "number", value: argument.value, span: argument.span } : null;
    default:
      if (argument.kind !== "text" && argument.kind !== "bytes") return null;
      return { kind: "string", value: argument.value, bytes: argument.kind === "bytes", span: argument.span };
  }
}

const CONSTANTS: ReadonlyMap<string, string> = new Map([
  ["NONE", "None"],
  ["NEWTRUE", "True"],
  ["NEWFALSE", "False"],
]);

function text(value: string, span: Expression["span"]): Expression {
  return { kind: "string", value, bytes: false, span };
}

/** `I01` and `I00` are how protocol 0 writes True and False. Long numbers end with an L. */
function readNumber(name: string, line: string, span: Expression["span"]): Expression {
  if (name === "INT" && /^0[01]$/u.test(line))
    return { kind: "constant", name: line === "01" ? "True" : "False", span };
  const digits = line.trim().replace(/L$/u, "").replaceAll("_", "");
  return { kind: "number", value: digits === "" ? Number.NaN : Number(digits), span };
}

const ESCAPE = /\\(?:(?<octal>[0-7]{1,3})|x(?<hex>[0-9a-f]{2})|(?<other>[^]))/giu;
const NAMED: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  a: "\u0007",
  b: "\b",
  f: "\f",
  v: "\v",
};

/** The `repr` of Python 2's string: quotes around it, escapes as in a literal of bytes. */
function unquote(line: string): string {
  const body = /^\s*(?<quote>['"])(?<body>[^]*)\k<quote>\s*$/u.exec(line)?.groups?.["body"] ?? line;
  return body.replaceAll(ESCAPE, (whole, octal?: string, hex?: string, other?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (other === "\n") return "";
    return other !== undefined && "\\'\"".includes(other) ? other : (NAMED[other ?? ""] ?? whole);
  });
}

/** `raw-unicode-escape`: Latin-1 in which only `\uXXXX` and `\UXXXXXXXX` mean something else. */
function unescapeUnicode(line: string): string {
  return line.replaceAll(
    /\\u(?<four>[0-9a-f]{4})|\\U(?<eight>[0-9a-f]{8})/giu,
    (whole, four?: string, eight?: string) => {
      const code = Number.parseInt(four ?? eight ?? "", 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}
