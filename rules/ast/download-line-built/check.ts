import type { Check } from "../../../src/scanners/ast/check.ts";
import { wordsOf } from "../../../src/facts/capabilities/words.ts";
import { eachCall, expressionOf, valueOf } from "../../../src/facts/query/calls.ts";
import { RUNNERS } from "../../../src/facts/query/known-calls.ts";

/** `curl … | sh` and its like; NUL stands for a part that is not known. */
const RUN_AT_ONCE =
  /\b(?:curl|wget|iwr|irm|Invoke-WebRequest)\b[^|;&]{1,500}\|\s*(?:sudo\s+)?(?:(?:ba|z|da|k)?sh|python3?|node|perl|ruby|cmd|iex)\b/u;

/** Such lines that are values, and not one text in the source. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact, RUNNERS)) {
    const { source, target } = call;
    const line = valueOf(call, 0, "args");
    if (line === null || expressionOf(call, 0, "args")?.kind === "string") continue;
    for (const word of wordsOf(line)) {
      const text = word.map((part) => (typeof part === "string" ? part : "\0")).join("");
      const found = RUN_AT_ONCE.exec(text)?.[0];
      if (found === undefined || source.text.includes(found)) continue;
      yield { source, span: call.call.span, key: target, detail: target };
      break;
    }
  }
};
