/** A longer value is no reference. In UTF-16 units. */
export const LONGEST_REFERENCE = 120;

/**
 * Values that are no secrets but say where one comes from, or where to write one, quoted or not: a variable, a template
 * field, `<your-key>`, `xxxx`, a beginning with `...`, a file, an address without a query.
 */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\$[{(]`,
    String.raw`\{\{`,
    String.raw`\{[\w.]+\}?$`,
    String.raw`\$[A-Z_][A-Z0-9_]*$`,
    String.raw`\$env:`,
    String.raw`%[A-Z_]+%$`,
    String.raw`<[^<>]*>$`,
    String.raw`[x*.]{4,}$`,
    String.raw`.*\.\.\.$`,
    String.raw`(?:[a-z]+[-_ ])*(?:your|insert)[-_ ][a-z0-9_ -]*$`,
    String.raw`(?:undefined|required|optional|redacted|changeme|placeholder)$`,
    String.raw`https?://[^\s?@#]+$`,
  ]
    .map((start) => `^${start}`)
    .join("|"),
  "i",
);
/** A file, in lower case: in base64, which can begin with a slash too, that is rare. */
const FILE = /^(?:~|\.{1,2})?\/[a-z0-9._-]+(?:\/[a-z0-9._-]+)*$/;
/** Code that fetches a value: `os.environ["X"]`, `process.env.X`, `self.token`, `load(…)`, `row["token"]`. */
const EXPRESSION =
  /^(?:os\.environ|process\.env|import\.meta\.env|env\.|secrets\.|vars\.|config\.|settings\.|self\.|this\.|args\.|options\.|[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*[([])/;
/** Names of variables: words in camelCase, or joined by `_` or `.`, without a digit. */
const IDENTIFIER = /^(?:[a-z]+(?:[A-Z][a-z]*)+|(?:[A-Z][a-z]+){2,}|[A-Za-z]+(?:[._][A-Za-z]+)+)$/;

/** Whether an unquoted value begins as code that fetches one. The first 120 characters of it are enough. */
export function isExpression(beginning: string): boolean {
  return EXPRESSION.test(beginning);
}

/** Whether a whole value is no secret, but stands for one. Names of variables count only where there are no quotes. */
export function isReference(value: string, isQuoted: boolean): boolean {
  return PLACEHOLDER.test(value) || FILE.test(value) || (!isQuoted && IDENTIFIER.test(value));
}
