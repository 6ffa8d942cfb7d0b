import type { CapabilityKind, Target } from "../../core/capability.ts";
import { describeAccess } from "../access/describe-access.ts";
import type { Role } from "../access/access.ts";
import type { Effect, Meaning, Where } from "../meaning/meaning.ts";
import { alternativesOf, COMPUTED } from "../names/choice.ts";
import { effectsOf } from "../names/conditions.ts";
import { nameOfCallee } from "../names/callees.ts";
import type { Callee, ResolvedItem } from "../names/resolved.ts";
import { argumentsAt } from "../names/where.ts";
import { riskOf } from "../risk/risk.ts";
import type { RatedCapability } from "../source-capability.ts";
import type { ArgumentValue, Value } from "../value.ts";
import { constantOf, toWord, type Word } from "../word.ts";
import { describeCommand } from "./commands.ts";
import type { CapabilityKnowledge } from "./reading.ts";
import { wordsOf } from "./words.ts";

/** Functions that call functions that call functions. */
const MOST_CALLBACKS = 4;

type TargetedEffect = Extract<Effect, { target: unknown }>;

/** How the target of a kind is read where that takes more than its text. */
const ROLES: Partial<Readonly<Record<CapabilityKind, Role>>> = {
  network: "url",
  "fs-read": "read",
  "fs-write": "write",
  env: "variable",
  dependency: "package",
};

export function meaningOf(name: string | null, { meanings }: Pick<CapabilityKnowledge, "meanings">): Meaning | null {
  return name !== null && Object.hasOwn(meanings, name) ? (meanings[name] ?? null) : null;
}

/** What calling one thing does. A way that leads anywhere can run anything. */
export function describeCallee(
  callee: Callee,
  knowledge: CapabilityKnowledge,
  callbacks: number = MOST_CALLBACKS,
): readonly RatedCapability[] {
  if (callee.value.kind === "unknown") return [rated("dynamic-code", { match: "any" }, knowledge)];
  const meaning = meaningOf(nameOfCallee(callee), knowledge);
  return effectsOf(meaning?.effects ?? [], callee).flatMap((effect) =>
    describeEffect(effect, callee, knowledge, callbacks),
  );
}

/** What it does to take an item of a thing, or to use all of it. */
export function describeItem({ name, key }: ResolvedItem, knowledge: CapabilityKnowledge): readonly RatedCapability[] {
  const meaning = meaningOf(name, knowledge);
  const effects = (key === null ? meaning?.used : meaning?.item) ?? [];
  const callee: Callee = {
    value: { kind: "named", name },
    arguments: key === null ? [] : [{ name: null, value: key }],
  };
  return effects.flatMap((effect) => describeEffect(effect, callee, knowledge, 0));
}

function describeEffect(
  effect: Effect,
  callee: Callee,
  knowledge: CapabilityKnowledge,
  callbacks: number,
): readonly RatedCapability[] {
  switch (effect.does) {
    case "exec":
      return describeCommand(effect, argumentsAt(callee, effect.command), knowledge);
    case "dynamic-code":
      return [rated("dynamic-code", { match: "exact", value: effect.language }, knowledge)];
    case "gives":
      return describeNames("import", effect.named, callee, knowledge);
    case "runs-own":
      return [];
    case "imports-from":
      return argumentsAt(callee, effect.folder).some(isForeignFolder)
        ? [rated("import", { match: "any" }, knowledge)]
        : [];
    case "calls":
      return callbacks === 0 ? [] : describeCallback(effect, callee, knowledge, callbacks - 1);
    default:
      return describeTarget(effect, callee, knowledge);
  }
}

function describeTarget(
  effect: TargetedEffect,
  callee: Callee,
  knowledge: CapabilityKnowledge,
): readonly RatedCapability[] {
  const { does, target } = effect;
  if (target === null) return [rated(does, { match: "any" }, knowledge)];
  const role = ROLES[does];
  if (role === undefined && !("fixed" in target)) return describeNames(does, target, callee, knowledge);
  if ("fixed" in target && target.isWithin === true) {
    return [rated(does, { match: "within", value: target.fixed }, knowledge)];
  }
  const words: readonly Word[] = "fixed" in target ? [toWord(target.fixed)] : givenWords(callee, target);
  if (role !== undefined) return words.flatMap((word) => describeAccess({ role, word }, knowledge.context));
  return words.map((word) => rated(does, exactly(word), knowledge));
}

/** Without the argument nothing is done, unless there is something else that it is done to then. */
function givenWords(callee: Callee, target: Where & { readonly otherwise?: string }): readonly Word[] {
  const values = argumentsAt(callee, target);
  if (values.length === 0) return target.otherwise === undefined ? [] : [toWord(target.otherwise)];
  return values.filter(({ kind }) => kind !== "list" && kind !== "dictionary").flatMap(wordsOf);
}

function describeNames(
  kind: CapabilityKind,
  where: Where,
  callee: Callee,
  knowledge: CapabilityKnowledge,
): readonly RatedCapability[] {
  return wordsAt(callee, where).map((word) => rated(kind, exactly(word), knowledge));
}

/** A target that is not given is not known. */
function wordsAt(callee: Callee, where: Where): readonly Word[] {
  const values = argumentsAt(callee, where);
  return (values.length === 0 ? [COMPUTED] : values).flatMap(wordsOf);
}

function exactly(word: Word): Target {
  const text = constantOf(word);
  return text === null || text === "" ? { match: "any" } : { match: "exact", value: text };
}

/** `atexit.register(f, x)` does what `f(x)` does. */
function describeCallback(
  effect: Extract<Effect, { does: "calls" }>,
  callee: Callee,
  knowledge: CapabilityKnowledge,
  callbacks: number,
): readonly RatedCapability[] {
  const given = effect.with === null ? [] : passedOn(effect.with, argumentsAt(callee, effect.with));
  return argumentsAt(callee, effect.callee).flatMap((value) =>
    knowledge.unwrap(value, given).flatMap((each) => describeCallee(each, knowledge, callbacks)),
  );
}

/** What is passed on comes one by one, or in one list. */
function passedOn(where: Where, values: readonly Value[]): readonly ArgumentValue[] {
  const [first] = values;
  const items = "rest" in where ? values : first?.kind === "list" ? first.items : [];
  return items.map((value) => ({ name: null, value }));
}

/** Somewhere else than beside the source: an absolute path, the user's folder, a folder for temporary files. */
function isForeignFolder(value: Value): boolean {
  return alternativesOf(value).some((each) => {
    if (each.kind === "list") return each.items.some(isForeignFolder);
    if (each.kind === "result") return /^tempfile\.|^urllib|\.(?:mkdtemp|gettempdir)$/u.test(each.of);
    const [first] = wordsOf(each)[0] ?? [];
    return typeof first === "string" && /^(?:[/~\\]|[A-Za-z]:|\w+:\/\/)/u.test(first);
  });
}

export function rated(
  kind: CapabilityKind,
  target: Target,
  { context }: Pick<CapabilityKnowledge, "context">,
): RatedCapability {
  return { kind, target, risk: kind === "instruction" ? "risky" : riskOf(kind, target, context) };
}
