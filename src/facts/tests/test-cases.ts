import type { DefinitionFact } from "../../core/source-facts.ts";
import { lastName } from "../../languages/callee-name.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { nameCalls, type NamedCall } from "../versions/named-calls.ts";
import type { TestCase } from "./test-case.ts";

/**
 * What test runners collect in a file: pytest (`python_files`, `python_functions` and `python_classes` as they are by
 * default), unittest's loader, `test` and `it` of node:test, vitest, jest and mocha, and bats. Found, not run.
 */
export function readTestCases(source: ArtifactSource): readonly TestCase[] {
  if (source.how !== null) return [];
  const { language } = source.facts;
  if (language === "python") return [...pythonTests(source)];
  if (language === "javascript" || language === "typescript") return [...scriptTests(source)];
  return source.file.name.endsWith(".bats") ? [...batsTests(source)] : [];
}

const PYTEST_FILE = /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u;

function* pythonTests(source: ArtifactSource): Generator<TestCase> {
  const { definitions, scopes } = source.facts;
  const isPytest = PYTEST_FILE.test(source.file.name);
  const classes = new Map(definitions.filter(({ kind }) => kind === "class").map((each) => [each.body, each]));
  for (const definition of definitions) {
    const { kind, name, scope, span, body } = definition;
    if (kind !== "function" || name === null || !name.startsWith("test")) continue;
    const owner = classes.get(scope);
    const test = { source, span, definition, body, call: null };
    if (owner === undefined) {
      if (isPytest && scopes[scope]?.kind === "source") yield { ...test, framework: "pytest", name };
    } else if (isTestCase(owner)) yield { ...test, framework: "unittest", name: `${owner.name ?? "?"}.${name}` };
    else if (isPytest && owner.name?.startsWith("Test") === true) {
      yield { ...test, framework: "pytest", name: `${owner.name}.${name}` };
    }
  }
}

function isTestCase({ bases }: DefinitionFact): boolean {
  return bases.some((base) => lastName(base).endsWith("TestCase"));
}

const NODE_TEST = /^test(?:\.(?:test|it))?$/u;
const SCRIPT_TEST_FILE = /(?:[.-](?:test|spec)\.[cm]?[jt]sx?$)|(?:^|\/)(?:tests?|__tests__|spec)\//u;
/** `it`, `test.skip`, `xit`, `it.each(rows)`, `vitest.test.only`. */
const COLLECTED = /^(?:[\w./]+\.)?(?:x?it|x?test|fit)(?:\.(?:skip|only|todo|fails|failing|concurrent|each))*$/u;

function* scriptTests(source: ArtifactSource): Generator<TestCase> {
  const isNode = source.facts.imports.some(({ module }) => module === "node:test");
  const isOther = SCRIPT_TEST_FILE.test(source.file.name);
  if (!isNode && !isOther) return;
  for (const call of nameCalls(source)) {
    const title = call.arguments[0]?.value;
    if (title?.kind !== "text") continue;
    const isOfNode = isNode && call.target !== null && NODE_TEST.test(call.target);
    if (!isOfNode && !(isOther && COLLECTED.test(writtenName(call)))) continue;
    const given = call.call.arguments.findLast(({ value }) => value.kind === "function")?.value;
    const body = given?.kind === "function" ? given.body : null;
    const definition = source.facts.definitions.find((each) => each.body === body) ?? null;
    const framework = isOfNode ? "node:test" : "other";
    yield { source, framework, name: title.value, span: call.call.span, definition, body, call };
  }
}

/** The name with its dots, `it.each` for `it.each(rows)(…)`. */
export function writtenName({ call: { callee } }: Pick<NamedCall, "call">): string {
  if (callee.kind === "name") return callee.name;
  if (callee.kind === "call") return writtenName({ call: callee });
  return callee.kind === "attribute" && callee.object.kind === "name"
    ? `${callee.object.name}.${callee.name}`
    : callee.kind === "attribute" && callee.object.kind === "attribute" && callee.object.object.kind === "name"
      ? `${callee.object.object.name}.${callee.object.name}.${callee.name}`
      : "";
}

/** bats makes a function of each block: in the facts its head is a command, and what follows up to the next is its own. */
function* batsTests(source: ArtifactSource): Generator<TestCase> {
  const heads = nameCalls(source).filter(({ name }) => name === "@test");
  for (const [index, head] of heads.entries()) {
    const title = head.call.arguments[0]?.value;
    const span = { start: head.call.span.start, end: heads[index + 1]?.call.span.start ?? source.text.length };
    const name = title?.kind === "string" ? title.value : "";
    yield { source, framework: "bats", name, span, definition: null, body: null, call: null };
  }
}
