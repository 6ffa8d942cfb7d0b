import type { Value } from "../../value.ts";
import { MOST_TEXT } from "../values.ts";
import { displayText } from "./display.ts";

/** Python's format specification, https://docs.python.org/3/library/string.html#formatspec, without precision of numbers. */
const SPECIFICATION =
  /^(?:(?<fill>[^{}])?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<alternate>#)?(?<zero>0)?(?<width>\d{1,6})?(?:\.(?<precision>\d{1,6}))?(?<type>[bcdosxX])?$/su;

const RADIX: Readonly<Record<string, readonly [radix: number, prefix: string]>> = {
  b: [2, "0b"],
  o: [8, "0o"],
  x: [16, "0x"],
  X: [16, "0X"],
  d: [10, ""],
};

/** What `format(value, specification)` gives; null when it is not known or an error. */
export function formatValue(value: Value, specification: string): string | null {
  const groups = SPECIFICATION.exec(specification)?.groups;
  if (groups === undefined) return specification === "" ? displayText(value) : null;
  const { fill, align, sign, alternate, zero, width, precision, type } = groups;
  const isNumber = value.kind === "number";
  const content = isNumber
    ? formatNumber(value.value, type ?? "d", alternate !== undefined, sign ?? "-")
    : formatText(value, type, precision);
  if (content === null || (isNumber && precision !== undefined)) return null;
  const size = Number(width ?? 0);
  if (size > MOST_TEXT) return null;
  const padded = align ?? (zero !== undefined && isNumber ? "=" : isNumber && type !== "c" ? ">" : "<");
  return pad(content, size, fill ?? (zero === undefined ? " " : "0"), padded);
}

function formatText(value: Value, type: string | undefined, precision: string | undefined): string | null {
  const text = value.kind === "text" && (type === undefined || type === "s") ? displayText(value) : null;
  return text === null || precision === undefined ? text : Array.from(text).slice(0, Number(precision)).join("");
}

function formatNumber(value: number, type: string, alternate: boolean, sign: string): string | null {
  if (!Number.isSafeInteger(value)) return null;
  if (type === "c") return value < 0 || value > 0x10_ffff ? null : String.fromCodePoint(value);
  const [radix, prefix] = RADIX[type] ?? [0, ""];
  if (radix === 0) return null;
  const digits = Math.abs(value).toString(radix);
  const lead = value < 0 ? "-" : sign === "-" ? "" : sign;
  return lead + (alternate ? prefix : "") + (type === "X" ? digits.toUpperCase() : digits);
}

/** `=` puts what fills between the sign or prefix and the digits. */
function pad(content: string, width: number, fill: string, align: string): string {
  const missing = width - Array.from(content).length;
  if (missing <= 0) return content;
  if (align === "<") return content + fill.repeat(missing);
  if (align === ">") return fill.repeat(missing) + content;
  if (align === "^") return fill.repeat(missing >> 1) + content + fill.repeat(missing - (missing >> 1));
  const lead = /^[-+ ]?(?:0[box])?/iu.exec(content)?.[0] ?? "";
  return lead + fill.repeat(missing) + content.slice(lead.length);
}
