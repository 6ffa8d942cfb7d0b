import type { CallExpression, ScopeId } from "../../core/expression.ts";
import { nonEmpty, type NonEmpty } from "../../core/brand.ts";
import type {
  CallFact,
  DefinitionFact,
  ImportFact,
  Parse,
  ParseProblem,
  Scope,
  SourceFacts,
  StringFact,
} from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import { sourceFactsOf } from "../source-facts.ts";

/** Facts of one kind in one file; what goes beyond is not listed, and a problem says so. */
const MOST_FACTS = 50_000;

/** Facts of a file as they are found. Spans are offsets of bytes. */
export interface Draft {
  addImport(module: string | null, names: readonly string[], span: Span, scope?: ScopeId): void;
  /** The scope of its body. */
  addDefinition(kind: DefinitionFact["kind"], name: string | null, span: Span, scope?: ScopeId): ScopeId;
  addCall(call: CallExpression): void;
  addString(value: string, span: Span): void;
  /** Something was not read: what is listed is there, and something else may be as well. */
  addProblem(message: string, at: number): void;
  finish(failure: ParseProblem | null): SourceFacts;
}

export function openDraft(length: number): Draft {
  const imports: ImportFact[] = [];
  const definitions: DefinitionFact[] = [];
  const calls: CallFact[] = [];
  const strings: StringFact[] = [];
  const scopes: [Scope, ...Scope[]] = [
    { kind: "source", name: null, parent: null, outer: [], span: { start: 0, end: length } },
  ];
  const problems: ParseProblem[] = [];
  const draft: Draft = {
    addImport(module, names, span, scope = 0) {
      const named = names.map((name) => ({ name, as: name }));
      if (hasRoom(imports, "imports", span)) imports.push({ module, names: named, bound: null, scope, span });
    },
    addDefinition(kind, name, span, scope = 0) {
      if (!hasRoom(definitions, "definitions", span)) return scope;
      const body = scopes.push({ kind, name, parent: scope, outer: [], span }) - 1;
      definitions.push({ kind, name, parameters: [], bases: [], keywords: [], decorators: [], scope, body, span });
      return body;
    },
    addCall(call) {
      if (hasRoom(calls, "calls", call.span)) calls.push({ call, scope: 0 });
    },
    addString(value, span) {
      if (hasRoom(strings, "strings", span)) strings.push({ value, span });
    },
    addProblem(message, at) {
      problems.push({ message, at: { start: Math.min(at, length), end: Math.min(at + 1, length) } });
    },
    finish(failure) {
      const parse = describeParse(failure, nonEmpty(problems));
      return {
        ...sourceFactsOf("binary", parse, length, { embedded: [], scopes }),
        imports,
        definitions,
        calls,
        strings,
      };
    },
  };
  return draft;

  function hasRoom(facts: readonly unknown[], what: string, { start }: Span): boolean {
    if (facts.length < MOST_FACTS) return true;
    const message = `more than ${MOST_FACTS} ${what}: the others are not listed`;
    if (!problems.some((problem) => problem.message === message)) draft.addProblem(message, start);
    return false;
  }
}

function describeParse(failure: ParseProblem | null, problems: NonEmpty<ParseProblem> | null): Parse {
  if (failure !== null) return { kind: "failed", problem: failure };
  return problems === null ? { kind: "ok" } : { kind: "recovered", problems };
}
