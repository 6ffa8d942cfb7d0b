import type { Location } from "./location.ts";

/**
 * What can keep Evogate from looking or judging, with what a person can do about it.
 * A code without a remedy does not compile, because the codes are the keys of this table.
 */
export const REMEDIES = {
  // ── nothing was judged: usage, configuration, repository ──
  usage: "See `evogate --help`, or `evogate <command> --help`.",
  "not-built": "This version does not have it yet; leave it out.",
  "path-missing": "Check the spelling; paths are relative to the current folder.",
  "path-outside": "Name a path inside the repository, or change into the other repository first.",
  "no-artifact": "Name a folder that holds a SKILL.md, or extend `artifacts.include` in .evogate/policy.yaml.",
  "include-unmatched": "Correct or remove the glob in `artifacts.include`.",
  "policy-invalid": "Correct the file; `schema/` describes every key of a policy and of a rule pack.",
  "pack-missing":
    "Correct `stages.rules.packs`, or add the pack where the policy is read; with --base, that is the base.",
  "pattern-refused": "Write it in RE2's syntax, without lookaround and backreferences; see docs/rule-packs.md.",
  "policy-loosened": "Leave the flag out, or change the policy on the base branch first.",
  "report-invalid":
    "Make it with this version of Evogate: `evogate scan --format json=<file>` with --stages, --shard or paths.",
  "reports-differ": "Make all reports, and merge them, with the same version, base, head, policy and profile.",
  "report-missing": "Name the reports of all parts; what was left out on purpose is left out by `merge --stages` too.",
  "report-doubled": "Name each report once; no two may be about one stage of one artifact.",
  "lock-invalid": "Write it anew with `evogate lock`; on the base branch a person has to.",
  "lock-missing": "Write one with `evogate lock`, or name another with --lock or --base.",
  "not-locked": "Save what cannot be read as a plain file, or take it out of the artifact.",
  "approval-invalid": "Make it anew with `evogate approve`.",
  "nothing-to-approve":
    "Only what a person has to settle can be approved; a rejection is lifted by a suppression on the base.",
  "answer-stale": "Run `evogate approve` again and read what it shows.",
  "signing-failed": "Name a private key that ssh-keygen can use: `ssh-keygen -y -f <file>` must print its public half.",
  "ssh-keygen-missing": "Install OpenSSH 8.2 or newer: signatures are made and checked by its ssh-keygen.",
  "no-repository": "Run inside a git repository; a scan without --base and --staged needs none.",
  "no-work-tree": "Compare two commits with --base and --head; a bare repository has no files to scan.",
  "unknown-ref": "Fetch the ref (`git fetch origin <branch>`), or check its spelling.",
  "shallow-clone": "Fetch the history: `git fetch --unshallow`, or `fetch-depth: 0` in actions/checkout.",
  "commit-not-fetched":
    "Fetch the history: `fetch-depth: 0` in actions/checkout; after a forced push also `git fetch origin <old commit>`, where the head of a pull request is not checked out `git fetch origin pull/<number>/head`.",
  "no-fork-point": "The two commits share no history; compare branches of one repository.",
  "unborn-head": "Commit something first, or use --staged.",
  "unsafe-repository": "If you trust this repository: `git config --global --add safe.directory <its path>`.",
  "git-missing": "Install git 2.31 or newer and put it on the PATH.",
  "git-failed": "Run the git command named in the message by hand to see what is wrong.",
  "event-unsupported": "Start the workflow on an event that docs/action.md lists, pull_request above all.",
  "event-invalid": "Run the action as a step of a workflow: the runner writes the event file and names the commit.",
  "head-moved": "Nothing: the run that GitHub started for the new head judges it.",
  "head-unexpected": "Look at the new commits, and start the workflow with the new head's id.",
  "github-forbidden": "Give the job the permission that docs/action.md names, or a token that has it.",
  "github-refused": "This is a bug in Evogate: please report it with the message.",
  "github-unreachable": "Run the job again; on a server of your own check GITHUB_API_URL.",
  "github-rate-limited": "Run the job again later.",
  "github-answer-invalid": "Check that GITHUB_API_URL is GitHub's REST API and not a proxy's page.",
  "github-address-invalid":
    "GITHUB_API_URL has to be an https address (http on loopback only), GITHUB_REPOSITORY `owner/name`.",
  "settings-broken": "Correct the file at that place, and run the command again; nothing was written.",
  "output-unwritable": "Name a file in a folder that exists and that you may write to.",
  // ── something could not be looked at ──
  unreadable: "Make the file readable to the user who runs Evogate, or remove it.",
  vanished: "The file disappeared while it was read; scan again when nothing writes to the folder.",
  "too-large": "Split the file, or move large data out of the artifact.",
  "too-many": "Split the artifact, or move bulk data out of it.",
  undecodable: "Save the file as UTF-8.",
  "not-text": "Replace the file by a text that can be read, or move it out of the artifact.",
  "link-unresolved": "Replace the symbolic link by the file it points to.",
  "submodule-unread": "Commit the files themselves instead of a submodule.",
  "lfs-unread": "Commit the content itself instead of a Git LFS pointer.",
  "special-file": "Remove the FIFO, socket or device.",
  "archive-unread": "Unpack the archive and commit its files.",
  "nested-repository": "Remove the nested .git folder.",
  // ── packages could not be looked up ──
  "scanner-missing": "Run `evogate setup`, or name an osv-scanner 2.5.1 in EVOGATE_OSV_SCANNER.",
  "scanner-unsound": "Install it anew with `evogate setup`, outside of what is judged.",
  "scanner-failed":
    "Run `evogate setup` again, and `evogate setup --database <ecosystem>` for what has to work without a network.",
  "package-unanswered": "Correct the name and the version, or take the package out.",
  "database-missing": "Run `evogate setup --database <ecosystem>`, or name a folder with databases in EVOGATE_OSV_DB.",
  "database-unusable": "Fetch it anew with `evogate setup --database <ecosystem>`.",
  "database-old": "Fetch a newer one with `evogate setup --database <ecosystem>`.",
  "setup-failed": "Read the message; `evogate setup --osv-scanner <path>` takes a program that you have already.",
  // ── a stage could not finish ──
  "sandbox-missing":
    "On Linux, type `apt-get install bubblewrap strace util-linux` (`podman runc` for `backend: podman`) or your system's like; elsewhere let CI judge, or leave the stage out with --stages.",
  "sandbox-broken":
    "Run `evogate doctor`; where user namespaces are forbidden (Ubuntu 24.04's AppArmor, containers), run Evogate as root or with --sudo.",
  "interpreter-missing": "Install the interpreter where the user who runs Evogate may read it.",
  "model-address-invalid":
    "Name an https address (http on loopback only) in `stages.review.baseUrl` of the base's policy, or in OPENAI_BASE_URL.",
  "model-key-missing": "Set the variable that `stages.review.apiKeyEnv` names.",
  "model-forbidden": "Check the key, and that it may use the model.",
  "model-missing": "Correct `stages.review.model` and `stages.review.baseUrl`.",
  "model-busy": "Run it again later, or with a higher limit at the provider.",
  "model-unreachable": "Check the address and the network, and run it again.",
  "model-refused": "Read the change yourself: a model's refusal is no opinion.",
  "model-answer-invalid": "Name a model that can answer in JSON by a schema.",
  "model-unproved": "Name a better model: this one did not find what was planted for it.",
  "budget-spent": "Split the change, or raise `stages.review.budget`.",
  "review-unread": "Read it yourself: it cannot be shown to a model in parts.",
  "review-unproved": "Read the change yourself: the model quoted what is not there.",
  "content-changed": "Scan again when nothing writes to the folder.",
  unwatched:
    "Install strace, and where a container forbids ptrace(2), allow it; where a run did too much, make it smaller.",
  "tests-not-run": "Name a command in `stages.sandbox.commands` of the policy that runs these tests.",
  "test-dependency-missing":
    "Install it for the interpreter of the machine that runs the gate; the sandbox has what that one has.",
  "inputs-untried":
    "Make its functions come back sooner, raise `stages.sandbox.timeoutSeconds` of the policy, or set `stages.sandbox.adversarial: none`.",
  "results-unproved":
    "Take out what the message names, or name a command in `stages.sandbox.commands` of the policy; docs/sandbox.md says how results are believed.",
  "time-out": "Shorten the file or its longest lines.",
  crash: "This is a bug in Evogate: please report it with the message.",
  "nothing-examined": "This is a bug in Evogate: please report which files the artifact has.",
} as const;

export type FaultCode = keyof typeof REMEDIES;

/** Something that went wrong, as a value. The remedy is `REMEDIES[code]`. */
export interface Fault {
  readonly code: FaultCode;
  readonly message: string;
  readonly at?: Location;
}

/** What crosses ports: errors are values, `throw` is for bugs. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FaultCode, message: string, at?: Location): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: at === undefined ? { code, message } : { code, message, at } };
}
