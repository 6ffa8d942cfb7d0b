import type { Check } from "../../../src/scanners/ast/check.ts";
import { INSTALL_SCRIPT } from "../package-install-script/check.ts";

/** Scripts of an installation that reach another machine or install packages of their own. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.how === null || !INSTALL_SCRIPT.test(source.how)) continue;
    // A list of requirements lies in the package; its target is not known.
    const effect = source.capabilities.find(
      ({ kind, target }) => kind === "network" || (kind === "dependency" && target.match !== "any"),
    );
    if (effect === undefined) continue;
    const value = effect.target.match === "any" ? "*" : effect.target.value;
    yield { source, span: effect.span, key: `${source.how} ${value}`, detail: value };
  }
};
