import type { TestFact } from "../../core/artifact-facts.ts";
import type { DefinitionFact } from "../../core/source-facts.ts";
import { locateStart, type ArtifactSource } from "./source.ts";

/**
 * What test runners collect: pytest (`python_files`, `python_functions` and `python_classes` as they are by default),
 * unittest's loader, node:test's `test` and `it`, and bats. Found, not run.
 */
export function findTests(sources: readonly ArtifactSource[]): readonly TestFact[] {
  return sources.filter(({ how }) => how === null).flatMap((source) => [...eachTest(source)]);
}

function* eachTest(source: ArtifactSource): Generator<TestFact> {
  const { language } = source.facts;
  if (language === "python") yield* pythonTests(source);
  else if (language === "javascript" || language === "typescript") yield* nodeTests(source);
  else if (source.file.name.endsWith(".bats")) yield* batsTests(source);
}

const PYTEST_FILE = /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u;

function* pythonTests(source: ArtifactSource): Generator<TestFact> {
  const { definitions, scopes } = source.facts;
  const isPytest = PYTEST_FILE.test(source.file.name);
  const classes = new Map(definitions.filter(({ kind }) => kind === "class").map((each) => [each.body, each]));
  for (const { kind, name, scope, span } of definitions) {
    if (kind !== "function" || name === null || !name.startsWith("test")) continue;
    const owner = classes.get(scope);
    const at = locateStart(source, span);
    if (owner === undefined) {
      if (isPytest && scopes[scope]?.kind === "source") yield { framework: "pytest", name, at };
    } else if (isTestCase(owner)) yield { framework: "unittest", name: `${owner.name ?? "?"}.${name}`, at };
    else if (isPytest && owner.name?.startsWith("Test") === true) {
      yield { framework: "pytest", name: `${owner.name}.${name}`, at };
    }
  }
}

function isTestCase({ bases }: DefinitionFact): boolean {
  return bases.some((base) => (base.kind === "attribute" || base.kind === "name") && base.name.endsWith("TestCase"));
}

function* nodeTests(source: ArtifactSource): Generator<TestFact> {
  if (!source.facts.imports.some(({ module }) => module === "node:test")) return;
  for (const { target, arguments: given, call } of source.calls) {
    const title = given[0]?.value;
    if (target === null || !/^test(?:\.(?:test|it))?$/u.test(target) || title?.kind !== "text") continue;
    yield { framework: "node:test", name: title.value, at: locateStart(source, call.span) };
  }
}

const BATS_TEST = /^[ \t]*@test[ \t]+(?<quote>["'])(?<name>[^\n]*?)\k<quote>[ \t]*\{/gmu;

function* batsTests(source: ArtifactSource): Generator<TestFact> {
  for (const { index, groups } of source.text.matchAll(BATS_TEST)) {
    const at = locateStart(source, { start: index, end: index });
    yield { framework: "bats", name: groups?.["name"] ?? "", at };
  }
}
