import type { Expression } from "../../../core/expression.ts";
import type { Declaring } from "../declared-facts.ts";
import { callsOf, weaken, type HostSource } from "./host.ts";

/** Runs synthesised code with all of Python: the name until and since 2026 (`evaluation.py`, `execution/builtin.py`). */
const UNSAFE = /^effectful\.(?:[\w.]+\.)?(?:UnsafeEvalProvider|BuiltinExecutor)$/u;
const RESTRICTED = /^effectful\.(?:[\w.]+\.)?(?:RestrictedEvalProvider|RestrictedPythonExecutor)$/u;
const DOCTESTS = /^effectful\.(?:[\w.]+\.)?DoctestHandler$/u;
const HANDLER = /^effectful\.(?:[\w.]+\.)?(?:handler|interpreter|runner)$/u;
const INSTALLER = /^effectful\.(?:[\w.]+\.)?_?(?:set_interpreter|install\w*)$/u;
const ENTERS = /(?:^|\.)(?:enter_context|__enter__)$/u;
/** A field of a format that walks to Python's own objects: `{x.__class__}`. */
const INNER_FIELD = /\{[^{}]{0,200}?(?:\.|\[)_{1,2}\w[^{}]{0,200}\}/u;

/** Code that has functions written by a model through effectful: what runs them, and for how long. */
export function readEffectful(source: HostSource, into: Declaring): void {
  for (const { call } of callsOf(source, UNSAFE)) {
    weaken(into, "open", "what the model writes runs with all of Python (effectful)", call.span);
  }
  for (const { call } of callsOf(source, RESTRICTED)) {
    const policy = call.arguments.find(({ name }) => name === "policy");
    if (policy !== undefined)
      weaken(into, "weak", "what is refused to synthesised code is decided here (effectful)", call.span);
  }
  for (const { call } of callsOf(source, DOCTESTS)) {
    weaken(into, "weak", "examples in docstrings are run (effectful)", call.span);
  }
  for (const { call } of callsOf(source, INSTALLER)) {
    weaken(into, "weak", "a handler stays installed for everything that runs later (effectful)", call.span);
  }
  readEntered(source, into);
  readTemplates(source, into);
}

/** `handler(…).__enter__()` outside of any function: nothing leaves it again. */
function readEntered(source: HostSource, into: Declaring): void {
  const handlers = new Set([...callsOf(source, HANDLER)].map(({ call }) => call));
  for (const { call, scope } of source.facts.calls) {
    const { callee } = call;
    if (scope !== 0 || callee.kind !== "attribute" || !ENTERS.test(callee.name)) continue;
    const entered: readonly Expression[] = [callee.object, ...call.arguments.map(({ value }) => value)];
    if (entered.some((each) => each.kind === "call" && handlers.has(each)))
      weaken(into, "weak", "a handler stays installed for everything that runs later (effectful)", call.span);
  }
}

/** The docstring of a template is a format: its fields are looked up in whatever the template is given. */
function readTemplates({ facts }: HostSource, into: Declaring): void {
  const templates = facts.definitions.filter(({ decorators }) => decorators.some(isTemplate));
  for (const { span } of templates) {
    const text = facts.strings.find(
      (each) => each.span.start >= span.start && each.span.end <= span.end && INNER_FIELD.test(each.value ?? ""),
    );
    if (text !== undefined)
      weaken(into, "open", "a template's text walks to Python's own objects (effectful)", text.span);
  }
}

/** `@Template.define`, `@Template.define(…)`. */
function isTemplate(decorator: Expression): boolean {
  const name = decorator.kind === "call" ? decorator.callee : decorator;
  return (
    name.kind === "attribute" &&
    name.name === "define" &&
    name.object.kind === "name" &&
    name.object.name === "Template"
  );
}
