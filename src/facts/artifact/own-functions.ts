import type { Target } from "../../core/capability.ts";
import { classifyCommand } from "../commands/classify.ts";
import { splitShown } from "../commands/show-command.ts";
import { constantOf } from "../word.ts";
import type { ArtifactSource } from "./source.ts";

/** Says of a shell's command whether it is a function that another of the artifact's scripts defines. */
export type IsOwnFunction = (target: Target) => boolean;

/**
 * Scripts of an artifact share their functions: one that is called in a file and defined in another, which a third may
 * source, starts nothing, and what its body does counts where it stands. Only for names that are no known program's, so
 * that nothing can be hidden behind a function that is never defined where the name is called.
 */
export function findOwnFunctions(sources: readonly ArtifactSource[]): IsOwnFunction {
  const names = new Set(
    sources
      .filter(({ facts, how }) => facts.language === "shell" && how === null)
      .flatMap(({ facts }) => facts.definitions.flatMap(({ name }) => name ?? [])),
  );
  return (target) => {
    if (names.size === 0 || target.match === "any") return false;
    const words = splitShown(target.value);
    return names.has(constantOf(words[0]) ?? "") && classifyCommand(words).class === "unknown";
  };
}
