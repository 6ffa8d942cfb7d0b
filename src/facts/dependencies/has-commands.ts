import type { Language } from "../../core/source-facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { eachProseInstall } from "./from-prose.ts";

const LANGUAGES_OF_COMMANDS: ReadonlySet<Language> = new Set(["shell", "powershell", "batch", "dockerfile"]);

/** Whether a source has any command at all. What reads them is large, and most texts have none. */
export function hasCommands(source: ArtifactSource): boolean {
  return (
    LANGUAGES_OF_COMMANDS.has(source.facts.language) ||
    source.capabilities.some(({ kind }) => kind === "exec") ||
    source.runs.some(({ what }) => what.kind === "program") ||
    (source.said?.commands.length ?? 0) > 0 ||
    eachProseInstall(source).next().done !== true
  );
}
