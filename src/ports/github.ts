import type { Result } from "../core/fault.ts";
import type { Sha } from "../core/ids.ts";

/** What a list holds, and whether that is all: the adapter stops after so many pages, and a caller has to say so. */
export interface Paged<T> {
  readonly items: readonly T[];
  readonly isWhole: boolean;
}

/** Who asks, and where. The token is never part of a message. */
export interface GitHubAccess {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  /** `GITHUB_API_URL`; that of github.com without it. */
  readonly apiUrl: string | null;
}

/** Opens one repository of GitHub; no request is made yet. Fault `github-address-invalid`. */
export interface GitHubHost {
  open(access: GitHubAccess): Promise<Result<GitHub>>;
}

/** An account. Logins compare without case. `bot`: an App, whose login ends in `[bot]`. */
export interface Account {
  readonly login: string;
  readonly kind: "user" | "bot" | "organization";
}

export interface PullRequest {
  readonly number: number;
  readonly state: "open" | "closed";
  /** Null for an account that is gone. */
  readonly author: Account | null;
  readonly headSha: Sha;
  readonly headRef: string;
  /** `owner/name`; null when the fork is gone. */
  readonly headRepository: string | null;
  /** The branch it is for, and the commit that GitHub compares with. */
  readonly baseRef: string;
  readonly baseSha: Sha;
}

/** What the last word of a reviewer is, is for the caller to find: lists are in the order in which they were written. */
export interface Review {
  readonly id: number;
  readonly author: Account | null;
  readonly state: "approved" | "changes-requested" | "commented" | "dismissed" | "pending";
  /** What was looked at; null where GitHub does not know any more. */
  readonly commit: Sha | null;
  /** RFC 3339; null while it is pending. */
  readonly submittedAt: string | null;
}

/** A commit of a pull request. Accounts are those that GitHub gives to its e-mails; the rest is what it says of itself. */
export interface PullRequestCommit {
  readonly sha: Sha;
  /** Author and committer, as far as GitHub knows them. */
  readonly accounts: readonly Account[];
  /** Author's and committer's, as written. */
  readonly emails: readonly string[];
  /** `Co-authored-by` stands in it. */
  readonly message: string;
}

/** A move of a branch. */
export interface Push {
  readonly actor: Account | null;
  readonly after: Sha;
}

export type Permission = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** `unreadable`: the token may not see the team, so nobody can say. */
export type TeamMembership = "member" | "not-member" | "unreadable";

/** A file that a pull request changes, with the lines that it has anew; empty where GitHub shows no difference. */
export interface ChangedFile {
  readonly path: string;
  readonly changedLines: readonly LineRange[];
}

/** 1-based, both inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

export interface IssueComment {
  readonly id: number;
  readonly author: Account | null;
  readonly body: string;
}

/** Neither `neutral` nor `skipped` is offered: for a required check both count as a success. */
export type CheckConclusion = "success" | "failure";

export interface CheckAnnotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  /** GitHub takes columns only on one line. */
  readonly columns: { readonly start: number; readonly end: number } | null;
  readonly level: "notice" | "warning" | "failure";
  /** At most 255 characters. */
  readonly title: string;
  /** At most 64 KB. */
  readonly message: string;
}

/** A check that is complete when it is made, but for annotations that come later. */
export interface CheckDraft {
  readonly name: string;
  readonly headSha: Sha;
  /** What produced it, in the caller's words. */
  readonly externalId: string;
  readonly detailsUrl: string | null;
  /** Null while annotations are still to come: it is then in progress. */
  readonly conclusion: CheckConclusion | null;
  readonly output: CheckOutput;
}

/** `summary` is Markdown of at most 65,535 characters. At most 50 annotations: GitHub refuses more in one request. */
export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

/** A run of a workflow of GitHub Actions. */
export interface WorkflowRun {
  readonly id: number;
  /** `.github/workflows/gate.yml` */
  readonly path: string;
  readonly event: string;
  readonly headSha: Sha;
  readonly status: string;
  readonly conclusion: string | null;
}

export interface RepositoryInfo {
  readonly fullName: string;
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
  readonly owner: Account;
}

/** One rule that holds on a branch. `app`: who has to report a check; null for anybody. */
export type BranchRule = { readonly rulesetId: number | null } & (
  | { readonly kind: "required-checks"; readonly checks: readonly RequiredCheck[]; readonly isStrict: boolean }
  | ({ readonly kind: "pull-request" } & ReviewRule)
  | { readonly kind: "workflows"; readonly workflows: readonly RequiredWorkflow[] }
  | { readonly kind: "other"; readonly type: string }
);

export interface RequiredCheck {
  readonly name: string;
  readonly app: number | null;
}

export interface RequiredWorkflow {
  readonly path: string;
  readonly repositoryId: number;
  /** The commit that it is pinned to; null when it follows a ref. */
  readonly sha: string | null;
}

export interface ReviewRule {
  readonly approvals: number;
  readonly dismissesStale: boolean;
  readonly needsCodeOwner: boolean;
  /** Somebody else than who pushed last has to approve. */
  readonly needsLastPushApproval: boolean;
}

/** `bypass` is null where the token may not see it. */
export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly enforcement: "active" | "evaluate" | "disabled";
  readonly bypass: readonly BypassActor[] | null;
}

/** `kind` as GitHub has it: `Integration`, `OrganizationAdmin`, `RepositoryRole`, `Team`, `DeployKey`. */
export interface BypassActor {
  readonly kind: string;
  readonly id: number | null;
  readonly mode: string;
}

/** The older protection of a branch. */
export interface BranchProtection {
  readonly checks: readonly RequiredCheck[];
  readonly isStrict: boolean;
  /** Null when no review is required. */
  readonly reviews: ReviewRule | null;
  readonly bindsAdmins: boolean;
  /** Accounts, teams and Apps that need no review, by login or slug. */
  readonly bypass: readonly string[];
}

export interface CodeOwnersError {
  readonly path: string;
  readonly line: number;
  readonly kind: string;
}

/**
 * One repository on GitHub. Every operation can fail with `github-forbidden` (the token may not, or there is no such
 * thing: GitHub tells these apart for nobody), `github-unreachable`, `github-rate-limited`, `github-answer-invalid` and
 * `github-refused` (it is no valid request).
 */
export interface GitHub {
  /** Login of who the token is; an App's ends in `[bot]`. */
  viewer(): Promise<Result<string>>;
  repository(): Promise<Result<RepositoryInfo>>;

  pullRequest(number: number): Promise<Result<PullRequest>>;
  /** In the order in which they were submitted. */
  reviews(number: number): Promise<Result<Paged<Review>>>;
  /** GitHub lists 250 at most: with as many, `isWhole` is false. */
  commits(number: number): Promise<Result<Paged<PullRequestCommit>>>;
  changedFiles(number: number): Promise<Result<Paged<ChangedFile>>>;
  /** Who moved a branch (`refs/heads/evolve`) of a repository (`owner/name`), the latest first. */
  pushes(repository: string, ref: string): Promise<Result<Paged<Push>>>;
  permissionOf(login: string): Promise<Result<Permission>>;
  /** `team` is `organization/slug`. */
  teamMembership(team: string, login: string): Promise<Result<TeamMembership>>;

  comments(number: number): Promise<Result<Paged<IssueComment>>>;
  /** `body` is Markdown of at most 65,536 characters. */
  createComment(number: number, body: string): Promise<Result<IssueComment>>;
  updateComment(id: number, body: string): Promise<Result<IssueComment>>;

  /** Answers with its id. */
  createCheckRun(draft: CheckDraft): Promise<Result<number>>;
  /** Its annotations come to those it has. With a conclusion the check is complete. */
  updateCheckRun(id: number, conclusion: CheckConclusion | null, output: CheckOutput): Promise<Result<number>>;
  /** Of a head commit, the latest first. */
  workflowRuns(sha: Sha): Promise<Result<Paged<WorkflowRun>>>;
  /** Runs all its jobs once more, with the event it had. */
  rerun(runId: number): Promise<Result<void>>;

  /** Rules of all rulesets that hold on a branch, an organisation's too. */
  branchRules(branch: string): Promise<Result<Paged<BranchRule>>>;
  ruleset(id: number): Promise<Result<Ruleset>>;
  /** Null when the branch has none. Only administrators may ask. */
  branchProtection(branch: string): Promise<Result<BranchProtection | null>>;
  /** What is wrong with CODEOWNERS at a ref; GitHub ignores lines that are wrong. */
  codeOwnersErrors(ref: string): Promise<Result<readonly CodeOwnersError[]>>;
}
