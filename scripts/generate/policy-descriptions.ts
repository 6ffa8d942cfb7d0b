import type { BuiltKey } from "../../src/policy/keys.ts";

/** What each key means: for the schema, which editors show, and for the table of docs/policy.md. */
export const DESCRIPTIONS: Readonly<Record<BuiltKey, string>> = {
  profile: "Sets the default of every other key.",
  repository:
    "What approvals call this repository. Without it, the URL of the remote `origin`, which clones may spell differently.",
  artifacts: "Which files are evolved artifacts.",
  "artifacts.include": "Globs of the files that are artifacts or belong to one. Replaces the list of the profile.",
  "artifacts.exclude": "Globs of files that are none, although `artifacts.include` matches them.",
  imports: "Which modules code may import, each with everything below it; its own files always may.",
  "imports.allow":
    "The modules that may be imported. `null`: all. `[]`: none but the artifact's own. With a list, importing what cannot be known is a violation.",
  "imports.deny": "Modules that may not be imported, whatever is allowed.",
  "imports.presets":
    "Lists of other systems, in addition: allowed is what all of them and `imports.allow` allow, denied what any denies.",
  capabilities: "What artifacts may be able to do. A target may have `*` for any characters.",
  "capabilities.gained": "Whether a risky capability that a change gains needs a person's word.",
  "capabilities.allow": "Capabilities that need nobody's word when they are gained.",
  "capabilities.allow[].kind": "The kind of the capability.",
  "capabilities.allow[].target": "What it is done to; `*` alone is everything, also what cannot be known.",
  "capabilities.allow[].except": "Targets that are not meant.",
  "capabilities.deny":
    "Capabilities that no artifact may have, gained or not: each is a finding. Denying beats allowing.",
  "capabilities.deny[].kind": "The kind of the capability.",
  "capabilities.deny[].target": "What it is done to. What cannot be known may be this, and is denied with it.",
  "capabilities.deny[].except": 'Targets that are not denied: with `target: "*"`, the only ones.',
  stages: "What each stage has to do.",
  "stages.rules": "The stage that searches all text for known attacks.",
  "stages.rules.required": "Whether a change is incomplete, and not promoted, when the stage could not finish.",
  "stages.rules.packs":
    "Rule packs of your own: paths below `.evogate/`, from the top of the tree that the policy is read from.",
  "stages.ast": "The stage that reads code: what it can do, and what it hides.",
  "stages.ast.required": "Whether a change is incomplete, and not promoted, when the stage could not finish.",
  "stages.review":
    "The stage that has a model read the change. It can only make a decision stricter. See docs/review.md.",
  "stages.review.required":
    "Whether a change is incomplete, and not promoted, when the model did not read all of it. `auto`: once `model` is set.",
  "stages.review.baseUrl":
    "Address of an OpenAI-compatible endpoint, up to `/chat/completions`. `null`: `OPENAI_BASE_URL`, else OpenAI's own.",
  "stages.review.model": "Name of the model. `null`: nobody reviews.",
  "stages.review.apiKeyEnv": "Name of the variable of the environment that holds the key.",
  "stages.review.runs": "How often each question is asked. More than once, confidence comes from agreement.",
  "stages.review.canary": "Whether the model has to find a planted flaw, beside a harmless one, before it is believed.",
  "stages.review.budget": "What the whole run may take. One artifact of several gets half of it at most.",
  "stages.review.budget.tokens":
    "Tokens of questions and answers. A question is counted by its bytes before it is sent, by the endpoint's word after.",
  "stages.review.budget.calls": "Requests, repeated ones too.",
  "stages.review.cache": "Whether answers are kept and taken again. `--offline` has no others.",
  "stages.supplyChain": "The stage that looks up what an artifact installs: malicious and vulnerable packages.",
  "stages.supplyChain.required": "Whether a change is incomplete, and not promoted, when the stage could not finish.",
  "stages.supplyChain.failOn":
    "The mildest severity of an advisory that is held; `gate.reject` says what is rejected. Milder ones never block.",
  "stages.supplyChain.unpinned": "What becomes of a package without an exact version.",
  "stages.supplyChain.maxAgeDays":
    "How old the database of advisories may be. With an older one the stage has not finished.",
  "stages.sandbox":
    "The stage that runs an artifact's own tests where they can do no harm. Megabytes are MiB, kilobytes KiB.",
  "stages.sandbox.required": "Whether a change is incomplete, and not promoted, when its tests could not be run.",
  "stages.sandbox.tests": "Whether an artifact with code and without tests needs a person's word.",
  "stages.sandbox.run":
    "Whether code without `tests` is left alone, or all `code` that changes is run, to see what it does.",
  "stages.sandbox.backend":
    "What makes the sandbox: bubblewrap (`bwrap`, and `auto`), or a container of podman or docker. No other is taken in its place.",
  "stages.sandbox.commands":
    "What tests an artifact, instead of its front matter's `test` and of the tests that are found. The first that fits is run.",
  "stages.sandbox.commands[].artifact": "Glob of the ids of the artifacts that it tests.",
  "stages.sandbox.commands[].run":
    "A program and its arguments, run in the artifact's folder without a shell. `python3` and `node` are there; other programs need `exec: usr`.",
  "stages.sandbox.timeoutSeconds": "How long one run may take.",
  "stages.sandbox.cpuSeconds":
    "How much processor time each of its processes, and all together, may take; two seconds more before they are killed.",
  "stages.sandbox.memoryMb": "How much memory each of its processes, and all together, may have.",
  "stages.sandbox.processes": "How many processes and threads it may have at once.",
  "stages.sandbox.fileMb": "How large a file may get; all that it writes together may be twice that.",
  "stages.sandbox.outputKb": "How much it may print.",
  "stages.sandbox.network": "Nothing outside of the sandbox can be reached, but for `allowHosts`.",
  "stages.sandbox.allowHosts":
    "Host names that tests may reach on ports 80 and 443 through a proxy, which `HTTPS_PROXY` and its like name; `*.example.com` is all below it. A name with any address that is not public is refused.",
  "stages.sandbox.readPaths": "Absolute paths of this machine that tests may read, at the same place.",
  "stages.sandbox.writePaths":
    "Folders that tests may write to, besides their home and the folder for temporary files: absolute, or below the artifact. They are empty at first and gone afterwards.",
  "stages.sandbox.env": "Variables of the environment that are passed on. All others are not.",
  "stages.sandbox.exec":
    "`interpreter-only`: nothing but the interpreter can be run. `usr`: all programs in `/usr`, for tests in shell.",
  gate: "What a finding leads to. A threshold is met by findings at least as severe and at least as sure.",
  "gate.reject": "From here on a new finding rejects the change.",
  "gate.reject.severity": "The mildest severity that rejects.",
  "gate.reject.confidence": "The lowest confidence that rejects.",
  "gate.hold": "From here on a new finding holds the change until a person decides. Must cover `gate.reject`.",
  "gate.hold.severity": "The mildest severity that holds.",
  "gate.hold.confidence": "The lowest confidence that holds.",
  "gate.approvals": "What it takes for persons to settle what is held. See docs/approvals.md.",
  "gate.approvals.minimum": "How many different persons have to approve.",
  "gate.approvals.authorMayApprove": "Whether the authors, committers and co-authors of a change count as well.",
  "gate.approvals.teams":
    "Teams of GitHub, `organization/team`, whose members' reviews count besides those of people with maintain or admin permission.",
  "gate.approvals.expiresDays": "For how many days an approval can hold at most.",
  "gate.limits": "What needs a person's word because it is much. `null`: no limit.",
  "gate.limits.evolutionsPerHour":
    "How often an artifact may change within an hour: merges on the base, and this change.",
  "gate.limits.activeArtifacts": "How many artifacts there may be; a new one beyond that is held.",
  "gate.limits.driftFromAnchor":
    "How many risky capabilities more an artifact may have than the first version that was locked.",
  disclosure: "Whether public output shows findings in full or only that there are some of a stage.",
  suppressions: "Findings that are accepted in advance. They count on the base branch only.",
  "suppressions[].rule": "The rule whose findings are accepted: `<stage>/<name>`.",
  "suppressions[].artifact": "Glob of the ids of the artifacts in which they are.",
  "suppressions[].fingerprint":
    "The one finding that is accepted; without it, every finding of the rule in the artifact.",
  "suppressions[].advisory": "A name of the advisory that is accepted, such as `GHSA-…`, `CVE-…`, `PYSEC-…`.",
  "suppressions[].reason": "Why. Shown in every report.",
  "suppressions[].expires":
    "When it ends: a date (`2030-12-31`, from 00:00 UTC of that day it no longer counts) or an RFC 3339 date-time.",
};
