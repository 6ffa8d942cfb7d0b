import { eachCapability } from "../../../src/facts/query/capabilities.ts";
import { isSensitivePath } from "../../../src/facts/risk/files.ts";
import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import type { CheckChange } from "../../../src/scanners/ast/check.ts";

/** Where the version before could not read any file, naming one is a gained capability, which says so already. */
export const checkChange: CheckChange = function* ({ head, before }) {
  const had = [...eachCapability(before, "fs-read")].map(({ target }) => target);
  if (had.every(({ match }) => match !== "any")) return;
  const named = new Set(had.flatMap((target) => (target.match === "any" ? [] : [target.value])));
  for (const { source, target, risk, span } of eachCapability(head, "fs-read")) {
    if (target.match === "any" || risk !== "risky" || named.has(target.value) || isTestFile(source.file.name)) continue;
    if (isSensitivePath(target.value)) yield { source, span, key: target.value, detail: target.value };
  }
};
