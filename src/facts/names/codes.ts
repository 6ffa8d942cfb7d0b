import type { Language } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { Effect } from "../meaning/meaning.ts";
import type { Value } from "../value.ts";
import { alternativesOf } from "./choice.ts";
import type { Evaluator } from "./evaluator.ts";
import { effectsOf } from "./conditions.ts";
import { readDataUrl } from "../../languages/javascript/data-url.ts";
import { importsOfCode } from "./data-address.ts";
import { nameOfCallee } from "./callees.ts";
import type { ResolvedCall } from "./resolved.ts";
import { argumentsAt } from "./where.ts";

/** A text that is run as code. */
export interface Code {
  readonly language: Language;
  readonly text: string;
  readonly span: Span;
  readonly scope: number;
}

/** Texts of one source that a function with the effect `runs-own` runs. */
const MOST_OWN_TEXTS = 32;

/** Every known text that a source runs as code. */
export function findCodes(evaluator: Evaluator, calls: readonly ResolvedCall[]): readonly Code[] {
  const imported = importsOfCode(evaluator.index).map(({ code, span, scope }): Code => ({
    language: "javascript",
    text: code,
    span,
    scope,
  }));
  return [...imported, ...codesOfCalls(evaluator, calls), ...codesOfDecorators(evaluator)];
}

/** `@define` calls what it names, and no call is written there. */
function codesOfDecorators(evaluator: Evaluator): readonly Code[] {
  return evaluator.index.facts.definitions.flatMap(({ decorators, scope }) =>
    decorators.flatMap((decorator) => {
      if (decorator.kind === "call") return [];
      const values = alternativesOf(evaluator.evaluate(decorator, { scope, frame: null }));
      const effects = values.flatMap((value) => (value.kind === "named" ? effectsOfName(evaluator, value.name) : []));
      return effects
        .filter(({ does }) => does === "runs-own")
        .flatMap((effect) => textsOf(evaluator, effect, () => []))
        .map((code): Code => ({ ...code, span: decorator.span, scope }));
    }),
  );
}

function effectsOfName({ meanings }: Evaluator, name: string | null): readonly Effect[] {
  return name !== null && Object.hasOwn(meanings, name) ? (meanings[name]?.effects ?? []) : [];
}

function codesOfCalls(evaluator: Evaluator, calls: readonly ResolvedCall[]): readonly Code[] {
  return calls.flatMap((resolved) =>
    resolved.callees.flatMap((callee) => {
      const effects = effectsOfName(evaluator, nameOfCallee(callee));
      return effectsOf(effects, callee).flatMap((effect) => {
        const { call, scope } = resolved;
        return textsOf(evaluator, effect, (where) => argumentsAt(callee, where)).map(({ language, text }): Code => ({
          language,
          text,
          span: call.span,
          scope,
        }));
      });
    }),
  );
}

type Arguments = (where: Parameters<typeof argumentsAt>[1]) => readonly Value[];

function textsOf(
  evaluator: Evaluator,
  effect: Effect,
  argumentsOf: Arguments,
): readonly Pick<Code, "language" | "text">[] {
  if (effect.does === "runs-own") {
    const { language, strings } = evaluator.index.facts;
    const texts = strings.flatMap(({ value, span }) => {
      const text = value === null ? null : ownCode(effect.texts, value, evaluator.index.text.slice(0, span.start));
      return text === null ? [] : [{ language, text }];
    });
    return texts.slice(0, MOST_OWN_TEXTS);
  }
  if (effect.does !== "dynamic-code" || effect.code === null) return [];
  return argumentsOf(effect.code)
    .flatMap(alternativesOf)
    .flatMap((value) => {
      const text = codeOf(value);
      return text === null ? [] : [{ language: effect.language, text }];
    });
}

/** What was compiled is run later. */
function codeOf(value: Value): string | null {
  if (value.kind === "text")
    return value.bytes
      ? Buffer.from(value.value, "latin1").toString("utf8")
      : (readDataUrl(value.value) ?? value.value);
  const isCompiled = value.kind === "result" && /(?:^|\.)compile(?:_command)?$/u.test(value.of);
  return isCompiled && value.arguments[0] !== undefined ? codeOf(value.arguments[0].value) : null;
}

/** A doctest's examples, or an annotation that calls something. */
function ownCode(texts: "examples" | "annotations", value: string, before: string): string | null {
  if (texts === "annotations")
    return value.includes("(") && /(?::|->)\s{0,99}$/u.test(before.slice(-100)) ? value : null;
  const lines = value
    .split(/\r?\n/u)
    .flatMap((line) => /^\s*(?:>>>|\.\.\.) ?(?<code>.*)$/u.exec(line)?.groups?.["code"] ?? []);
  return lines.length === 0 ? null : lines.join("\n");
}
