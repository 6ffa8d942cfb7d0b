/**
 * What must not compile: each `@ts-expect-error` is an error itself as soon as the line below it compiles. Nothing here
 * runs. Beside each stands what is allowed, so that the error is about the one thing that differs.
 */
import type { CommandResult } from "../../src/commands/command.ts";
import type { Finding, Masked } from "../../src/core/finding.ts";
import { notApplicable, notRun, type Evidence, type Outcomes, type StageOutcome } from "../../src/core/outcome.ts";
import { subjectIdOf, type Gap, type GateInput, type Judgement } from "../../src/core/judgement.ts";
import { REMEDIES, fail } from "../../src/core/fault.ts";
import type { Artifact, Sides } from "../../src/core/artifact.ts";
import type { NonEmpty } from "../../src/core/brand.ts";
import type { ArtifactId, BlobId, Path } from "../../src/core/ids.ts";
import { judge } from "../../src/gate/judge.ts";
import { loadLock } from "../../src/commands/promotion/load-lock.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { loadPacks } from "../../src/policy/packs/load.ts";
import type { Tree } from "../../src/ports/tree.ts";
import { disclose } from "../../src/report/disclose.ts";
import { renderJson } from "../../src/report/json/render.ts";
import type { Report } from "../../src/report/report.ts";
import type { Stage } from "../../src/scanners/stage.ts";
import { maskFile, quoteOf } from "../../src/text/mask.ts";
import type { Safe } from "../../src/text/safe/safe.ts";
import { terminal, terminalText } from "../../src/text/safe/terminal.ts";

// ── law 5: where policy comes from ──

declare const baseTip: Tree<"base-tip">;
declare const head: Tree<"head">;
declare const forkPoint: Tree<"fork-point">;
void loadPolicy(baseTip, null);
// @ts-expect-error the judged tree is no source of policy
void loadPolicy(head, null);
// @ts-expect-error nor is the fork point: the base may have tightened since
void loadPolicy(forkPoint, null);
declare const either: Tree<"head" | "base-tip">;
// @ts-expect-error nor a tree of which nobody knows
void loadPolicy(either, null);

void loadPacks(baseTip, []);
// @ts-expect-error nor is it a source of rule packs
void loadPacks(head, []);
// @ts-expect-error nor is the fork point
void loadPacks(forkPoint, []);

void loadLock(baseTip);
void loadLock(forkPoint);
// @ts-expect-error a change cannot bring the lock that approves it
void loadLock(head);

// ── stages and outcomes ──

declare const done: StageOutcome;
export const all: Outcomes = {
  intake: done,
  rules: done,
  ast: done,
  review: done,
  "supply-chain": done,
  sandbox: done,
};
// @ts-expect-error a stage is missing
export const withoutRules: Outcomes = { intake: done };
// @ts-expect-error there is no such stage
export const withAnother: Outcomes = { ...all, regex: done };
// @ts-expect-error a failure has a fault
export const failedForNothing: StageOutcome = { kind: "failed" };
declare const clean: Sides<Evidence>;
// @ts-expect-error degraded without a fault is completed
export const faultless: StageOutcome = { kind: "degraded", examined: 1, evidence: clean, faults: [] };
void notApplicable("no-text");
// @ts-expect-error deselected is no proof that there is nothing to do
void notApplicable("deselected");
// @ts-expect-error and having nothing to do is no reason not to run
void notRun("no-text");

declare const unfinished: Extract<StageOutcome, { kind: "degraded" | "failed" | "not-run" }>;
declare const finished: Extract<StageOutcome, { kind: "completed" }>;
declare const neutral: Extract<StageOutcome, { kind: "not-applicable" }>;
export const gap: Gap = { kind: "stage", stage: "rules", outcome: unfinished };
// @ts-expect-error a completed stage is no gap
export const completedGap: Gap = { kind: "stage", stage: "rules", outcome: finished };
// @ts-expect-error nor is one that has nothing to do
export const neutralGap: Gap = { kind: "stage", stage: "rules", outcome: neutral };

export const rules: Stage<"rules", "timeLimit"> = {
  id: "rules",
  after: [],
  whyNotApplicable: () => null,
  async open(_changes, given) {
    void given.ports.timeLimit;
    // @ts-expect-error the rules stage cannot reach git
    void given.ports.git;
    // @ts-expect-error nor files outside of its readings
    void given.ports.files;
    return fail("time-out", "it took too long");
  },
};

// ── findings and ids ──

export const rule: Finding["rule"] = "rules/secret";
// @ts-expect-error no stage has that name
export const ofNoStage: Finding["rule"] = "regex/eval";
// @ts-expect-error a rule names its stage
export const ofNothing: Finding["rule"] = "secret";
declare const path: Path;
// @ts-expect-error a path names no content
export const blob: BlobId = path;
// @ts-expect-error a text from anywhere is no id
export const id: ArtifactId = "skills/pdf";
// @ts-expect-error a fault has a remedy
void fail("out-of-luck", "there is no such code");
// @ts-expect-error and remedies are not changed
REMEDIES.crash = "Never mind.";

// ── masking, escaping, disclosure ──

declare const finding: Finding;
export const masked: Masked = quoteOf(maskFile("password = 'hunter2'"), 0, 8);
// @ts-expect-error a text that nobody masked
export const unmasked: Masked = "password = 'hunter2'";
// @ts-expect-error a quote is cut from a masked file, not masked after the cut
void quoteOf("password = 'hunter2'", 0, 8);
// @ts-expect-error and a message is not masked because it is ours
export const quoted: Finding["quote"] = finding.message;

declare function print(text: Safe<"terminal">): void;
declare const markdown: Safe<"markdown">;
print(terminalText(finding.message));
print(terminal`${terminalText(finding.message)}: ${finding.primary.line}`);
// @ts-expect-error hostile text does not reach a sink
print(finding.message);
// @ts-expect-error masked is not escaped
print(masked);
// @ts-expect-error escaped for another place
print(markdown);
declare const result: Omit<CommandResult, "workflowCommands">;
declare const commands: Safe<"workflow-command">;
export const obeyed: CommandResult = { ...result, workflowCommands: commands };
// @ts-expect-error the runner obeys what is written for it, not what a terminal may show
export const disobeyed: CommandResult = { ...result, workflowCommands: terminalText(finding.message) };
// @ts-expect-error nor by way of a template
print(terminal`${finding.message}`);

declare const report: Report;
declare const selfMade: Report & { readonly public: true };
void renderJson(disclose(report, "shown"));
// @ts-expect-error nobody decided what may be shown
void renderJson(report);
// @ts-expect-error a report that calls itself public is none
void renderJson(selfMade);
// @ts-expect-error no such channel
void disclose(report, "everyone");

// ── the gate ──

declare const input: GateInput;
declare const judgement: Judgement;
declare const artifact: Artifact;
void judge(input);
// @ts-expect-error without a moment, nothing can be expired
void judge({ ...input, now: undefined });
// @ts-expect-error a decision is derived from its reasons, never stored beside them
void judgement.decision;
// @ts-expect-error what is judged does not change
judgement.findings.pop();
void subjectIdOf({ kind: "removed", before: artifact });
// @ts-expect-error a removed artifact has no head
void subjectIdOf({ kind: "removed", head: artifact });
// @ts-expect-error there are no steering edits without a path
export const paths: NonEmpty<Path> = [];
