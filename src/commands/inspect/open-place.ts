import { parentOf } from "../../artifacts/paths.ts";
import { ok, type Result } from "../../core/fault.ts";
import type { Files } from "../../ports/files.ts";
import type { Surroundings } from "../command.ts";
import { relativeTo } from "../scan/folders.ts";
import { holdsSkill, openPlain } from "../scan/plain.ts";
import type { Sources } from "../scan/sources.ts";

/** What was named, within what has to be listed to know whose it is. */
export interface Place {
  readonly sources: Sources;
  /** From the top of the tree; `.` for all of it. */
  readonly scope: string;
}

/** Opens the skill around a path, else the path itself. Faults: those of a plain scan. */
export async function openPlace(path: string, surroundings: Surroundings): Promise<Result<Place>> {
  const { files } = surroundings.ports;
  const place = await files.stat(path);
  if (!place.ok) return place;
  const skill = await findSkillAround(place.value, files);
  const sources = await openPlain({ paths: [skill ?? path] }, surroundings);
  if (!sources.ok) return sources;
  const opened = sources.value.scopes[0] ?? ".";
  const inside = skill === null ? "." : relativeTo(skill, place.value.path);
  const scope = [opened, inside].filter((part) => part !== ".").join("/");
  return ok({ sources: sources.value, scope: scope === "" ? "." : scope });
}

/** The nearest folder with a SKILL.md at or above a place, in its repository or, outside of any, anywhere above. */
async function findSkillAround(
  { path, kind }: { readonly path: string; readonly kind: "file" | "folder" | "other" },
  files: Files,
): Promise<string | null> {
  for (
    let folder = kind === "folder" ? path : parentOf(path);
    folder !== "" && folder !== ".";
    folder = parentOf(folder)
  ) {
    if (await holdsSkill(folder, files)) return folder;
    if ((await files.stat(`${folder}/.git`)).ok) return null;
  }
  return null;
}
