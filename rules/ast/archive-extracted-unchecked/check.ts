import type { Check } from "../../../src/scanners/ast/check.ts";
import { calleeName } from "../../../src/languages/callee-name.ts";
import { valueOf } from "../../../src/facts/query/calls.ts";

/** `extractall` of a file that opens tar archives, and shutil's, without a filter. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    const usesTar =
      source.facts.language === "python" && source.facts.imports.some(({ module }) => module === "tarfile");
    for (const call of source.calls) {
      const isTar = usesTar && calleeName(call.call.callee, "python").endsWith(".extractall");
      if (!isTar && call.target !== "shutil.unpack_archive") continue;
      if (valueOf(call, 99, "filter") !== null) continue;
      yield { source, span: call.call.span, key: call.target ?? "extractall" };
    }
  }
};
