import type { Path } from "../../../core/ids.ts";
import type { UnderstoodArtifact } from "../../../facts/artifact/artifact-facts.ts";
import { locateStart, type ArtifactSource } from "../../../facts/artifact/source.ts";
import type { TestCase } from "../../../facts/tests/test-case.ts";
import { readTestCases } from "../../../facts/tests/test-cases.ts";
import type { Edits } from "../test-run.ts";

/** Something to write at an offset of a source. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A file of node:test whose tests are wrapped in the probe that the runner defines; no line moves. */
export function wrapTests({ sources }: UnderstoodArtifact, path: Path): Edits {
  return editEach(
    sources,
    (each) => each === path,
    (test) => {
      const { line } = locateStart(test.source, test.span);
      return aroundBody(test, `_evogateProbe(${line}, `, ")");
    },
  );
}

/**
 * Files in which each test fails when it gets to its end, for runners that are not ours. Null where there is no test. A
 * decorator does it for Python: whatever the function would have done.
 */
export function failEachTest({ sources }: UnderstoodArtifact, isMeant: (path: Path) => boolean): Edits | null {
  const edits = editEach(sources, isMeant, (test) => {
    switch (test.framework) {
      case "unittest":
      case "pytest":
        return decorate(test);
      case "node:test":
        return aroundBody(
          test,
          "((run) => async (...given) => { try { await run(...given); } finally { throw new Error(); } })(",
          ")",
        );
      case "bats":
        return beforeEnd(test, "\n[ this = fails ]\n");
      case "other":
        return [];
    }
  });
  return edits.size === 0 ? null : edits;
}

function editEach(
  sources: readonly ArtifactSource[],
  isMeant: (path: Path) => boolean,
  describe: (test: TestCase) => readonly Insertion[],
): Edits {
  const edits = new Map<Path, string>();
  for (const source of sources) {
    const { file, how, text } = source;
    if (how !== null || file.member !== undefined || !isMeant(file.path)) continue;
    const insertions = readTestCases(source).flatMap(describe);
    if (insertions.length > 0) edits.set(file.path, insert(text, insertions));
  }
  return edits;
}

/** From the end to the start, so that no offset moves. */
function insert(text: string, insertions: readonly Insertion[]): string {
  return insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((edited, { at, text: more }) => edited.slice(0, at) + more + edited.slice(at), text);
}

/** Around the function that a call makes a test, be it written there or named. */
function aroundBody({ call }: TestCase, before: string, after: string): readonly Insertion[] {
  const last = call?.call.arguments.at(-1)?.value;
  if (last === undefined || !["function", "name", "attribute", "call"].includes(last.kind)) return [];
  return [
    { at: last.span.start, text: before },
    { at: last.span.end, text: after },
  ];
}

/** On a line of its own above the definition, as deep as that. */
function decorate({ source: { text }, span: { start } }: TestCase): readonly Insertion[] {
  const indent = /[^\S\n]*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const decorator =
    '@(lambda run: lambda *given, **named: (_ for _ in ()).throw(AssertionError("this run has to fail")))';
  return [{ at: start, text: `${decorator}\n${indent}` }];
}

/** Before the brace that closes a block of bats. */
function beforeEnd({ source: { text }, span: { start, end } }: TestCase, more: string): readonly Insertion[] {
  const brace = text.slice(start, end).lastIndexOf("\n}");
  return brace < 0 ? [] : [{ at: start + brace, text: more }];
}
