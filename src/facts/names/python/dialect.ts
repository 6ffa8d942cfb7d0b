import type { Expression } from "../../../core/expression.ts";
import { lastName } from "../../../languages/callee-name.ts";
import { elementsOf } from "../../fold/python/elements.ts";
import { listedBy } from "../../fold/python/listings.ts";
import { reachesThroughFormat } from "../../fold/python/braces.ts";
import { foldBinary, foldUnary } from "../../fold/python/operators.ts";
import { truthOf } from "../../fold/python/truth.ts";
import { displayText } from "../../fold/python/display.ts";
import { slice } from "../../fold/slice.ts";
import type { Value } from "../../value.ts";
import type { Dialect } from "../evaluator.ts";
import { pythonAttribute } from "./attributes.ts";
import { callPython } from "./calls.ts";
import { gatherNames } from "./dictionaries.ts";
import { readPythonExpression } from "./expressions.ts";
import { pythonItem } from "./items.ts";
import { findStarred, importPython, pythonBuiltin } from "./names.ts";
import { pythonReceiver } from "./parameters.ts";
import { unwrapPython } from "./unwrap.ts";

/** Functions that ask about what they are given, or show it. */
const LOOKING: ReadonlySet<string> = new Set(
  (
    "builtins.isinstance builtins.issubclass builtins.hasattr builtins.callable builtins.print builtins.repr builtins.str " +
    "builtins.id builtins.help builtins.getattr builtins.vars builtins.dir inspect.signature inspect.getsource " +
    "inspect.isclass inspect.isfunction functools.wraps typing.cast typing.TypeVar unittest.mock.patch.object " +
    "unittest.mock.create_autospec unittest.mock.Mock unittest.mock.MagicMock"
  ).split(" "),
);

/** What names, attributes, calls and operators mean in Python 3. */
export const PYTHON: Dialect = {
  language: "python",
  seesClassNames: false,
  hasItemsAsAttributes: false,
  bindsFirstPart: true,
  importValue: importPython,
  builtinValue: pythonBuiltin,
  starValue: findStarred,
  receiverOf: pythonReceiver,
  attribute: pythonAttribute,
  isGetter: ({ decorators }) => decorators.some(makesProperty),
  item: pythonItem,
  slice,
  isWrapper: ({ kind }) => kind === "result" || kind === "instance",
  unwrap: unwrapPython,
  call: callPython,
  elements: (value) => (value.kind === "result" ? listedBy(value) : elementsOf(value)),
  binary: (operator, left, right) =>
    (operator === "|" ? gatherNames([left, right]) : null) ?? foldBinary(operator, left, right),
  unary: foldUnary,
  truth: truthOf,
  templatePart(value) {
    const text = displayText(value);
    return text === null ? null : { kind: "text", value: text, bytes: false };
  },
  looksOnly: (name) => LOOKING.has(name),
  reachesAnything: (callee) =>
    callee.kind === "member" &&
    /^builtins\.str\.format(?:_map)?$/u.test(callee.name) &&
    partsOfText(callee.of).some(reachesThroughFormat),
  storesCode: (attribute) => (attribute === "__code__" || attribute === "func_code" ? "types.FunctionType" : null),
  expression: readPythonExpression,
};

/** `@property`, `@functools.cached_property`, and what packages call so. */
function makesProperty(decorator: Expression): boolean {
  return /^(?:cached_?|abstract|class|lazy_?)?property$/u.test(lastName(decorator));
}

function partsOfText(value: Value): readonly string[] {
  if (value.kind === "text") return [value.value];
  return value.kind === "template" ? value.parts.filter((part) => typeof part === "string") : [];
}
