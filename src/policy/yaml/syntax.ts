import type { ErrorCode } from "yaml";

/** What the errors of `yaml` mean to somebody who writes a policy. Codes that cannot come up here are left out. */
const SENTENCES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_DQ_ESCAPE: "this escape is unknown; in single quotes a backslash is a backslash",
  BAD_INDENT: "this line is indented too little, or otherwise than the lines around it",
  BAD_SCALAR_START: "a text that starts with this character needs quotes",
  BLOCK_AS_IMPLICIT_KEY: "a mapping cannot start here; indent it below its key, or put the text in quotes",
  KEY_OVER_1024_CHARS: "this key is longer than 1024 characters",
  MISSING_CHAR: "a quote, bracket or `:` is missing here",
  MULTILINE_IMPLICIT_KEY: "a key and its `:` must stand on one line",
  TAB_AS_INDENT: "a tab indents this line; use spaces",
  UNEXPECTED_TOKEN: "this does not belong here; check indentation, quotes and brackets",
};

/** One sentence on a syntax error. It holds no text of the file and does not change when `yaml` words it anew. */
export function explainSyntax(code: ErrorCode): string {
  return SENTENCES[code] ?? "this is not valid YAML";
}
