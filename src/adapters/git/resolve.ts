import { fail, ok, type Result } from "../../core/fault.ts";
import type { Sha } from "../../core/ids.ts";
import type { ObjectReader } from "./object-reader.ts";
import type { GitProcesses } from "./processes.ts";

/** Control characters and lone surrogates are in no ref; the longest ref that any file system takes is 4,096 bytes. */
const IMPOSSIBLE = /^-|^$|[\0-\x1f\x7f]|\p{Surrogate}|^.{4096}/u;
/** A full id, HEAD and a full ref name mean one thing only. */
const UNAMBIGUOUS = /^(?:HEAD|refs\/.*|[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The commit that a ref means, tags peeled; null for HEAD before the first commit.
 * Faults: `unknown-ref` for what is no commit, and for a name that both a tag and a branch have, because git would
 * take the tag; `unreadable`, `git-failed`.
 */
export async function resolveCommit(
  ref: string,
  processes: GitProcesses,
  reader: ObjectReader,
): Promise<Result<Sha | null>> {
  const name = JSON.stringify(ref);
  if (IMPOSSIBLE.test(ref)) return fail("unknown-ref", `${name} can be no ref`);
  const asked = await reader.ask(ref);
  // Git gives up on `HEAD@{1000}` when the log is shorter.
  if (!asked.ok) return asked.fault.code === "unreadable" ? fail("unknown-ref", asked.fault.message) : asked;
  const found = asked.value;
  if (found.kind === "ambiguous") return fail("unknown-ref", `${name} is ambiguous: several objects start with it`);
  if (found.kind === "missing") {
    return ref === "HEAD" ? await describeMissingHead(processes) : fail("unknown-ref", `there is no ref ${name}`);
  }
  if (!UNAMBIGUOUS.test(ref)) {
    const unique = await checkUnique(ref, found.id, processes, reader);
    if (!unique.ok) return unique;
  }
  if (found.type === "commit") return ok(found.id);
  if (found.type !== "tag") return fail("unknown-ref", `${name} names a ${found.type}, not a commit`);
  const peeled = await reader.ask(`${found.id}^{commit}`);
  if (!peeled.ok) return peeled;
  return peeled.value.kind === "object"
    ? ok(peeled.value.id)
    : fail("unknown-ref", `${name} names a tag of something that is no commit`);
}

/** Where git looks for a short name (gitrevisions(7)); before these it tries the name itself, as for FETCH_HEAD. */
const PLACES: readonly ((name: string) => string)[] = [
  (name) => `refs/${name}`,
  (name) => `refs/tags/${name}`,
  (name) => `refs/heads/${name}`,
  (name) => `refs/remotes/${name}`,
  (name) => `refs/remotes/${name}/HEAD`,
];
/** What is more than a name: `main~1`, `HEAD@{1}`, `v1^{tree}`. Only git itself knows the name in it. */
const EXPRESSION = /[~^:@{}\\?*[ ]|\.\./;

/** A name that stands in one place only, asked of the process that runs anyway. */
async function checkUnique(ref: string, id: Sha, processes: GitProcesses, reader: ObjectReader): Promise<Result<void>> {
  const ambiguous = `${JSON.stringify(ref)} is ambiguous: write it in full, such as refs/heads/main`;
  if (EXPRESSION.test(ref)) {
    const run = await processes.run(["rev-parse", "--verify", "--end-of-options", ref]);
    if (!run.ok) return run;
    const isUnique = run.value.exitCode === 0 && !run.value.stderr.includes("is ambiguous");
    return isUnique ? ok(undefined) : fail("unknown-ref", ambiguous);
  }
  const answers = await Promise.all(PLACES.map(async (place) => await reader.ask(place(ref))));
  const ids: Sha[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    if (answer.value.kind === "object") ids.push(answer.value.id);
  }
  return ids.length > 1 || ids.some((other) => other !== id) ? fail("unknown-ref", ambiguous) : ok(undefined);
}

/** Null when HEAD names a branch that has no commit yet, and not merely one that is broken. */
async function describeMissingHead(processes: GitProcesses): Promise<Result<null>> {
  const head = await processes.run(["symbolic-ref", "--quiet", "HEAD"]);
  if (!head.ok) return head;
  const branch = Buffer.from(head.value.stdout).toString().trimEnd();
  // A name that is no UTF-8 could not be asked for.
  if (head.value.exitCode === 0 && !branch.includes("\ufffd")) {
    const branches = await processes.run(["for-each-ref", "--format=%(refname)", branch]);
    if (!branches.ok) return branches;
    // Git warns of a broken branch, and lists one whose commit is missing.
    const isThere = branches.value.stderr !== "" || branches.value.stdout.length > 0;
    if (!isThere) return ok(null);
  }
  return fail("git-failed", "`git rev-parse HEAD^{commit}` finds no commit: the repository is damaged or incomplete");
}
