import { skillFile } from "../../artifacts/formats/agent-skill/recognise.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { Artifact } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";
import { readFrontMatter } from "../../languages/data/front-matter.ts";

/** What the Agent Skills specification asks of every SKILL.md. */
const REQUIRED = ["name", "description"] as const;

/** What is wrong with a skill's front matter; null when nothing is, or when it is no skill. */
export async function remarkOnFrontMatter(
  artifact: Artifact,
  readings: readonly FileReading[],
): Promise<{ readonly path: Path; readonly detail: string; readonly line: number } | null> {
  const path = skillFile(artifact)?.path;
  const content = readings.find((reading) => reading.path === path)?.content;
  if (path === undefined || content?.kind !== "text") return null;
  const frontMatter = await readFrontMatter(content.text);
  if (frontMatter.kind === "none") return { path, detail: "there is none", line: 1 };
  if (frontMatter.kind === "broken") return { path, detail: frontMatter.message, line: frontMatter.line };
  const missing = REQUIRED.filter((key) => {
    const value = frontMatter.fields.get(key);
    return typeof value !== "string" || value.trim() === "";
  });
  return missing.length === 0 ? null : { path, detail: `it has no ${missing.join(" and no ")} in words`, line: 1 };
}
