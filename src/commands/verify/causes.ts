import type { Hashed } from "../../artifacts/digest.ts";
import type { Tree } from "../../ports/tree.ts";
import { sha256 } from "../../text/hash.ts";

/** Of a file around an artifact that was looked for and not there when it was locked. */
export const SHADOWS = "it is not in the lock: it was not there, and would be taken instead of what was meant";

/** Why a file that the lock does not have may be there. */
export function explainExtra(path: string): string {
  if (/(?:^|\/)__pycache__\/|\.py[co]$/iu.test(path))
    return "it is not in the lock: Python wrote this cache when the code ran, and would run it instead of the source; delete it and set PYTHONDONTWRITEBYTECODE=1";
  return "it is not in the lock";
}

/** Why a file is not what the lock says. Both are records of git's mode and a SHA-256. */
export async function explainChange(
  { entry }: Hashed,
  record: string,
  expected: string,
  tree: Pick<Tree<"head">, "read">,
): Promise<string> {
  const [mode, hash] = record.split(" ");
  const [lockedMode, lockedHash] = expected.split(" ");
  if (hash === lockedHash) return explainMode(mode, lockedMode);
  const content = entry.kind === "file" ? await tree.read(entry.blob) : null;
  const bytes = content?.ok === true ? content.value.bytes : null;
  if (bytes !== null && isSameButLineEnds(bytes, lockedHash ?? ""))
    return "only its line ends differ: git converts them here (core.autocrlf, or eol in .gitattributes); turn that off for it and check it out again";
  return mode === lockedMode
    ? "its content differs"
    : `its content differs, and its mode is ${mode}, not ${lockedMode}`;
}

function explainMode(mode = "", lockedMode = ""): string {
  const word =
    mode === "100755" || lockedMode === "100755" ? "; the file system or core.fileMode may not keep that bit" : "";
  const link = lockedMode === "120000" ? "; git writes links as files where core.symlinks is off" : "";
  return `its mode is ${mode}, not ${lockedMode}${lockedMode === "120000" ? link : word}`;
}

/** Whether the content with LF for CRLF, or with CRLF for LF, is the locked one. */
function isSameButLineEnds(bytes: Uint8Array, lockedHash: string): boolean {
  const text = Buffer.from(bytes).toString("latin1");
  const unix = text.replaceAll("\r\n", "\n");
  return [unix, unix.replaceAll("\n", "\r\n")].some((each) => sha256(Buffer.from(each, "latin1")) === lockedHash);
}
