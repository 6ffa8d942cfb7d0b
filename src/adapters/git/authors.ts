import { fail, ok, type Result } from "../../core/fault.ts";
import type { Sha } from "../../core/ids.ts";
import type { CommitAuthors } from "../../ports/git.ts";
import type { ObjectReader } from "./object-reader.ts";
import { describeFailure, type GitProcesses } from "./processes.ts";

/**
 * Of each commit that the head has and the base has not, read from the commits themselves: no mailmap counts. One that
 * changes nothing but what lies below `except` is left out: whoever commits an approval made no part of the change.
 */
export async function readAuthors(
  base: Sha,
  head: Sha,
  except: string,
  processes: GitProcesses,
  reader: ObjectReader,
): Promise<Result<readonly CommitAuthors[]>> {
  const paths = [":(top)", `:(top,exclude,literal)${except}`];
  // With both sides of every merge, whichever of them the merge took.
  const args = ["rev-list", "--full-history", head, `^${base}`, "--", ...paths];
  const run = await processes.run(args);
  if (!run.ok) return run;
  if (run.value.exitCode !== 0) return describeFailure(args, run.value);
  const ids = Buffer.from(run.value.stdout).toString().split("\n").filter(Boolean);
  const authors: CommitAuthors[] = [];
  for (const answer of await Promise.all(ids.map(async (id) => await reader.ask(id)))) {
    if (!answer.ok) return answer;
    const bytes = answer.value.kind === "object" && answer.value.type === "commit" ? answer.value.content.bytes : null;
    if (bytes === null) return fail("unreadable", `a commit between ${base} and ${head} cannot be read`);
    authors.push(parseCommit(Buffer.from(bytes).toString()));
  }
  return ok(authors);
}

const PERSON = /^(?:author|committer) .*?<(?<email>[^>\n]*)>/gmu;
const CO_AUTHOR = /^[ \t]*co-authored-by[ \t]*:.*?<(?<email>[^>\n]*)>/gimu;
/** A header goes on with lines that begin with a space (gitformat-signature(5)). */
const SIGNATURE = /^gpgsig(?:-sha256)? (?<armored>-----BEGIN SSH SIGNATURE-----\n(?: .*\n)*)/mu;

/**
 * Reads a commit object. A `Co-authored-by` counts wherever a line of the message begins with it, also where git would
 * see no trailer: who is named cannot approve, so to read too much is on the safe side.
 */
export function parseCommit(text: string): CommitAuthors {
  const end = text.indexOf("\n\n");
  const headers = end < 0 ? text : text.slice(0, end + 1);
  const message = end < 0 ? "" : text.slice(end);
  const emails = [...headers.matchAll(PERSON), ...message.matchAll(CO_AUTHOR)].map(({ groups }) =>
    (groups?.["email"] ?? "").trim(),
  );
  const armored = SIGNATURE.exec(headers)?.groups?.["armored"];
  return { message: message.trim(), emails, sshSignature: armored?.replaceAll("\n ", "\n") ?? null };
}
