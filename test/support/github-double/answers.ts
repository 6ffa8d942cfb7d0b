import { exampleWith, type Operation } from "./description.ts";
import type { AccountState, AnnotationState, CheckState, CommentState, State } from "./state.ts";

/** An answer, or a list that is given page by page. */
export type Reply =
  | { readonly status: number; readonly body: unknown }
  | { readonly list: readonly unknown[]; readonly under?: string };

interface Asked {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

const NOT_FOUND: Reply = { status: 404, body: { message: "Not Found" } };
/** What a token without the permission, such as a fork's, is told. */
const FORBIDDEN: Reply = { status: 403, body: { message: "Resource not accessible by integration" } };

/** GitHub's answer to an operation whose request was found right. */
export function answer(state: State, asked: Asked): Reply {
  const { operation } = asked;
  const name = `${operation.method} ${operation.path.replace("/repos/{owner}/{repo}", "")}`;
  return (ANSWERS[name] ?? (() => NOT_FOUND))(state, asked);
}

const ANSWERS: Readonly<Record<string, (state: State, asked: Asked) => Reply>> = {
  "GET ": ({ fullName, isPrivate }, asked) =>
    like(asked, {
      full_name: fullName,
      private: isPrivate,
      default_branch: "main",
      owner: { login: "octo", type: "Organization" },
    }),
  "GET /pulls/{pull_number}": ({ pulls, fullName }, asked) => {
    const number = Number(asked.path["pull_number"]);
    const pull = pulls.get(number);
    if (pull === undefined) return NOT_FOUND;
    const { state, author, headSha, headRef, headRepository, baseRef, baseSha } = pull;
    const repo = headRepository === null ? null : { full_name: headRepository };
    return like(asked, {
      number,
      state,
      user: author,
      head: { sha: headSha, ref: headRef, repo },
      base: { sha: baseSha, ref: baseRef, repo: { full_name: fullName } },
    });
  },
  "GET /pulls/{pull_number}/reviews": (state, asked) =>
    likeList(asked, pullOf(state, asked)?.reviews, ({ id, author, state: given, commit, submittedAt }) => ({
      id,
      user: author,
      state: given,
      commit_id: commit,
      submitted_at: submittedAt,
    })),
  "GET /pulls/{pull_number}/commits": (state, asked) =>
    likeList(asked, pullOf(state, asked)?.commits, ({ sha, author, committer, email, message }) => ({
      sha,
      author,
      committer,
      commit: { author: { email }, committer: { email }, message },
    })),
  "GET /pulls/{pull_number}/files": (state, asked) =>
    likeList(asked, pullOf(state, asked)?.files, ({ path, patch }) => ({ filename: path, patch: patch ?? undefined })),
  "GET /activity": ({ pushes }, asked) =>
    likeList(
      asked,
      pushes.filter(({ ref }) => ref === asked.query.get("ref")),
      ({ ref, actor, after }) => ({ ref, actor, after }),
    ),
  "GET /collaborators/{username}/permission": ({ permissions }, asked) => {
    const found = permissions.get(asked.path["username"] ?? "");
    return found === undefined ? NOT_FOUND : like(asked, { permission: found.permission, role_name: found.role });
  },
  "GET /orgs/{org}/teams/{team_slug}": (state, asked) => (teamOf(state, asked) === null ? NOT_FOUND : like(asked, {})),
  "GET /orgs/{org}/teams/{team_slug}/memberships/{username}": (state, asked) => {
    const member = teamOf(state, asked)?.get(asked.path["username"] ?? "");
    return member === undefined ? NOT_FOUND : like(asked, { state: member, role: "member" });
  },
  "GET /issues/{issue_number}/comments": ({ comments }, asked) => {
    const issue = Number(asked.path["issue_number"]);
    return likeList(
      asked,
      comments.filter((each) => each.issue === issue),
      commentFields,
    );
  },
  "POST /issues/{issue_number}/comments": (state, asked) => {
    if (!state.writes.comments) return FORBIDDEN;
    const { body } = asked.body as { readonly body: string };
    const author: AccountState = { login: state.viewer, type: state.viewer.endsWith("[bot]") ? "Bot" : "User" };
    const comment = { id: nextId(state.comments), issue: Number(asked.path["issue_number"]), author, body };
    state.comments.push(comment);
    return like(asked, commentFields(comment));
  },
  "PATCH /issues/comments/{comment_id}": (state, asked) => {
    if (!state.writes.comments) return FORBIDDEN;
    const comment = state.comments.find(({ id }) => id === Number(asked.path["comment_id"]));
    if (comment === undefined) return NOT_FOUND;
    comment.body = (asked.body as { readonly body: string }).body;
    return like(asked, commentFields(comment));
  },
  "POST /check-runs": (state, asked) => {
    if (!state.writes.checks) return FORBIDDEN;
    const given = asked.body as CheckBody & { readonly name: string; readonly head_sha: string };
    const run: CheckState = {
      id: nextId(state.checkRuns),
      name: given.name,
      headSha: given.head_sha,
      status: "queued",
      conclusion: null,
      externalId: given.external_id ?? "",
      app: state.app,
      output: { title: "", summary: "" },
      annotations: [],
    };
    updateCheck(run, given);
    state.checkRuns.push(run);
    return like(asked, checkFields(run));
  },
  "PATCH /check-runs/{check_run_id}": (state, asked) => {
    if (!state.writes.checks) return FORBIDDEN;
    const run = state.checkRuns.find(({ id }) => id === Number(asked.path["check_run_id"]));
    if (run === undefined) return NOT_FOUND;
    updateCheck(run, asked.body as CheckBody);
    return like(asked, checkFields(run));
  },
  "GET /actions/runs": ({ workflowRuns }, asked) => {
    const [example] = (asked.operation.answer as { readonly workflow_runs: readonly unknown[] }).workflow_runs;
    const found = workflowRuns.filter(({ headSha }) => headSha === asked.query.get("head_sha"));
    const fields = found.toReversed().map(({ id, path, event, headSha, status, conclusion }) => ({
      id,
      path,
      event,
      head_sha: headSha,
      status,
      conclusion,
    }));
    return { list: fields.map((each) => exampleWith(example, each)), under: "workflow_runs" };
  },
  "POST /actions/runs/{run_id}/rerun": (state, asked) => {
    if (!state.writes.actions) return FORBIDDEN;
    const run = state.workflowRuns.find(({ id }) => id === Number(asked.path["run_id"]));
    if (run === undefined) return NOT_FOUND;
    if (run.status !== "completed") return { status: 403, body: { message: "This workflow is already running" } };
    Object.assign(run, { status: "queued", conclusion: null });
    return { status: 201, body: {} };
  },
  "GET /rules/branches/{branch}": ({ branchRules }) => ({ list: branchRules }),
  "GET /rulesets/{ruleset_id}": ({ rulesets }, asked) => {
    const found = rulesets.get(Number(asked.path["ruleset_id"]));
    return found === undefined ? NOT_FOUND : { status: 200, body: found };
  },
  "GET /branches/{branch}": ({ protections }, asked) => {
    const name = asked.path["branch"] ?? "";
    return like(asked, { name, protected: (protections.get(name) ?? null) !== null });
  },
  "GET /branches/{branch}/protection": ({ protections }, asked) => {
    const found = protections.get(asked.path["branch"] ?? "") ?? null;
    return found === null ? { status: 404, body: { message: "Branch not protected" } } : { status: 200, body: found };
  },
  "GET /codeowners/errors": ({ codeOwnersErrors }) => ({ status: 200, body: { errors: codeOwnersErrors } }),
};

interface CheckBody {
  readonly external_id?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly output?: {
    readonly title: string;
    readonly summary: string;
    readonly annotations?: readonly AnnotationState[];
  };
}

/** Annotations of a later request come to those that are there. */
function updateCheck(run: CheckState, { status, conclusion, output }: CheckBody): void {
  run.status = conclusion === undefined ? (status ?? run.status) : "completed";
  run.conclusion = conclusion ?? run.conclusion;
  if (output === undefined) return;
  run.output = { title: output.title, summary: output.summary };
  run.annotations.push(...(output.annotations ?? []));
}

function like({ operation }: Asked, changes: object): Reply {
  return { status: operation.status, body: exampleWith(operation.answer, changes) };
}

function likeList<T>({ operation }: Asked, items: readonly T[] | undefined, fields: (item: T) => object): Reply {
  if (items === undefined) return NOT_FOUND;
  const [example] = operation.answer as readonly unknown[];
  return { list: items.map((item) => exampleWith(example, fields(item))) };
}

function pullOf({ pulls }: State, { path }: Asked): ReturnType<State["pulls"]["get"]> {
  return pulls.get(Number(path["pull_number"]));
}

function teamOf({ teams }: State, { path }: Asked): ReadonlyMap<string, string> | null {
  return teams.get(`${path["org"]}/${path["team_slug"]}`) ?? null;
}

function commentFields({ id, author, body }: CommentState): object {
  return { id, user: author, body };
}

function checkFields({
  id,
  name,
  headSha,
  status,
  conclusion,
  externalId,
  app,
  output,
  annotations,
}: CheckState): object {
  return {
    id,
    name,
    head_sha: headSha,
    status,
    conclusion,
    external_id: externalId,
    app,
    output: { ...output, annotations_count: annotations.length },
  };
}

function nextId(items: readonly { readonly id: number }[]): number {
  return Math.max(0, ...items.map(({ id }) => id)) + 1;
}
