import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall } from "../../../src/facts/query/calls.ts";

const SETUP: ReadonlySet<string> = new Set(["setuptools.setup", "distutils.core.setup"]);

/** Files that describe a package and can also reach another machine, or leave something that runs later. */
export const check: Check = function* (artifact) {
  const scripts = new Set([...eachCall(artifact, SETUP)].map(({ source }) => source));
  for (const source of scripts) {
    const effect = source.capabilities.find(
      ({ kind, risk }) => (kind === "network" || kind === "persistence") && risk === "risky",
    );
    if (effect === undefined) continue;
    const value = effect.target.match === "any" ? "*" : effect.target.value;
    yield { source, span: effect.span, key: `${effect.kind} ${value}`, detail: value };
  }
};
