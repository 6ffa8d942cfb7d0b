/** What the double of GitHub knows of one repository. Tests write to it; so do the requests that are allowed. */
export interface State {
  /** The one token that it takes, and who that is: `login` as GraphQL has it, and as its comments are signed. */
  token: string;
  viewer: string;
  app: { id: number; slug: string };
  /** What the token may write; a fork's may nothing. */
  writes: { checks: boolean; comments: boolean; actions: boolean };
  fullName: string;
  isPrivate: boolean;
  pulls: Map<number, PullState>;
  comments: CommentState[];
  checkRuns: CheckState[];
  workflowRuns: RunState[];
  /** `admin`, `maintain`, … by login; whoever is not here is a stranger. */
  permissions: Map<string, { permission: string; role: string }>;
  /** By `organization/slug`: logins and states, or null for a team that the token may not see. */
  teams: Map<string, ReadonlyMap<string, "active" | "pending"> | null>;
  pushes: { ref: string; actor: AccountState | null; after: string }[];
  /** As GitHub's answers have them. */
  branchRules: object[];
  rulesets: Map<number, object>;
  /** By branch: as GitHub's answers have it; null for one that is not protected. */
  protections: Map<string, object | null>;
  codeOwnersErrors: object[];
}

export interface AccountState {
  login: string;
  type: "User" | "Bot" | "Organization" | "Mannequin";
}

export interface PullState {
  state: "open" | "closed";
  author: AccountState | null;
  headSha: string;
  headRef: string;
  headRepository: string | null;
  baseRef: string;
  baseSha: string;
  reviews: {
    id: number;
    author: AccountState | null;
    state: string;
    commit: string | null;
    submittedAt: string | null;
  }[];
  commits: {
    sha: string;
    author: AccountState | null;
    committer: AccountState | null;
    email: string;
    message: string;
  }[];
  files: { path: string; patch: string | null }[];
}

export interface CommentState {
  id: number;
  issue: number;
  author: AccountState | null;
  body: string;
}

export interface CheckState {
  id: number;
  name: string;
  headSha: string;
  status: string;
  conclusion: string | null;
  externalId: string;
  app: { id: number; slug: string };
  output: { title: string; summary: string };
  annotations: AnnotationState[];
}

/** As requests have it. */
export interface AnnotationState {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: string;
  readonly title: string;
  readonly message: string;
}

/** A run of a workflow, whose one job is a check of the same name. */
export interface RunState {
  id: number;
  path: string;
  event: string;
  headSha: string;
  job: string;
  status: "queued" | "completed";
  conclusion: "success" | "failure" | null;
}

/** GitHub Actions is this App on github.com. */
const ACTIONS_APP: State["app"] = { id: 15368, slug: "github-actions" };

export function emptyState(): State {
  return {
    token: "ghs_double",
    viewer: "github-actions[bot]",
    app: ACTIONS_APP,
    writes: { checks: true, comments: true, actions: true },
    fullName: "octo/skills",
    isPrivate: false,
    pulls: new Map(),
    comments: [],
    checkRuns: [],
    workflowRuns: [],
    permissions: new Map(),
    teams: new Map(),
    pushes: [],
    branchRules: [],
    rulesets: new Map(),
    protections: new Map(),
    codeOwnersErrors: [],
  };
}

/** A pull request of `octo-agent` in the repository itself, without reviews. */
export function pullState(commits: { readonly base: string; readonly head: string }): PullState {
  return {
    state: "open",
    author: { login: "octo-agent", type: "User" },
    headSha: commits.head,
    headRef: "evolve",
    headRepository: "octo/skills",
    baseRef: "main",
    baseSha: commits.base,
    reviews: [],
    commits: [],
    files: [],
  };
}

/**
 * What a commit's checks say together, as a branch's rules see it: of each name and App the latest counts; `neutral` and
 * `skipped` are successes.
 */
export function rollUp({ checkRuns, workflowRuns }: State, sha: string): "success" | "failure" | "pending" {
  const latest = new Map<string, string | null>();
  for (const { job, headSha, conclusion } of workflowRuns) if (headSha === sha) latest.set(`job ${job}`, conclusion);
  for (const { name, app, headSha, conclusion } of checkRuns) {
    if (headSha === sha) latest.set(`${app.id} ${name}`, conclusion);
  }
  const conclusions = [...latest.values()];
  if (conclusions.includes("failure")) return "failure";
  return conclusions.every((each) => each !== null) ? "success" : "pending";
}
