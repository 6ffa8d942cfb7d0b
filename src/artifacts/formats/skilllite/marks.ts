import type { SystemMarks } from "../system-marks.ts";

/** Names that only SkillLite gives; its manifest and its learned rules speak for what lies beside them. */
export const SKILLLITE_MARKS: SystemMarks = {
  path: /(?:^|\/)(?:_evolved\/|\.skilllite\/|\.skilllite[-.]|SKILL\.sig$|memory\/evolution\/|prompts\/(?:rules|examples)\.json$|prompts\/_versions\/)/u,
  beside: [".skilllite-manifest.json", "prompts/rules.json"],
  load: async () => (await import("./format.ts")).skillLite,
};
