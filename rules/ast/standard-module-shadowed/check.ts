import type { Check } from "../../../src/scanners/ast/check.ts";
import { parentOf } from "../../../src/artifacts/paths.ts";
import { NEVER_SHADOWED, PYTHON_MODULES } from "../../../src/facts/modules/python-modules.ts";
import { topOf } from "../../../src/facts/modules/is-standard.ts";

/** Modules beside a file that imports the standard one of the same name. */
export const check: Check = function* ({ sources }) {
  const files = sources.filter(({ how, facts }) => how === null && facts.language === "python");
  for (const source of files) {
    const module = /(?:^|\/)(?<name>\w+)(?:\.py|\/__init__\.py)$/u.exec(source.file.path)?.groups?.["name"] ?? "";
    if (!PYTHON_MODULES.has(module) || NEVER_SHADOWED.has(module)) continue;
    const folder = parentOf(source.file.path.replace(/\/__init__\.py$/u, ""));
    const importer = files.find(
      ({ file, facts }) =>
        parentOf(file.path) === folder &&
        facts.imports.some((each) => each.module !== null && topOf(each.module) === module),
    );
    if (importer === undefined) continue;
    yield { source, span: { start: 0, end: 0 }, key: module, detail: `${importer.file.name} imports ${module}` };
  }
};
