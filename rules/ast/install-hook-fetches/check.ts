import type { Check } from "../../../src/scanners/ast/check.ts";
import { INSTALL_SCRIPT } from "../package-install-script/check.ts";

/** A list of requirements that lies in the package, as targets of pip have it. */
const OWN_LIST = /^-r (?!\w+:\/\/)/u;

/** Scripts of an installation that reach another machine or install packages of their own. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.how === null || !INSTALL_SCRIPT.test(source.how)) continue;
    const effect = source.capabilities.find(
      ({ kind, target }) =>
        kind === "network" || (kind === "dependency" && target.match !== "any" && !OWN_LIST.test(target.value)),
    );
    if (effect === undefined) continue;
    const value = effect.target.match === "any" ? "*" : effect.target.value;
    yield { source, span: effect.span, key: `${source.how} ${value}`, detail: value };
  }
};
