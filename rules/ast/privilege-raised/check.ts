import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, valueOf } from "../../../src/facts/query/calls.ts";

const BECOMES = /^(?:os\.set(?:e|re|res)?[ug]id|process\.sete?[ug]id)$/u;
const CHANGES_MODE = /^(?:os\.f?chmod|fs\.f?chmod(?:Sync)?|fs\.promises\.chmod)$/u;
/** The bits S_ISUID and S_ISGID (inode(7)). */
const SET_ID = 0o6000;

/** `setuid(0)`, and modes with which others run a file as its owner. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact)) {
    const [first, second] = [valueOf(call, 0), valueOf(call, 1, "mode")];
    const becomesRoot = BECOMES.test(call.target) && first?.kind === "number" && first.value === 0;
    const lends = CHANGES_MODE.test(call.target) && second?.kind === "number" && (second.value & SET_ID) !== 0;
    if (becomesRoot || lends) {
      yield { source: call.source, span: call.call.span, key: call.target, detail: call.target };
    }
  }
};
