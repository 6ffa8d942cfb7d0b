import type { Entry } from "../../core/artifact.ts";
import { fail, type Result } from "../../core/fault.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { orderEntries } from "./order-entries.ts";
import { describeEntry } from "./tree-entries.ts";

/** Git prints indented lines about an entry after it, so each record starts with those about the one before. */
const ENTRY = /^(?: {2}[^\n]*\n)*(\d{6}) ([0-9a-f]+) ([0-3])\t(.+)$/s;
const FLAGS = /^(?: {2}[^\n]*\n)*? {2}[^\n]*flags: ([0-9a-f]+)\n(?! {2})/;
const END = /^(?: {2}[^\n]*\n)*$/;
/** Git's CE_INTENT_TO_ADD: `git add -N` announced the file, a commit would leave it out. */
const INTENT_TO_ADD = 0x2000_0000;

/**
 * The output of `git ls-files --stage --debug -z`; nothing else that git prints has the flags of an entry.
 * Faults: `git-failed` during a merge, and for what git itself would not check out.
 */
export function parseIndex(output: Uint8Array): Result<readonly Entry[]> {
  const records = decodePath(output).split("\0");
  const entries: Entry[] = [];
  for (const [at, about] of records.slice(1).entries()) {
    const [record = "", mode = "", id = "", stage, path = ""] = ENTRY.exec(records[at] ?? "") ?? [];
    const [, flags] = FLAGS.exec(about) ?? [];
    const entry = describeEntry(mode, id, path);
    if (entry === null || flags === undefined) return notUnderstood(record);
    if (stage !== "0") return fail("git-failed", `\`git ls-files --unmerged\` lists ${path}: finish the merge first`);
    if ((Number.parseInt(flags, 16) & INTENT_TO_ADD) === 0) entries.push(entry);
  }
  const last = records.at(-1) ?? "";
  return END.test(last) ? orderEntries(entries) : notUnderstood(last);
}

function notUnderstood(record: string): Result<never> {
  return fail("git-failed", `\`git ls-files --stage --debug\` gave an answer that is not understood: ${record}`);
}
