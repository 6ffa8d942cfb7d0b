import { fail, ok, type Result } from "../../../core/fault.ts";
import type { WrittenRegex } from "../../../core/rule-pack.ts";
import type { CompileLinear, LinearRegex } from "./linear-regex.ts";

/**
 * Instructions of a compiled regex. Where RE2 has to follow all ways at once, a character costs up to a look at each of
 * them; `[a-z]{1,500}` has a thousand.
 */
const LARGEST_PROGRAM = 2000;
/** UTF-16 units of a regex that a message shows. */
const LONGEST_PART = 40;

/** Compiles a regex of a pack; fault `pattern-refused` with its place and, where it can be told, the part that is wrong. */
export function compileRegex(
  { source, at }: WrittenRegex,
  ignoreCase: boolean,
  compileLinear: CompileLinear,
): Result<LinearRegex> {
  const refuse = (sentence: string): ReturnType<typeof fail> =>
    fail("pattern-refused", `${at.path}:${at.line}:${at.column}: ${sentence}`, at);
  const compiled = compileLinear(source, ignoreCase);
  if (!compiled.ok) return refuse(explain(compiled.refusal));
  const regex = compiled.value;
  if (regex.size > LARGEST_PROGRAM) {
    return refuse(`the regex compiles to ${regex.size} steps; at most ${LARGEST_PROGRAM} are run`);
  }
  if (regex.test("")) return refuse("the regex matches the empty text, and so every line");
  return ok(regex);
}

const LOOKAROUND = /^\(\?<?[=!]/u;
const BACKREFERENCE = /^\\(?:[1-9]|k)/u;

function explain({ reason, part }: { readonly reason: string; readonly part: string }): string {
  const lookaround = LOOKAROUND.exec(part)?.[0];
  if (lookaround !== undefined) return `lookaround (\`${lookaround}\`) cannot run in linear time`;
  const reference = BACKREFERENCE.exec(part)?.[0];
  if (reference !== undefined) return `a backreference (\`${reference}\`) cannot run in linear time`;
  const shown = part.length > LONGEST_PART ? `${part.slice(0, LONGEST_PART)}…` : part;
  return `RE2 refuses the regex: ${reason}${shown === "" ? "" : ` (\`${shown}\`)`}`;
}
