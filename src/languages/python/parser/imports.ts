import { advance } from "./advance.ts";
import { accept, expect, expectName } from "./expect.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

interface ImportedName {
  readonly name: string;
  readonly as: string;
}

/** `import a.b as c, d`: one fact for each module. */
export function readImport(p: Parser): void {
  advance(p);
  do {
    const { start, word } = p;
    const module = readDottedName(p);
    const bound = accept(p, Token.AS) ? expectName(p) : word;
    p.recorder.imports.push({
      module,
      names: [],
      bound,
      scope: p.recorder.scope,
      span: { start, end: p.previousEnd },
    });
  } while (accept(p, Token.COMMA));
}

/** `from ..a import b as c`. */
export function readFromImport(p: Parser): void {
  const { start } = p;
  advance(p);
  let module = "";
  while (p.token === Token.DOT || p.token === Token.ELLIPSIS) {
    module += p.token === Token.DOT ? "." : "...";
    advance(p);
  }
  if (module === "" || p.token === Token.NAME) module += readDottedName(p);
  expect(p, Token.IMPORT, "import");
  const names = readNames(p);
  const span = { start, end: p.previousEnd };
  p.recorder.imports.push({ module, names, bound: null, scope: p.recorder.scope, span });
}

function readDottedName(p: Parser): string {
  let name = expectName(p);
  while (accept(p, Token.DOT)) name += `.${expectName(p)}`;
  return name;
}

/** Only names in parentheses may end with a comma. */
function readNames(p: Parser): readonly ImportedName[] {
  if (accept(p, Token.STAR)) return [{ name: "*", as: "*" }];
  const hasParentheses = accept(p, Token.LPAR);
  const names: ImportedName[] = [];
  do {
    if (hasParentheses && p.token === Token.RPAR && names.length > 0) break;
    const name = expectName(p);
    names.push({ name, as: accept(p, Token.AS) ? expectName(p) : name });
  } while (accept(p, Token.COMMA));
  if (hasParentheses) expect(p, Token.RPAR, ")");
  return names;
}
