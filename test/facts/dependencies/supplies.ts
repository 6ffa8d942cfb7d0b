import { readDependencies } from "../../../src/facts/dependencies/read-dependencies.ts";
import type { DependencyReport } from "../../../src/facts/dependencies/report.ts";
import type { Dependency } from "../../../src/core/dependency.ts";
import type { Files } from "../../artifacts/open-artifact.ts";
import { readSkill } from "../../support/understand.ts";

/** What the folder `skill` of a tree installs; a `SKILL.md` is added where there is none. */
export async function readSupplies(files: Files): Promise<DependencyReport> {
  const all = Object.fromEntries(Object.entries(files).map(([path, text]) => [`skill/${path}`, text]));
  const { understood, readings } = await readSkill({ "skill/SKILL.md": "---\nname: skill\n---\n", ...all });
  return await readDependencies(understood, readings);
}

/** `PyPI jinja2 2.4.1`, `npm left-pad ^1`, `PyPI x *`, `npm y git+https://…`: as short as it gets. */
export function word({ ecosystem, name, wanted }: Dependency): string {
  return `${ecosystem} ${name} ${wordVersion(wanted)}`;
}

export function wordVersion(wanted: Dependency["wanted"]): string {
  switch (wanted.kind) {
    case "exact":
      return wanted.version;
    case "range":
      return `[${wanted.range}]`;
    case "any":
      return "*";
    case "elsewhere":
      return `${wanted.from} ${wanted.address}`;
  }
}

/** What stands at a place of a file. */
export function textAt(files: Files, { path, line, column, endLine, endColumn }: Dependency["at"]): string {
  const text = files[path.slice("skill/".length)];
  if (typeof text !== "string") return "";
  const lines = text.split("\n").slice(line - 1, endLine);
  lines[lines.length - 1] = (lines.at(-1) ?? "").slice(0, endColumn - 1);
  lines[0] = (lines[0] ?? "").slice(column - 1);
  return lines.join("\n");
}
