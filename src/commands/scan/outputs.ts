import { fail, ok, type Result } from "../../core/fault.ts";
import { suggest } from "../../text/suggest.ts";

export const FORMATS = ["terminal", "json", "markdown", "github"] as const;
export type Format = (typeof FORMATS)[number];
const FORMATS_NOT_BUILT: readonly string[] = ["sarif", "html", "junit"];

/** One report to be written: to stdout, or to a file. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
}

/**
 * Reads `--format <name>[=<file>]`. Without a format for stdout the terminal's is added. A machine format has stdout to
 * itself; two of them would be one stream that nobody can read.
 */
export function parseOutputs(values: readonly string[]): Result<readonly Output[]> {
  const outputs: Output[] = [];
  for (const value of values) {
    const equals = value.indexOf("=");
    const name = equals < 0 ? value : value.slice(0, equals);
    const file = equals < 0 ? null : value.slice(equals + 1);
    if (FORMATS_NOT_BUILT.includes(name)) return fail("not-built", `the format ${name} is not built yet`);
    const format = FORMATS.find((each) => each === name);
    if (format === undefined) {
      const near = suggest(name, FORMATS);
      const hint = near === null ? `it takes ${FORMATS.join(", ")}` : `did you mean ${near}?`;
      return fail("usage", `--format does not know ${JSON.stringify(name)}; ${hint}`);
    }
    if (file === "") return fail("usage", `--format ${name}= needs the name of a file`);
    outputs.push({ format, file });
  }
  const onStdout = outputs.filter(({ file, format }) => file === null && format !== "terminal");
  if (onStdout.length > 1) return fail("usage", "only one machine format can go to stdout; give the others a file");
  const isShown = outputs.some(({ file }) => file === null);
  return ok(isShown ? outputs : [...outputs, { format: "terminal", file: null }]);
}
