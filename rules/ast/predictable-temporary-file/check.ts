import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall } from "../../../src/facts/query/calls.ts";

const NAMES_ONLY: ReadonlySet<string> = new Set(["tempfile.mktemp", "os.tempnam", "os.tmpnam"]);

/** Functions that give a name and no file. */
export const check: Check = function* (artifact) {
  for (const { source, target, call } of eachCall(artifact, NAMES_ONLY)) {
    yield { source, span: call.span, key: target, detail: target };
  }
};
