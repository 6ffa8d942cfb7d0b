import { unfoldTree } from "../../artifacts/formats/unfold-tree.ts";
import { fileOf } from "../../artifacts/formats/unfolded.ts";
import { isWithin, parentOf } from "../../artifacts/paths.ts";
import type { Entry } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { asBlobId, asPath } from "../../core/ids.ts";
import type { Files } from "../../ports/files.ts";
import type { Tree } from "../../ports/tree.ts";
import { comparePaths } from "../../text/path-bytes.ts";
import type { Surroundings } from "../command.ts";
import { openCompared } from "./compared.ts";
import type { ScanRequest } from "./request.ts";
import type { Sources } from "./sources.ts";

/**
 * What was pulled from somewhere, judged as if it stood in the commit at the one path that is named: compared with what
 * stands there, by that commit's policy and lock.
 */
export async function openCandidate(
  request: ScanRequest & { readonly candidate: string },
  surroundings: Surroundings,
): Promise<Result<Sources>> {
  const { files } = surroundings.ports;
  const { candidate } = request;
  const found = await files.stat(candidate);
  if (!found.ok) return found;
  if (found.value.kind === "other") return fail("special-file", `${candidate} is neither a file nor a folder`);
  const base = request.base ?? "HEAD";
  const opened = await openCompared({ ...request, base }, surroundings);
  if (!opened.ok) return opened;
  const [place = "."] = opened.value.scopes;
  const standing = moveTree(found.value.path, found.value.kind === "file", place, files);
  return ok({
    ...opened.value,
    head: overlayTree(opened.value.head, unfoldTree(standing), place),
    compared: { base, head: `${candidate} at ${place}` },
    commits: { ...opened.value.commits, head: null },
  });
}

/** A file or a folder of the disk as a tree in which it stands at `place`. Its contents have names of their own. */
function moveTree(path: string, isFile: boolean, place: string, files: Files): Tree<"head"> {
  const source = files.workTree(isFile ? parentOf(path) || "/" : path);
  const file = isFile ? path.slice(path.lastIndexOf("/") + 1) : undefined;
  const move = (entry: Entry): Entry => {
    const at = asPath(isFile ? place : place === "." ? entry.path : `${place}/${entry.path}`);
    return "blob" in entry ? { ...entry, path: at, blob: asBlobId(MOVED + entry.blob) } : { ...entry, path: at };
  };
  return {
    role: "head",
    async entries() {
      const listed = await source.entries(file);
      return listed.ok ? ok(listed.value.map(move)) : listed;
    },
    async read(blob) {
      if (!blob.startsWith(MOVED)) return fail("unreadable", "it is no file of the candidate");
      return await source.read(asBlobId(blob.slice(MOVED.length)));
    },
  };
}

const MOVED = "candidate:";

/** One tree with another in the place of everything that it has there. */
function overlayTree(below: Tree<"head">, above: Tree<"head">, place: string): Tree<"head"> {
  return {
    role: "head",
    async entries(folder = ".") {
      const [under, over] = await Promise.all([below.entries(folder), above.entries()]);
      if (!under.ok) return under;
      if (!over.ok) return over;
      const kept = under.value.filter(({ path }) => !isWithin(fileOf(path), place));
      const added = over.value.filter(({ path }) => isWithin(path, folder));
      return ok([...kept, ...added].toSorted((a, b) => comparePaths(a.path, b.path)));
    },
    async read(blob) {
      const content = await above.read(blob);
      return content.ok ? content : await below.read(blob);
    },
  };
}
