import type { Content, Tree } from "../../ports/tree.ts";
import type { BlobId } from "../../core/ids.ts";
import { fail, type Result } from "../../core/fault.ts";
import { listFolder } from "./list-folder.ts";
import { readLink, readRegularFile } from "./read-file.ts";

/** The files of a folder as they are now. Blob ids are `file:` or `link:` and the path. */
export function openWorkTree(root: string, maxBytes: number): Tree<"head"> {
  return {
    role: "head",
    entries: (below) => listFolder(root, below === undefined || below === "." ? null : below),
    read: (blob) => readBlob(root, blob, maxBytes),
  };
}

async function readBlob(root: string, blob: BlobId, maxBytes: number): Promise<Result<Content>> {
  const path = blob.slice("file:".length);
  if (path.split("/").includes("..")) return fail("unreadable", `${blob} is outside of the folder`);
  if (blob.startsWith("file:")) return await readRegularFile(root, path, maxBytes);
  if (blob.startsWith("link:")) return readLink(root, path, maxBytes);
  return fail("unreadable", `${blob} is no file of this folder`);
}
