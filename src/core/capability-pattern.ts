import type { CapabilityKind, Target } from "./capability.ts";

/** What a policy says of capabilities: a kind, and targets in which `*` stands for any characters. */
export interface CapabilityPattern {
  readonly kind: CapabilityKind;
  readonly target: string;
  /** Targets that the pattern does not mean, likewise; `[]` where it says nothing of them. */
  readonly except: readonly string[];
}

/** Whether all that a target stands for is meant: what cannot be known is meant by `*` alone. */
export function coversTarget(pattern: CapabilityPattern, target: Target): boolean {
  return covers(pattern.target, target) && !pattern.except.some((except) => meets(except, target, pattern.kind));
}

/** Whether some of what a target stands for is meant: what cannot be known may be anything. */
export function meetsTarget(pattern: CapabilityPattern, target: Target): boolean {
  return meets(pattern.target, target, pattern.kind) && !pattern.except.some((except) => covers(except, target));
}

function covers(wanted: string, target: Target): boolean {
  if (wanted === "*") return true;
  if (target.match === "any") return false;
  return matchesWildcard(wanted, target.value) && (target.match === "exact" || wanted.includes("*"));
}

function meets(wanted: string, target: Target, kind: CapabilityKind): boolean {
  if (target.match === "any" || covers(wanted, target)) return true;
  if (target.match === "exact") return false;
  // A domain holds what ends with it, a folder or the beginning of a command what begins so.
  if (matchesWildcard(wanted, target.value)) return true;
  return kind === "network" ? wanted.endsWith(target.value) : wanted.startsWith(target.value);
}

/** Letters as they are, `*` for any number of any characters. Linear in the text: each piece is sought once. */
function matchesWildcard(wanted: string, text: string): boolean {
  const [first = "", ...rest] = wanted.split("*");
  if (!text.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return text === first;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
