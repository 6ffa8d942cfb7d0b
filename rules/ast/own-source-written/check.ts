import type { Check } from "../../../src/scanners/ast/check.ts";
import { calleeName } from "../../../src/languages/callee-name.ts";
import { eachCall, expressionOf, valueOf } from "../../../src/facts/query/calls.ts";
import { isOwnFile } from "../../../src/facts/query/own-file.ts";
import { textOf } from "../../../src/facts/query/values.ts";

const NODE_WRITERS: ReadonlySet<string> = new Set([
  "fs.writeFile",
  "fs.writeFileSync",
  "fs.appendFile",
  "fs.appendFileSync",
]);

/** `open(__file__, "w")`, `Path(__file__).write_text(…)`, `fs.writeFileSync(__filename, …)`. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact)) {
    const mode = textOf(valueOf(call, 1, "mode")) ?? "r";
    const writes = call.target === "builtins.open" ? /[wax+]/u.test(mode) : NODE_WRITERS.has(call.target);
    const path = expressionOf(call, 0, "file");
    if (!writes || path === null || !isOwnFile(path, call.source)) continue;
    yield { source: call.source, span: call.call.span, key: call.target };
  }
  for (const source of artifact.sources) {
    for (const { call } of source.calls) {
      const { callee } = call;
      if (!/\.write_(?:text|bytes)$/u.test(calleeName(callee, source.facts.language))) continue;
      if (callee.kind !== "attribute" || !isOwnFile(callee.object, source)) continue;
      yield { source, span: call.span, key: callee.name };
    }
  }
};
