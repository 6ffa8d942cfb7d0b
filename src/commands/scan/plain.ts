import { unfoldTree } from "../../artifacts/formats/unfold-tree.ts";
import { isWithin, parentOf } from "../../artifacts/paths.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Files } from "../../ports/files.ts";
import type { Surroundings } from "../command.ts";
import { relativeTo, topLevelOf } from "./folders.ts";
import type { ScanRequest } from "./request.ts";
import type { Sources } from "./sources.ts";
import { loadWorkTreePacks, loadWorkTreePolicy } from "./work-tree-policy.ts";

/** A scan of the work tree as it is. Git is not needed: the top level is where the nearest `.git` is. */
export async function openPlain(
  request: Pick<ScanRequest, "paths">,
  { ports }: Surroundings,
): Promise<Result<Sources>> {
  const named = request.paths.length === 0 ? ["."] : request.paths;
  const places: Place[] = [];
  for (const path of named) {
    const place = await ports.files.stat(path);
    if (!place.ok) return place;
    if (place.value.kind === "other") return fail("special-file", `${path} is neither a file nor a folder`);
    places.push({ path: place.value.path, kind: place.value.kind });
  }
  const root = await findRoot(places, ports.files);
  if (!root.ok) return root;
  const { top, isRepository } = root.value;
  const tree = unfoldTree(ports.files.workTree(top));
  return ok({
    head: tree,
    before: null,
    isComparing: false,
    folders: await Promise.all(
      places.map(async (place) => relativeTo(top, await folderAround(place, top, ports.files))),
    ),
    scopes: places.map(({ path }) => relativeTo(top, path)),
    areScopesNamed: request.paths.length > 0,
    judgedFolder: top,
    topId: isRepository ? "." : (top.split("/").at(-1) ?? "."),
    compared: null,
    comparison: null,
    commits: { base: null, forkPoint: null, head: null },
    loadPolicy: async (profile) => await loadWorkTreePolicy(ports.files, profile),
    loadPacks: async (named) => await loadWorkTreePacks(ports.files, named),
    close: async () => {},
  });
}

interface Place {
  readonly path: string;
  readonly kind: "file" | "folder";
}

/** The repository that holds all places, else the folder that was named, else the closest folder around all of them. */
async function findRoot(
  places: readonly Place[],
  files: Files,
): Promise<Result<{ readonly top: string; readonly isRepository: boolean }>> {
  const folders = places.map(({ path, kind }) => (kind === "folder" ? path : parentOf(path) || "/"));
  const tops = await Promise.all(folders.map(async (folder) => await topLevelOf(folder, files)));
  const [first] = tops;
  if (first !== undefined && first !== null && tops.every((top) => top === first))
    return ok({ top: first, isRepository: true });
  if (tops.some((top) => top !== null)) return fail("path-outside", "the paths are not all in one repository");
  let common = folders[0] ?? "/";
  while (!folders.every((folder) => isWithin(folder, common) || common === "/")) common = parentOf(common) || "/";
  return ok({ top: common, isRepository: false });
}

/** What people call the file that makes a folder a skill: where names are looked up, none can be ignored by its case. */
export const SKILL_NAMES = ["SKILL.md", "skill.md", "Skill.md"] as const;

/** Whether an absolute folder is a skill. */
export async function holdsSkill(folder: string, files: Files): Promise<boolean> {
  for (const name of SKILL_NAMES) {
    if ((await files.stat(`${folder}/${name}`)).ok) return true;
  }
  return false;
}

/** The nearest skill around a place, because its file is judged with the whole skill; else its own folder. */
async function folderAround({ path, kind }: Place, top: string, files: Files): Promise<string> {
  for (let folder = path; folder.length > top.length;) {
    folder = parentOf(folder);
    if (await holdsSkill(folder, files)) return folder;
  }
  return kind === "folder" ? path : parentOf(path);
}
