import { charactersOf, MOST_ITEMS } from "../../fold/values.ts";
import { toText, truthOf } from "../../fold/javascript/coerce.ts";
import { foldBinary, foldUnary } from "../../fold/javascript/operators.ts";
import type { Value } from "../../value.ts";
import type { Dialect } from "../evaluator.ts";
import { javaScriptAttribute } from "./attributes.ts";
import { callJavaScript } from "./calls.ts";
import { readJavaScriptExpression } from "./expressions.ts";
import { globalValue } from "./globals.ts";
import { javaScriptItem } from "./items.ts";
import { importJavaScript } from "./modules.ts";
import { isJavaScriptWrapper, unwrapJavaScript } from "./unwrap.ts";

/** Functions that ask about what they are given, show it, or give another form of it that is followed. */
const LOOKING: ReadonlySet<string> = new Set(
  (
    "console.log console.error console.warn console.info console.debug util.inspect util.promisify util.callbackify " +
    "util.deprecate Object.keys Array.isArray Object.getOwnPropertyNames Reflect.ownKeys Reflect.has " +
    "Object.prototype.hasOwnProperty assert assert.strictEqual assert.equal vitest.expect chai.expect"
  ).split(" "),
);

/** `get name() {`, in an object or a class; a method may be called `get` itself. */
const GETTER = /^(?:static\s+)?get\s+[^\s(]/u;

/** What names, properties, calls and operators mean in JavaScript, and in TypeScript without its types. */
export const JAVASCRIPT: Dialect = {
  language: "javascript",
  seesClassNames: false,
  hasItemsAsAttributes: true,
  bindsFirstPart: false,
  importValue: importJavaScript,
  builtinValue: globalValue,
  starValue: () => null,
  receiverOf: () => null,
  attribute: javaScriptAttribute,
  isGetter: ({ span }, text) => GETTER.test(text.slice(span.start, span.start + 40)),
  item: javaScriptItem,
  slice: () => null,
  isWrapper: isJavaScriptWrapper,
  unwrap: unwrapJavaScript,
  call: callJavaScript,
  elements: elementsOf,
  binary: foldBinary,
  unary: foldUnary,
  truth: truthOf,
  templatePart(value) {
    const text = toText(value);
    return text === null ? null : { kind: "text", value: text, bytes: false };
  },
  looksOnly: (name) => LOOKING.has(name),
  reachesAnything: () => false,
  storesCode: () => null,
  expression: readJavaScriptExpression,
};

/** What `for … of` and `...` go over: items, characters, numbers of bytes. */
function elementsOf(value: Value): readonly Value[] | null {
  if (value.kind === "list") return value.items;
  if (value.kind !== "text" || value.value.length > MOST_ITEMS) return null;
  return charactersOf(value.value).map((each) =>
    value.bytes ? { kind: "number", value: each.charCodeAt(0) } : { kind: "text", value: each, bytes: false },
  );
}
