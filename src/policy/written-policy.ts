import type { Policy, Profile } from "../core/policy.ts";
import type { Threshold } from "../core/severity.ts";

/** A policy file whose shape is right: the keys that somebody wrote, no defaults. */
export interface WrittenPolicy {
  readonly profile?: Profile;
  readonly artifacts?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] };
  readonly stages?: { readonly rules?: { readonly required?: boolean } };
  readonly gate?: { readonly reject?: Partial<Threshold>; readonly hold?: Partial<Threshold> };
  readonly disclosure?: Policy["disclosure"];
  readonly suppressions?: readonly WrittenSuppression[];
}

export interface WrittenSuppression {
  readonly rule: string;
  readonly artifact: string;
  readonly fingerprint?: string;
  readonly reason: string;
  /** See parseExpiry. */
  readonly expires: string;
}

/** What the compiled validator complains about; `instancePath` is a JSON Pointer. */
export type ShapeError = { readonly instancePath: string } & (
  | { readonly keyword: "additionalProperties"; readonly params: { readonly additionalProperty: string } }
  | { readonly keyword: "required"; readonly params: { readonly missingProperty: string } }
  | { readonly keyword: "type"; readonly params: { readonly type: "object" | "array" | "string" | "boolean" } }
  | { readonly keyword: "enum"; readonly params: { readonly allowedValues: readonly string[] } }
  | { readonly keyword: "minItems" | "pattern" }
);
