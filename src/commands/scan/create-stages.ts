import type { DatabaseReference, ReviewReference } from "../../core/judgement.ts";
import type { SandboxReference } from "../../core/trial.ts";
import type { LoadedPolicy } from "../../policy/load.ts";
import { createAstStage } from "../../scanners/ast/stage.ts";
import { intakeStage } from "../../scanners/intake/stage.ts";
import { createReviewStage } from "../../scanners/review/stage.ts";
import type { RuleSet } from "../../scanners/rules/rule-set.ts";
import { createRulesStage } from "../../scanners/rules/stage.ts";
import { createSandboxStage } from "../../scanners/sandbox/stage.ts";
import type { AnyStage } from "../../scanners/stage.ts";
import { createSupplyChainStage } from "../../scanners/supply-chain/stage.ts";
import { findApproval } from "./approval-time.ts";
import { readMessages } from "./commit-messages.ts";
import type { ScanRequest } from "./request.ts";
import type { Sources } from "./sources.ts";

/** Whom stages have asked, filled in while they work. */
export interface Told {
  /** What packages were looked up in. */
  readonly databases: readonly DatabaseReference[];
  /** What tests were run in. */
  readonly sandboxes: readonly SandboxReference[];
  readonly review: ReviewReference | null;
}

/** The stages of a run, each after those whose outcomes it reads, and what they tell of whom they ask. */
export function createStages(
  request: ScanRequest,
  sources: Sources,
  { policy, path }: LoadedPolicy,
  rules: RuleSet | null,
): { readonly stages: readonly AnyStage[]; readonly told: Told } {
  const told: { -readonly [Who in keyof Told]: Told[Who] } = { databases: [], sandboxes: [], review: null };
  const mayUseNetwork = !request.isOffline;
  const { judgedFolder } = sources;
  const supplyChain = createSupplyChainStage({
    policy: policy.stages.supplyChain,
    mayUseNetwork,
    judgedFolder,
    approvedOn: async (change) => await findApproval(change, sources),
    tellDatabases: (asked) => void (told.databases = asked),
  });
  const review = createReviewStage({
    policy: policy.stages.review,
    mayUseNetwork,
    judgedFolder,
    isTrusted: path === null || sources.comparison !== null || request.policyFile !== null,
    messages: async () => await readMessages(sources),
    tellReview: (asked) => void (told.review = asked),
  });
  // What the first one asks others for is on its way while the rest is at work; the last one reads what all have said.
  const stages: readonly AnyStage[] = [
    supplyChain,
    intakeStage,
    createRulesStage(rules),
    createAstStage(policy),
    createSandboxStage({
      policy: policy.stages.sandbox,
      wantsSudo: request.wantsSudo,
      tellSandbox: (used) => void (told.sandboxes = [used]),
    }),
    review,
  ];
  return { stages, told };
}
