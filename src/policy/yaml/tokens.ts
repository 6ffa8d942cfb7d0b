import { CST, Lexer, Parser } from "yaml";
import type { Lines } from "../../text/positions.ts";
import { checked, type Checked, type Problem } from "../problem.ts";

/** A policy or a rule pack needs seven levels; the composer of `yaml` is recursive, so that depth is a matter of life and death. */
const DEEPEST = 32;
/**
 * Some 2,800 lines; each backslash counts too. Tokens and escapes are where `yaml` can find an error, and to recover
 * from tens of thousands takes it seconds.
 */
const MOST_TOKENS = 20_000;

/** What YAML has and nobody needs here. Without aliases, tags and directives nothing expands or changes type. */
const REFUSED: Readonly<Partial<Record<CST.TokenType, string>>> = {
  alias: "aliases (`*name`) are not allowed; write the value out",
  anchor: "anchors (`&name`) are not allowed; write the value out at each place",
  tag: "tags (`!name`) are not allowed; leave it out",
  "directive-line": "directives (`%…`) are not allowed; leave it out",
};

/** Splits a text into the tokens of one YAML document, and refuses what could make the steps after it slow or unsafe. */
export function readTokens(text: string, lines: Lines): Checked<readonly CST.Token[]> {
  const tokens: CST.Token[] = [];
  const problems: Problem[] = [];
  const parser = new Parser();
  let count = 0;
  let isContent = false;
  const refuse = (sentence: string, start: number, end: number): void => {
    problems.push({ code: "policy-invalid", region: lines.regionOf(start, end), sentence });
  };

  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    // After the marker CST.SCALAR comes the scalar itself, which may begin like any other token.
    const type: CST.TokenType | null = isContent ? null : CST.tokenType(lexeme);
    isContent = type === "scalar";
    const sentence = type === null ? undefined : REFUSED[type];
    if (sentence !== undefined) refuse(sentence, start, start + lexeme.length);
    tokens.push(...parser.next(lexeme));
    count += lexeme.split("\\").length;
    if (parser.stack.length <= DEEPEST && count <= MOST_TOKENS) continue;
    refuse(count > MOST_TOKENS ? "the file is too long from here on" : "this is nested too deep", start, start);
    return checked(tokens, problems);
  }
  tokens.push(...parser.end());

  const second = tokens.filter((token) => token.type === "document")[1];
  if (second !== undefined) refuse("a second document starts here; the file must be one", second.offset, second.offset);
  return checked(tokens, problems);
}
