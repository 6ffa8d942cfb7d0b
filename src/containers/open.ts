import { fail, ok, type Result } from "../core/fault.ts";
import { gunzip } from "./gzip.ts";
import { isGzip } from "./is-gzip.ts";
import { createBudget, explainCut, type Budget } from "./limits.ts";
import { explainNames } from "./member-name.ts";
import { CONTENT_NAME, type Member, type Opened } from "./member.ts";
import { isTar } from "./tar/is-tar.ts";
import { listTar } from "./tar/tar.ts";
import { isZip } from "./zip/is-zip.ts";
import { listZip } from "./zip/zip.ts";

/**
 * Lists what a zip (also whl, docx, jar, vsix …), tar or gzip file holds; null when the bytes are none of these. Known by
 * content, never by name. Hostile bytes give problems and faults, never an exception.
 *
 * For an archive in an archive, call it again with the bytes of the member and the same budget, which then holds for
 * all together.
 */
export function listMembers(bytes: Uint8Array, budget: Budget = createBudget()): Opened | null {
  // Tar before zip, because a zip file stands in a tar file as it is; zip before all others, because its end decides.
  if (isTar(bytes)) return listTar(bytes, budget);
  if (isZip(bytes)) return listZip(bytes, budget);
  return isGzip(bytes) ? openGzip(bytes, budget) : null;
}

/** The members of the tar file inside, or the one file that was packed. */
function openGzip(bytes: Uint8Array, budget: Budget): Opened {
  const unpacked = gunzip(bytes, budget.limits.totalBytes, budget);
  if (!unpacked.ok) return openSingle({ name: CONTENT_NAME, size: 0, kind: "file", read: () => unpacked }, [], budget);
  const { bytes: content, name, problems } = unpacked.value;
  if (isTar(content)) {
    const tar = listTar(content, budget);
    return { format: "gzip", members: tar.members, problems: [...problems, ...tar.problems] };
  }
  const size = content.length;
  const most = budget.limits.memberBytes;
  const tooLarge = fail("too-large", `the gzip content has ${size} bytes, more than ${most}`);
  const read = (): Result<Uint8Array> => (size > most ? tooLarge : ok(content));
  return openSingle({ name: name ?? CONTENT_NAME, size, kind: "file", read }, problems, budget);
}

function openSingle(member: Member, problems: readonly string[], budget: Budget): Opened {
  const members = budget.admitMembers(1) === 1 ? [member] : [];
  return {
    format: "gzip",
    members,
    problems: [...problems, ...explainNames([member.name]), ...explainCut(1, members)],
  };
}
