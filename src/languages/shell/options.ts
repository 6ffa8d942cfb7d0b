import { constantOf, type Field } from "./invocation.ts";

/** Which options of a program are followed by a value of their own. */
export interface Options {
  /** Letters: `-u root`, `-uroot`. */
  readonly short: string;
  /** Without the dashes: `--user root`; `--user=root` needs no entry. */
  readonly long?: readonly string[];
}

/**
 * Index of the first field from `from` on that is no option and no option's value. A computed field is no option: it
 * may be what runs. An option that the table does not know has no value.
 */
export function skipOptions(fields: readonly Field[], from: number, { short, long = [] }: Options): number {
  let at = from;
  for (; at < fields.length; at++) {
    const text = constantOf(fields[at]);
    if (text === null || text === "-" || !text.startsWith("-")) return at;
    if (text === "--") return at + 1;
    if (text.startsWith("--") ? long.includes(text.slice(2)) : takesNext(text, short)) at++;
  }
  return Math.min(at, fields.length);
}

/** In `-abc` the first letter that takes a value takes the rest; when nothing is left, the next field. */
function takesNext(text: string, short: string): boolean {
  for (let at = 1; at < text.length; at++) {
    if (short.includes(text[at] ?? "")) return at === text.length - 1;
  }
  return false;
}
