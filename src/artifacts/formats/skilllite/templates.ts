import type { Path } from "../../../core/ids.ts";
import { baseName } from "../../../text/base-name.ts";
import type { FormatRemark, FormatSide } from "../format.ts";
import { readText } from "../read-record.ts";

/** What each template of `prompts/` must hold (gatekeeper.rs, L1b). */
const PLACEHOLDERS: Readonly<Record<string, readonly string[]>> = {
  "planning.md": ["{{TODAY}}", "{{RULES_SECTION}}", "{{EXAMPLES_SECTION}}", "{{OUTPUT_DIR}}"],
  "execution.md": ["{{TODAY}}", "{{SKILLS_LIST}}", "{{OUTPUT_DIR}}"],
};

export function isTemplate(path: string): boolean {
  return /(?:^|\/)prompts\/[^/]+$/u.test(path) && Object.hasOwn(PLACEHOLDERS, baseName(path));
}

export async function checkTemplate(path: Path, side: FormatSide): Promise<readonly FormatRemark[]> {
  const text = await readText(path, side);
  if (text === null) return [];
  if (text.problem !== undefined) return [{ rule: "record-invalid", path, detail: text.problem }];
  const lost = (PLACEHOLDERS[baseName(path)] ?? []).filter((placeholder) => !text.value.includes(placeholder));
  return lost.map((placeholder) => ({ rule: "placeholder-lost", path, detail: placeholder }));
}
