import type { Expression } from "../../../../src/core/expression.ts";
import { encloses } from "../../../../src/core/span.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { inUnit } from "./weakening.ts";

/** What nobody can guess (documentation of Python's secrets, os and uuid, of Node's crypto, of cryptography). */
const RANDOM =
  /^(?:secrets\.\w+|os\.urandom|uuid\.uuid4|(?:crypto|globalThis\.crypto|webcrypto)\.(?:randomBytes|randomUUID|getRandomValues|generateKey(?:Sync)?)|.*\bFernet\.generate_key)$/u;

/** A function that gave something random, and now gives what is the same for everybody. */
export function* findFixedSecrets({ head, before }: UnitPair): Generator<Hit> {
  if (!isRandom(before) || isRandom(head)) return;
  const wasComputed = before.assignments.some(
    ({ how, value }) => how === "return" && value !== null && !isFixed(value, before),
  );
  const fixed = head.assignments.find(({ how, value }) => how === "return" && value !== null && isFixed(value, head));
  if (!wasComputed || fixed === undefined) return;
  const detail = `what was random is fixed${inUnit(head)}`;
  yield { source: head.source, span: fixed.span, key: "fixed secret", detail };
}

function isRandom({ calls }: CodeUnit): boolean {
  return calls.some(({ name }) => RANDOM.test(name));
}

/** A text, or what is computed from nothing but texts and functions: `createHash("sha256").update("x").digest("hex")`. */
function isFixed(value: Expression, { calls }: CodeUnit): boolean {
  const isRandomCall = calls.some(({ name, call }) => RANDOM.test(name) && encloses(value.span, call.span));
  const parts = [...eachWithin(value)];
  const functions = new Set(parts.flatMap((part) => (part.kind === "call" ? rootOf(part.callee) : [])));
  const names = parts.filter(({ kind }) => kind === "name");
  return !isRandomCall && parts.some(({ kind }) => kind === "string") && names.every((name) => functions.has(name));
}

/** The module or function that a chain of calls begins with. */
function rootOf(callee: Expression): readonly Expression[] {
  let at = callee;
  while (at.kind === "attribute" || at.kind === "call") at = at.kind === "attribute" ? at.object : at.callee;
  return at.kind === "name" ? [at] : [];
}
