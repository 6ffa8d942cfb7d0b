import { fail, ok, type Result } from "../../core/fault.ts";
import { asPath } from "../../core/ids.ts";
import { wholeFile } from "../../core/location.ts";
import type { Files } from "../../ports/files.ts";
import { placeBelow } from "../promotion/open-work-tree.ts";

/**
 * The text of a file of the work tree, whatever git thinks of it; null when there is none. Faults: `link-unresolved` where
 * a link leads elsewhere, `special-file`, `undecodable`, `too-large`, `unreadable`, `vanished`.
 */
export async function readPresent(top: string, path: string, files: Files): Promise<Result<string | null>> {
  const place = await placeBelow(top, path, files);
  if (!place.ok) return place;
  const found = await files.stat(place.value);
  if (!found.ok) return found.fault.code === "path-missing" ? ok(null) : found;
  const at = wholeFile(asPath(path));
  if (found.value.kind !== "file") return fail("special-file", `${path} is there, and is no file`, at);
  const content = await files.read(place.value);
  if (!content.ok) return content;
  const { bytes, size } = content.value;
  if (bytes === null) return fail("too-large", `${path} has ${size} bytes`, at);
  try {
    return ok(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail("undecodable", `${path} is not UTF-8`, at);
  }
}
