import type { Span } from "../../src/core/span.ts";
import type { SourceFacts } from "../../src/core/source-facts.ts";

/** What is wrong with facts whatever the source says, in words: places outside the text, scopes that are none. */
export function checkFacts(text: string, facts: SourceFacts): readonly string[] {
  const wrong: string[] = [];
  const checkSpan = (what: string, { start, end }: Span): void => {
    if (!(start >= 0 && start <= end && end <= text.length)) wrong.push(`${what} at ${start} to ${end}`);
  };
  const checkScope = (what: string, id: number): void => {
    if (facts.scopes[id] === undefined) wrong.push(`${what} in scope ${id}`);
  };
  for (const [id, { parent, span }] of facts.scopes.entries()) {
    checkSpan("scope", span);
    if (id === 0 ? parent !== null : parent === null || parent >= id) wrong.push(`scope ${id} in ${parent}`);
  }
  const { calls, imports, definitions, assignments, regions, strings, comments } = facts;
  const lists = { imports, definitions, assignments, regions, strings, comments: comments.map((span) => ({ span })) };
  for (const [what, list] of Object.entries({ ...lists, calls: calls.map(({ call }) => call) })) {
    let last = 0;
    for (const { span } of list) {
      checkSpan(what, span);
      if (span.start < last) wrong.push(`${what} out of order at ${span.start}`);
      last = span.start;
    }
  }
  for (const { scope } of [...imports, ...calls, ...definitions, ...assignments]) checkScope("a fact", scope);
  for (const { body } of definitions) checkScope("a body", body);
  const problems = facts.parse.kind === "recovered" ? facts.parse.problems : [];
  for (const { at } of facts.parse.kind === "failed" ? [facts.parse.problem] : problems) checkSpan("problem", at);
  return wrong;
}
