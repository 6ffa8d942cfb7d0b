import type { CapabilityPattern } from "../core/capability-pattern.ts";
import type {
  ApprovalPolicy,
  LimitPolicy,
  Policy,
  Profile,
  ReviewPolicy,
  SandboxPolicy,
  SupplyChainPolicy,
} from "../core/policy.ts";
import type { Threshold } from "../core/severity.ts";

/** A policy file whose shape is right: the keys that somebody wrote, no defaults. */
export interface WrittenPolicy {
  readonly profile?: Profile;
  readonly repository?: string;
  readonly artifacts?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] };
  readonly imports?: Partial<Policy["imports"]>;
  readonly capabilities?: {
    readonly gained?: Policy["capabilities"]["gained"];
    readonly allow?: readonly WrittenPattern[];
    readonly deny?: readonly WrittenPattern[];
  };
  readonly stages?: {
    readonly rules?: { readonly required?: boolean; readonly packs?: readonly string[] };
    readonly ast?: { readonly required?: boolean };
    readonly review?: Partial<Omit<ReviewPolicy, "budget">> & { readonly budget?: Partial<ReviewPolicy["budget"]> };
    readonly supplyChain?: Partial<SupplyChainPolicy>;
    readonly sandbox?: Partial<SandboxPolicy>;
  };
  readonly gate?: {
    readonly reject?: Partial<Threshold>;
    readonly hold?: Partial<Threshold>;
    readonly approvals?: Partial<ApprovalPolicy>;
    readonly limits?: Partial<LimitPolicy>;
  };
  readonly disclosure?: Policy["disclosure"];
  readonly suppressions?: readonly WrittenSuppression[];
}

export type WrittenPattern = Omit<CapabilityPattern, "except"> & Partial<Pick<CapabilityPattern, "except">>;

export interface WrittenSuppression {
  readonly rule: string;
  readonly artifact: string;
  readonly fingerprint?: string;
  readonly advisory?: string;
  readonly reason: string;
  /** See parseExpiry. */
  readonly expires: string;
}
