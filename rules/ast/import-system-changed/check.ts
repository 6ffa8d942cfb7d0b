import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import { calleeName } from "../../../src/languages/callee-name.ts";

const FINDERS = /^sys\.(?:meta_path|path_hooks)(?:\.(?:insert|append|extend))?$/u;

/** `sys.meta_path.insert(…)`, `sys.path_hooks.append(…)`, `builtins.open = …`. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.facts.language !== "python") continue;
    for (const { call } of source.facts.calls) {
      const name = calleeName(call.callee, "python");
      if (name !== "" && FINDERS.test(name)) yield { source, span: call.span, key: name, detail: name };
    }
    for (const { target, span } of source.facts.assignments) {
      const name = target === null ? null : changedName(target);
      if (name !== null) yield { source, span, key: name, detail: name };
    }
  }
};

function changedName(target: Expression): string | null {
  const name = calleeName(target.kind === "index" ? target.object : target, "python");
  const isBuiltin = /^(?:builtins|__builtins__)\./u.test(name) || (target.kind === "index" && name === "__builtins__");
  return isBuiltin || FINDERS.test(name) ? name : null;
}
