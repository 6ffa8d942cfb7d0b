import type { Check } from "../../../src/scanners/ast/check.ts";
/** VS Code runs such tasks when the folder is opened (its documentation of tasks, "runOptions"). */
const OPENED = /"runOn"\s*:\s*"folderOpen"/gu;

/** Tasks of an editor that start by themselves. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.how !== null || !/(?:^|\/)\.vscode\/tasks\.json$/u.test(source.file.path)) continue;
    for (const { index, 0: found } of source.text.matchAll(OPENED)) {
      const span = { start: index, end: index + found.length };
      yield { source, span, key: source.runs.map(({ how }) => how).join(" ") };
    }
  }
};
