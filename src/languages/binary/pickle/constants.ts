import type { Expression } from "../../../core/expression.ts";
import type { Span } from "../../../core/span.ts";
import type { Instruction } from "./instruction.ts";

/** The value of an opcode that pushes a constant. */
export function readConstant({ name, argument, span }: Instruction): Expression {
  switch (argument.kind) {
    case "none":
      return { kind: "constant", name: CONSTANTS.get(name) ?? name, span };
    case "number":
      return { kind: "number", value: argument.value, span: argument.span };
    case "text":
    case "bytes":
      return { kind: "string", value: argument.value, bytes: argument.kind === "bytes", span: argument.span };
    case "line":
      return readLine(name, argument.value, argument.span);
  }
}

function readLine(name: string, line: string, span: Span): Expression {
  if (name === "STRING") return text(unquote(line), span);
  return name === "UNICODE" ? text(unescapeUnicode(line), span) : readNumber(name, line, span);
}

const CONSTANTS: ReadonlyMap<string, string> = new Map([
  ["NONE", "None"],
  ["NEWTRUE", "True"],
  ["NEWFALSE", "False"],
]);

function text(value: string, span: Span): Expression {
  return { kind: "string", value, bytes: false, span };
}

/** `I01` and `I00` are how protocol 0 writes True and False. Long numbers end with an L. */
function readNumber(name: string, line: string, span: Span): Expression {
  if (name === "INT" && /^0[01]$/u.test(line))
    return { kind: "constant", name: line === "01" ? "True" : "False", span };
  const digits = line.trim().replace(/L$/u, "").replaceAll("_", "");
  return { kind: "number", value: digits === "" ? Number.NaN : Number(digits), span };
}

const ESCAPE = /\\(?:(?<octal>[0-7]{1,3})|x(?<hex>[0-9a-fA-F]{2})|(?<other>[^]))/gu;
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
    /\\u(?<four>[0-9a-fA-F]{4})|\\U(?<eight>[0-9a-fA-F]{8})/gu,
    (whole, four?: string, eight?: string) => {
      const code = Number.parseInt(four ?? eight ?? "", 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}
