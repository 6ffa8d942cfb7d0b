import { realpath, stat } from "node:fs/promises";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Files } from "../../ports/files.ts";
import type { Content } from "../../ports/tree.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { DEFAULT_MAX_BYTES } from "../content.ts";
import { toNativePath } from "../native-path.ts";
import { errorCode, isAbsent } from "../error-code.ts";
import { readRegularFile } from "./read-file.ts";
import { openWorkTree } from "./work-tree.ts";
import { writeWhole } from "./write-file.ts";

/** The file system. Content above `maxBytes` (16 MiB unless given) is hashed, but not kept. */
export function createFiles({ maxBytes = DEFAULT_MAX_BYTES }: { readonly maxBytes?: number } = {}): Files {
  return {
    stat: describePath,
    read: (path) => readPath(path, maxBytes),
    workTree: (root) => openWorkTree(root, maxBytes),
    write: writeWhole,
  };
}

/** Faults: `path-missing`, `unreadable`. */
async function describePath(
  path: string,
): Promise<Result<{ readonly kind: "file" | "folder" | "other"; readonly path: string }>> {
  try {
    // The system resolves the path, relative ones too: JavaScript's name of the current folder may be lossy.
    const real = await realpath(toNativePath(path), { encoding: "buffer" });
    const stats = await stat(real);
    const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
    return ok({ kind, path: decodePath(real) });
  } catch (error) {
    const code = errorCode(error);
    return isAbsent(code)
      ? fail("path-missing", `there is no file or folder ${path}`)
      : fail("unreadable", `cannot look at ${path}: ${code}`);
  }
}

/** Faults: `path-missing`, `unreadable`, `vanished`. */
async function readPath(path: string, maxBytes: number): Promise<Result<Content>> {
  const place = await describePath(path);
  if (!place.ok) return place;
  const slash = place.value.path.lastIndexOf("/");
  return await readRegularFile(place.value.path.slice(0, slash), place.value.path.slice(slash + 1), maxBytes);
}
