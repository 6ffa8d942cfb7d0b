import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { childKeysOf } from "../../../src/languages/javascript/child-keys.ts";
import { parseSource } from "../../../src/languages/javascript/parse.ts";
import { createScopeTable } from "../../../src/languages/javascript/scope-table.ts";
import type { Node } from "../../../src/languages/javascript/syntax.ts";
import { walk } from "../../../src/languages/javascript/walk.ts";

interface BabelTypes {
  readonly VISITOR_KEYS: Readonly<Record<string, readonly string[]>>;
  readonly FLIPPED_ALIAS_KEYS: Readonly<Record<string, readonly string[]>>;
}

/** Babel's own table of its nodes: the parser depends on that package for its declarations. */
const babelTypes = createRequire(createRequire(import.meta.url).resolve("@babel/parser"))("@babel/types") as BabelTypes;

const childKeysOfType = (type: string): readonly string[] | undefined => childKeysOf({ type } as Node);

/** Keys of Babel's that hold types, labels, names or (`assertions`, an older name of `attributes`) nothing. */
const KEYS_WITHOUT_CODE: readonly string[] = (
  "typeAnnotation typeParameters typeArguments returnType predicate superTypeParameters implements mixins variance " +
  "id label meta local exported specifiers assertions"
).split(" ");

/** Each with the property that is left out although Babel visits it, and is no name everywhere. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  // The texts of a template are read with it.
  TemplateLiteral: ["quasis"],
  // The parser keeps the first line apart; it is a comment.
  Program: ["interpreter"],
  // Names of attributes, elements and properties in JSX.
  JSXAttribute: ["name"],
  JSXNamespacedName: ["namespace", "name"],
  JSXMemberExpression: ["property"],
  JSXElement: ["closingElement"],
  JSXFragment: ["openingFragment", "closingFragment"],
  ImportAttribute: ["key"],
  // `target` of `new.target`.
  MetaProperty: ["property"],
  TSEnumDeclaration: ["body"],
};

/** What compilers take away whole. */
const ERASED = /^(?:TS|Declare|Interface|OpaqueType|TypeAlias)/u;

/** Only with plugins that nobody here turns on, or inside types. */
const NEVER_MET =
  /^(?:Placeholder|V8Intrinsic|Pipeline|TopicReference|Bind|Do|Module|Record|Tuple|Decimal|Argument|Export(?:Default|Namespace)?(?:Specifier|From)|Enum|Parenthesized|Import$|Noop|File|ClassImplements|Interpreter|VoidPattern|JSX(?:Closing|Opening)(?:Element|Fragment)|TemplateElement)/u;

const runnable = ["Expression", "Statement", "Pattern", "Method", "Property", "JSX", "ObjectMember", "Class"]
  .flatMap((alias) => babelTypes.FLIPPED_ALIAS_KEYS[alias] ?? [])
  .filter((type) => !NEVER_MET.test(type));

test.each([...new Set(runnable)])("%s: every child that Babel visits is visited, or is no code", (type) => {
  const known = childKeysOfType(type);
  expect(known).toBeDefined();
  const erased = known?.length === 0 && ERASED.test(type);
  const missing = (babelTypes.VISITOR_KEYS[type] ?? []).filter(
    (key) => !erased && !known?.includes(key) && !KEYS_WITHOUT_CODE.includes(key) && !LEFT_OUT[type]?.includes(key),
  );
  expect(missing).toEqual([]);
});

test("the samples have every node of which code is read", () => {
  const met = new Set<string>();
  for (const [name, language] of [
    ["syntax.js", "javascript"],
    ["syntax.ts.txt", "typescript"],
    ["flow.js", "javascript"],
    ["script.js", "javascript"],
  ] as const) {
    const text = readFileSync(`test/fixtures/languages/javascript/${name}`, "utf8");
    const parsed = parseSource(text, { language, module: "unknown" });
    expect(parsed).toMatchObject({ ok: true, problems: [] });
    if (!parsed.ok) continue;
    const walked = walk(parsed.file.program, createScopeTable({ start: 0, end: text.length }), true);
    expect(walked).toMatchObject({ ok: true, unknown: [] });
    for (const { node } of walked.ok ? walked.visits : []) met.add(node.type);
  }
  expect([...new Set(runnable)].filter((type) => !met.has(type))).toEqual([]);
});

test("a node that the table does not know is said, and what is around it is read", () => {
  const strange = { type: "DoExpression", start: 0, end: 4 };
  const program = { type: "Program", start: 0, end: 5, directives: [], body: [strange] } as unknown as Node;
  const walked = walk(program, createScopeTable({ start: 0, end: 5 }), false);
  expect(walked).toMatchObject({
    ok: true,
    visits: [{ node: program }],
    unknown: [{ message: "nothing is known of DoExpression", at: { start: 0, end: 4 } }],
  });
});
