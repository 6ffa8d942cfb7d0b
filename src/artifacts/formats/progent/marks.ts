import type { SystemMarks } from "../system-marks.ts";

/** Names that people give policies of progent, whose package is `secagent`. */
const NAME = /(?:progent|secagent)[^/]*\.json$/iu;
/** `[[1, 0, {`: a list of rules, each with priority, effect and restrictions; or one with names. */
const RULE = /\[\s*\[\s*-?\d{1,9}\s*,\s*[01]\s*,\s*\{|"effect"\s*:\s*[01]\s*,\s*"conditions"\s*:/u;
const JSON_FILE = /\.jsonc?$/iu;

/** A policy is one file, and its rules are its own record: what they say is read with all that files declare. */
export const PROGENT_MARKS: SystemMarks = { isOneFile: true, path: NAME, text: { of: JSON_FILE, has: RULE } };

/** Whether a file is a policy of progent, whatever lies beside it. */
export function isToolPolicy(path: string, text: string): boolean {
  return NAME.test(path) || (JSON_FILE.test(path) && RULE.test(text));
}
