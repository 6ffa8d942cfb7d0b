import type { Node, NodeOf, NodeType } from "./syntax.ts";

/** Where each node keeps the nodes that run or have a value, in the order of the text. */
type ChildKeys = { readonly [Type in NodeType]?: readonly (keyof NodeOf<Type>)[] };

const NOTHING: readonly [] = [];
const CALL = ["callee", "arguments"] as const;
const MEMBER = ["object", "property"] as const;
const TWO_SIDES = ["left", "right"] as const;
const METHOD = ["decorators", "key", "params", "body"] as const;
const FIELD = ["decorators", "key", "value"] as const;
const CLASS = ["decorators", "superClass", "body"] as const;
const ARGUMENT = ["argument"] as const;
const EXPRESSION = ["expression"] as const;
const ELEMENTS = ["elements"] as const;
const PROPERTIES = ["properties"] as const;
const BODY = ["body"] as const;

const LITERALS: ChildKeys = {
  StringLiteral: NOTHING,
  NumericLiteral: NOTHING,
  BigIntLiteral: NOTHING,
  BooleanLiteral: NOTHING,
  NullLiteral: NOTHING,
  RegExpLiteral: NOTHING,
  DirectiveLiteral: NOTHING,
  TemplateLiteral: ["expressions"],
  ArrayExpression: ELEMENTS,
  ObjectExpression: PROPERTIES,
  ObjectProperty: ["decorators", "key", "value"],
  ObjectMethod: METHOD,
  // Parameters may be decorated, whatever they are.
  ArrayPattern: ["decorators", "elements"],
  ObjectPattern: ["decorators", "properties"],
  AssignmentPattern: ["decorators", "left", "right"],
  RestElement: ["decorators", "argument"],
  SpreadElement: ARGUMENT,
};

const EXPRESSIONS: ChildKeys = {
  Identifier: ["decorators"],
  PrivateName: NOTHING,
  ThisExpression: NOTHING,
  Super: NOTHING,
  MetaProperty: NOTHING,
  MemberExpression: MEMBER,
  OptionalMemberExpression: MEMBER,
  CallExpression: CALL,
  OptionalCallExpression: CALL,
  NewExpression: CALL,
  ImportExpression: ["source", "options"],
  TaggedTemplateExpression: ["tag", "quasi"],
  UnaryExpression: ARGUMENT,
  UpdateExpression: ARGUMENT,
  AwaitExpression: ARGUMENT,
  YieldExpression: ARGUMENT,
  BinaryExpression: TWO_SIDES,
  LogicalExpression: TWO_SIDES,
  AssignmentExpression: TWO_SIDES,
  ConditionalExpression: ["test", "consequent", "alternate"],
  SequenceExpression: ["expressions"],
  FunctionExpression: ["params", "body"],
  ArrowFunctionExpression: ["params", "body"],
  ClassExpression: CLASS,
  Decorator: EXPRESSION,
};

const CLASS_MEMBERS: ChildKeys = {
  ClassBody: BODY,
  ClassMethod: METHOD,
  ClassPrivateMethod: METHOD,
  ClassProperty: FIELD,
  ClassPrivateProperty: FIELD,
  ClassAccessorProperty: FIELD,
  StaticBlock: BODY,
};

const STATEMENTS: ChildKeys = {
  Program: ["directives", "body"],
  Directive: ["value"],
  BlockStatement: ["directives", "body"],
  EmptyStatement: NOTHING,
  DebuggerStatement: NOTHING,
  BreakStatement: NOTHING,
  ContinueStatement: NOTHING,
  ExpressionStatement: EXPRESSION,
  LabeledStatement: BODY,
  IfStatement: ["test", "consequent", "alternate"],
  SwitchStatement: ["discriminant", "cases"],
  SwitchCase: ["test", "consequent"],
  ForStatement: ["init", "test", "update", "body"],
  ForInStatement: ["left", "right", "body"],
  ForOfStatement: ["left", "right", "body"],
  WhileStatement: ["test", "body"],
  DoWhileStatement: ["body", "test"],
  WithStatement: ["object", "body"],
  TryStatement: ["block", "handler", "finalizer"],
  CatchClause: ["param", "body"],
  ReturnStatement: ARGUMENT,
  ThrowStatement: ARGUMENT,
  VariableDeclaration: ["declarations"],
  VariableDeclarator: ["id", "init"],
  FunctionDeclaration: ["params", "body"],
  ClassDeclaration: CLASS,
  ImportDeclaration: ["source", "attributes"],
  ImportAttribute: ["value"],
  ExportNamedDeclaration: ["declaration", "source", "attributes"],
  ExportDefaultDeclaration: ["declaration"],
  ExportAllDeclaration: ["source", "attributes"],
};

const MARKUP: ChildKeys = {
  JSXElement: ["openingElement", "children"],
  JSXFragment: ["children"],
  JSXOpeningElement: ["name", "attributes"],
  JSXAttribute: ["value"],
  JSXSpreadAttribute: ARGUMENT,
  JSXSpreadChild: EXPRESSION,
  JSXExpressionContainer: EXPRESSION,
  JSXEmptyExpression: NOTHING,
  JSXText: NOTHING,
  JSXIdentifier: NOTHING,
  JSXNamespacedName: NOTHING,
  JSXMemberExpression: ["object"],
};

/** What of TypeScript is there at run time. */
const TYPESCRIPT: ChildKeys = {
  TSAsExpression: EXPRESSION,
  TSSatisfiesExpression: EXPRESSION,
  TSTypeAssertion: EXPRESSION,
  TSNonNullExpression: EXPRESSION,
  TSInstantiationExpression: EXPRESSION,
  TSParameterProperty: ["decorators", "parameter"],
  TSEnumDeclaration: ["members"],
  TSEnumMember: ["initializer"],
  TSModuleDeclaration: BODY,
  TSModuleBlock: BODY,
  TSExportAssignment: EXPRESSION,
  TSImportEqualsDeclaration: ["moduleReference"],
  TSExternalModuleReference: EXPRESSION,
  TSQualifiedName: ["left"],
};

/** What compilers take away, and with it everything inside. */
const ERASED: ChildKeys = {
  TypeCastExpression: EXPRESSION,
  TSDeclareFunction: NOTHING,
  TSDeclareMethod: NOTHING,
  TSIndexSignature: NOTHING,
  TSInterfaceDeclaration: NOTHING,
  TSTypeAliasDeclaration: NOTHING,
  TSNamespaceExportDeclaration: NOTHING,
  InterfaceDeclaration: NOTHING,
  OpaqueType: NOTHING,
  TypeAlias: NOTHING,
  DeclareClass: NOTHING,
  DeclareExportAllDeclaration: NOTHING,
  DeclareExportDeclaration: NOTHING,
  DeclareFunction: NOTHING,
  DeclareInterface: NOTHING,
  DeclareModule: NOTHING,
  DeclareModuleExports: NOTHING,
  DeclareOpaqueType: NOTHING,
  DeclareTypeAlias: NOTHING,
  DeclareVariable: NOTHING,
};

const CHILD_KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ ...LITERALS, ...EXPRESSIONS, ...CLASS_MEMBERS, ...STATEMENTS, ...MARKUP, ...TYPESCRIPT, ...ERASED }),
);

/**
 * The names of the properties that hold a node's children; undefined for a node that this table does not know, whose
 * code would be missed.
 */
export function childKeysOf(node: Node): readonly string[] | undefined {
  return CHILD_KEYS.get(node.type);
}

/** Whether a node only tells the compiler what is there at run time: `declare const x`. */
export function isAmbient(node: Node): boolean {
  return (node as { readonly declare?: unknown }).declare === true;
}

/** Names of properties are no values: `a` in `x.a` and in `{ a: 1 }`. A key in quotes is a string like any other. */
export function isPlainName(parent: Node, key: string, child: Node): boolean {
  if (key !== "property" && key !== "key") return false;
  return child.type !== "StringLiteral" && (parent as { readonly computed?: unknown }).computed !== true;
}
