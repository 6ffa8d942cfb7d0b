import type { Span } from "../../src/core/span.ts";
import type { SourceFacts } from "../../src/core/source-facts.ts";
import type { OwnFacts } from "../../src/languages/load-analyser.ts";
import { listExpressions } from "./expressions.ts";

/** What is wrong with facts whatever the source says, in words: places outside the text, scopes that are none. */
export function checkSpans(text: string, { source, runs, prose }: OwnFacts): readonly string[] {
  const wrong: string[] = [];
  const checkSpan = (what: string, { start, end }: Span): void => {
    if (!(start >= 0 && start <= end && end <= text.length)) wrong.push(`${what} at ${start} to ${end}`);
  };
  for (const [what, list] of Object.entries(listsOf(source))) {
    let last = 0;
    for (const { span } of list) {
      checkSpan(what, span);
      if (span.start < last) wrong.push(`${what} out of order at ${span.start}`);
      last = span.start;
    }
  }
  const { sentences = [], links = [], images = [], html = [], definitions = [] } = prose ?? {};
  for (const { span } of [...runs, ...sentences, ...links, ...images, ...html, ...definitions])
    checkSpan("a fact", span);
  for (const { kind, span } of listExpressions(source)) checkSpan(kind, span);
  for (const { at } of problemsOf(source)) checkSpan("problem", at);
  return [...wrong, ...checkScopes(text, source), ...checkStretches(text, source)];
}

/** Facts that stand in the order of the text, by what they are. */
function listsOf(source: SourceFacts): Readonly<Record<string, readonly { readonly span: Span }[]>> {
  const { calls, imports, definitions, assignments, regions, strings, comments, embedded } = source;
  return {
    imports,
    definitions,
    assignments,
    regions,
    strings,
    calls: calls.map(({ call }) => call),
    comments: comments.map((span) => ({ span })),
    embedded,
  };
}

function problemsOf({ parse }: SourceFacts): readonly { readonly at: Span }[] {
  if (parse.kind === "failed") return [parse.problem];
  return parse.kind === "recovered" ? parse.problems : [];
}

function checkScopes(text: string, facts: SourceFacts): readonly string[] {
  const { scopes, imports, calls, definitions, assignments } = facts;
  const wrong: string[] = [];
  for (const [id, { parent, span }] of scopes.entries()) {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) wrong.push(`scope ${id} outside`);
    if (id === 0 ? parent !== null : parent === null || parent >= id) wrong.push(`scope ${id} in ${parent}`);
  }
  const named = [
    ...[...imports, ...calls, ...definitions, ...assignments].map(({ scope }) => scope),
    ...definitions.map(({ body }) => body),
  ];
  return [...wrong, ...named.filter((id) => scopes[id] === undefined).map((id) => `a fact in scope ${id}`)];
}

/** Every stretch of code inside says there what it says in the source, and stretches do not overlap. */
function checkStretches(text: string, { embedded }: SourceFacts): readonly string[] {
  return embedded.flatMap(({ how, text: code, stretches, span }) => {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) return [`${how} outside the text`];
    let last = 0;
    return stretches.flatMap(({ at, source, length }) => {
      const isInOrder = at >= last && length > 0;
      last = at + length;
      const isInside = last <= code.length && source >= 0 && source + length <= text.length;
      if (!isInOrder || !isInside) return [`${how}: a stretch of ${length} at ${at} from ${source}`];
      // A lone CR ends a line of Markdown, and is a line feed in the code.
      const [there, here] = [text.slice(source, source + length), code.slice(at, last)];
      return there.replaceAll("\r", "\n") === here.replaceAll("\r", "\n")
        ? []
        : [`${how}: not what stands at ${source}`];
    });
  });
}
