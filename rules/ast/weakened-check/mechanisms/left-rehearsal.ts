import type { Expression } from "../../../../src/core/expression.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { wordsOf } from "../../../../src/facts/versions/identifier-words.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { pairNamedValues } from "../../../../src/facts/versions/named-values.ts";

/** Where nothing counts: chains for trials, and what services call the environment that takes no money. */
const TRIAL = /^(?:sepolia|goerli|holesky|amoy|devnet|testnet|sandbox|staging|test|paper|dry-run|simulation)$/iu;
const REAL = /^(?:mainnet|mainnet-beta|ethereum|production|prod|live|real)$/iu;
/** Names of what asks first, or only pretends. */
const CAREFUL: ReadonlySet<string> = new Set(
  "dryrun isdryrun simulate simulation sandbox sandboxed readonly safemode papertrading testnet requireapproval requireconfirmation askfirst confirm confirmation".split(
    " ",
  ),
);

/** Settings that no longer only rehearse: another chain, another environment, `DRY_RUN = False`. */
export function* findLeftRehearsal(change: UnderstoodChange): Generator<Hit> {
  for (const { name, before, head } of pairNamedValues(change)) {
    const isLeft = isMovedOn(before.value, head.value) || (isCareful(name) && isTurnedOff(before.value, head.value));
    if (isLeft) yield { ...head.at, key: `rehearsal ${name}`, detail: `${name} no longer only rehearses` };
  }
}

function isMovedOn(earlier: Expression, now: Expression): boolean {
  const [had, has] = [textsIn(earlier), textsIn(now)];
  return (
    had.some((text) => TRIAL.test(text)) && has.some((text) => REAL.test(text)) && !has.some((text) => TRIAL.test(text))
  );
}

function isCareful(name: string): boolean {
  return CAREFUL.has(wordsOf(name).join(""));
}

function isTurnedOff(earlier: Expression, now: Expression): boolean {
  return isConstant(earlier, /^true$/iu) && isConstant(now, /^false$/iu);
}

function isConstant(value: Expression, name: RegExp): boolean {
  return value.kind === "constant" && name.test(value.name);
}

function textsIn(value: Expression): readonly string[] {
  return [...eachWithin(value)].flatMap((part) => (part.kind === "string" ? [part.value] : []));
}
