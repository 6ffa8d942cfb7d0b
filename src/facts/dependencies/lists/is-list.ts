import type { ArtifactSource } from "../../artifact/source.ts";

/** Lists by their names, in any case, as people and tools call them. */
const LIST =
  /(?:^|\/)(?:[^/]*requirements?[^/]*\.(?:txt|in|pip|lst)|[^/]*constraints?[^/]*\.(?:txt|in)|requirements\/[^/]+\.(?:txt|in))$/iu;

/** Whether a file is a list of requirements by its name. */
export function isList(path: string): boolean {
  return LIST.test(path);
}

/** Members of an archive lie below it. */
export function pathOf({ file }: ArtifactSource): string {
  return file.member === undefined ? file.path : `${file.path}!/${file.member}`;
}
