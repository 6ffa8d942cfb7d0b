import type { Check } from "../../../src/scanners/ast/check.ts";

/** npm's life cycle of an installation (npm documentation, "scripts"). */
export const INSTALL_SCRIPT: RegExp =
  /^scripts\.(?:(?:pre|post)?install|(?:pre|post)?prepare|prepublish|(?:pre|post)uninstall)$/u;

/** Scripts of package.json that npm runs by itself. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    for (const { how, what, span } of source.runs) {
      if (!INSTALL_SCRIPT.test(how) || what.kind !== "command") continue;
      yield { source, span, key: `${how} ${what.command}`, detail: how };
    }
  }
};
