import { advance } from "./advance.ts";
import { readAsync, readDecorated } from "./decorated.ts";
import { readClass, readFunction } from "./definitions.ts";
import { readFor, readIf, readWhile } from "./branches.ts";
import { isSoftKeyword } from "./expect.ts";
import { tryMatch } from "./match.ts";
import { note } from "./problems.ts";
import { recover } from "./recovery.ts";
import { readSimpleStatements } from "./simple-statements.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";
import { readTry } from "./try.ts";
import { readWith } from "./with.ts";

/** Reads statements up to the end of the block, or of the source. What cannot be read is noted and stepped over. */
export function readStatements(p: Parser, isBlock: boolean): void {
  const { depth } = p;
  const { scope } = p.recorder;
  while (p.token !== Token.END && !(isBlock && p.token === Token.DEDENT)) {
    const { start } = p;
    p.height = 0;
    try {
      readStatement(p);
    } catch (error) {
      recover(p, error, start);
      p.depth = depth;
      p.recorder.scope = scope;
    }
  }
}

function readStatement(p: Parser): void {
  switch (p.token) {
    case Token.NEWLINE:
    case Token.DEDENT:
      return advance(p);
    case Token.INDENT:
      note(p, "unexpected indent", p.start, p.start);
      advance(p);
      readStatements(p, true);
      return;
    case Token.IF:
      return readIf(p);
    case Token.FOR:
      return readFor(p);
    case Token.WHILE:
      return readWhile(p);
    case Token.DEF:
      return readFunction(p, [], p.start);
    case Token.CLASS:
      return readClass(p, []);
    case Token.WITH:
      return readWith(p);
    case Token.TRY:
      return readTry(p);
    case Token.ASYNC:
      return readAsync(p);
    case Token.AT:
      return readDecorated(p);
    default:
      if (isSoftKeyword(p, "match") && tryMatch(p)) return;
      readSimpleStatements(p);
  }
}
