import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall, expressionOf } from "../../../src/facts/query/calls.ts";
import { isOwnFile } from "../../../src/facts/query/own-file.ts";

const COPIERS =
  /^(?:shutil\.(?:copy|copy2|copyfile|move)|os\.(?:link|symlink|rename)|fs\.(?:promises\.)?(?:copyFile|cp|symlink|link)(?:Sync)?|fs-extra\.copy(?:Sync)?)$/u;

/** Copies of the file that the call stands in. */
export const check: Check = function* (artifact) {
  for (const call of eachCall(artifact)) {
    const from = COPIERS.test(call.target) ? expressionOf(call, 0, "src") : null;
    if (from === null || !isOwnFile(from, call.source)) continue;
    yield { source: call.source, span: call.call.span, key: call.target, detail: call.target };
  }
};
