import { fail, ok, type Result } from "../../../core/fault.ts";
import type { CommentMode } from "../../../github/inputs.ts";
import type { Account, GitHub, IssueComment } from "../../../ports/github.ts";
import { COMMENT_MARKER } from "../../../report/markdown/comment.ts";

/** GitHub's own name for the token that a job has unless it brings another. */
const USUAL_VIEWER = "github-actions[bot]";

/** What is to stand under a pull request. */
export interface StickyComment {
  readonly pullRequest: number;
  readonly mode: CommentMode;
  readonly hasPassed: boolean;
  readonly body: string;
}

/** Writes the one comment of a pull request: a new one, or the one that is there, unless it says the same already. */
export async function postComment(comment: StickyComment, github: GitHub): Promise<Result<void>> {
  const { pullRequest, mode, hasPassed, body } = comment;
  if (mode === "never") return ok(undefined);
  const listed = await github.comments(pullRequest);
  if (!listed.ok) return listed;
  const own = await findOwn(listed.value.items, github);
  if (own !== null) {
    const written = isSame(own.body, body) ? ok(own) : await github.updateComment(own.id, body);
    return written.ok ? ok(undefined) : written;
  }
  if (mode === "on-failure" && hasPassed) return ok(undefined);
  if (!listed.value.isWhole) {
    const many = `pull request ${pullRequest} has too many comments to find Evogate's among them`;
    return fail("github-refused", many);
  }
  const written = await github.createComment(pullRequest, body);
  return written.ok ? ok(undefined) : written;
}

/** By its marker and by who wrote it: anybody can copy a marker, so that theirs would be edited, or believed. */
async function findOwn(comments: readonly IssueComment[], github: GitHub): Promise<IssueComment | null> {
  const marked = comments.filter(({ body }) => body.startsWith(COMMENT_MARKER));
  if (marked.length === 0) return null;
  const viewer = await github.viewer();
  return marked.find(({ author }) => isBy(author, viewer.ok ? viewer.value : USUAL_VIEWER)) ?? null;
}

/** GitHub has an App's login with and without its ending. */
function isBy(author: Account | null, viewer: string): boolean {
  if (author === null) return false;
  return author.login === viewer || (author.kind === "bot" && author.login === `${viewer}[bot]`);
}

/** GitHub may keep line ends of its own, and no space at the end. */
function isSame(there: string, body: string): boolean {
  return there.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd();
}
