import type { Excerpt, Finding, Masked } from "../../core/finding.ts";
import { placeName, type Location } from "../../core/location.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { SourceFile } from "../../facts/artifact/source.ts";
import { excerptOf } from "../../text/excerpt.ts";
import { lineOf } from "../../text/mask.ts";
import { raise, type Raised } from "../find.ts";
import { createMasks } from "../masks.ts";

/** Places beside the first one that a finding names. */
export const MOST_RELATED = 20;

/** Raises findings at places of one side, each with the masked line that it stands on. */
export type RaiseAt = (raised: Omit<Raised, "shown">) => Finding;

export function createRaiser({ sources }: Pick<UnderstoodArtifact, "sources">): RaiseAt {
  const files = new Map(sources.map(({ file }) => [placeName(file), file] as const));
  const masks = createMasks();
  const show = (at: Location): { readonly quote: Masked; readonly excerpt: Excerpt } | null => {
    const file: SourceFile | undefined = files.get(placeName(at));
    // A list in another encoding has its places in a text that is none of the sources'.
    if (file === undefined || at.line > file.lines.count) return null;
    const masked = masks.of(file);
    return { quote: lineOf(masked, file.lines, at.line), excerpt: excerptOf(masked, file.lines, at) };
  };
  return (raised) => {
    const shown = show(raised.primary);
    return raise(shown === null ? raised : { ...raised, shown });
  };
}
