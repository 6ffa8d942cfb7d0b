import type { Expression } from "../../../../src/core/expression.ts";
import type { Span } from "../../../../src/core/span.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";

/** A place in a function that says where something goes: what a name is set to, or one argument of a call. */
export interface Slot {
  /** The same in both versions. */
  readonly key: string;
  /** Whether its name says that it is a host. */
  readonly isHost: boolean;
  readonly value: Expression;
  readonly span: Span;
}

/** Names of what is only shown, or that stand for no place at all. */
const SHOWN =
  /xmlns|schema|namespace|homepage|docs?$|doc_?url|help|licen[cs]e|referer|referrer|user_?agent|^\$|comment|label|title|descr|text|message|link/iu;
/** Words of names of hosts and addresses. */
const HOSTS: ReadonlySet<string> = new Set(
  "host hostname hosts server domain endpoint base url uri api origin gateway relay proxy mirror registry webhook upstream broker".split(
    " ",
  ),
);
/** Functions that show or compare, and contact nobody. */
const SHOWS =
  /(?:^|[._])(?:print\w*|log|info|warn|warning|debug|error|echo|printf|exit|die|usage|help|add_argument|option|describe|startswith|startsWith|endswith|endsWith|includes|match|test|replace|split|assert\w*|expect|it|append|push|join|format)$|Error$|Exception$/u;

/** The slots of one function. Those that show something are left out. */
export function* slotsIn({ assignments, calls, definition }: CodeUnit): Generator<Slot> {
  for (const { how, target, value, span } of assignments) {
    const name = nameOf(target);
    if (how === "assign" && name !== null && value !== null) yield* eachSlot(`= ${name}`, name, value, span);
    if (how === "return" && value !== null) yield* eachSlot("return", "", value, span);
  }
  for (const { name, value } of definition?.parameters ?? []) {
    if (value !== null) yield* eachSlot(`parameter ${name}`, name, value, value.span);
  }
  for (const { name: of, call } of calls) {
    if (SHOWS.test(of)) continue;
    for (const [index, { name, value }] of call.arguments.entries()) {
      yield* eachSlot(`${of}(${name ?? index})`, name ?? "", value, value.span);
    }
  }
}

function* eachSlot(key: string, name: string, value: Expression, span: Span): Generator<Slot> {
  if (SHOWN.test(name) || value.kind === "function") return;
  if (value.kind !== "dictionary") yield { key, isHost: namesHost(name), value, span };
  else {
    for (const { key: field, value: inner } of value.entries) {
      const own = nameOf(field);
      if (own !== null) yield* eachSlot(`${key}.${own}`, own, inner, inner.span);
    }
  }
}

/** Whether a name is that of a host, or of an address: `API_HOST`, `baseUrl`. */
export function namesHost(name: string): boolean {
  return hasWord(name, HOSTS);
}

function nameOf(target: Expression | null): string | null {
  if (target?.kind === "name" || target?.kind === "attribute") return target.name;
  if (target?.kind === "string") return target.value;
  return target?.kind === "index" && target.index.kind === "string" ? target.index.value : null;
}
