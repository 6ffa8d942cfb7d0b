import type { NonEmpty } from "../core/brand.ts";
import type { Fault, Result } from "../core/fault.ts";
import type { Path, Sha256 } from "../core/ids.ts";
import type { Policy, Profile } from "../core/policy.ts";
import type { Content, Tree } from "../ports/tree.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { sha256 } from "../text/hash.ts";
import { DEFAULT_PROFILE, DEFAULTS } from "./defaults.ts";
import { tooLarge } from "./decode.ts";
import { locatePolicy, POLICY_PATH } from "./locate.ts";
import type { NamedPack } from "./packs/load.ts";
import { toFaults } from "./problem.ts";

/** The policy in force and where it comes from. */
export interface LoadedPolicy {
  readonly policy: Policy;
  /** Null when there is no file: then the defaults hold. */
  readonly path: Path | null;
  /** Of the bytes of the file; without a file, of the canonical JSON of `policy`. */
  readonly sha256: Sha256;
  /** Whether the file sets `artifacts.include`: then a glob that matches nothing is an error. */
  readonly customInclude: boolean;
  /** The rule packs it names; they are read by `packs/load.ts`. */
  readonly packs: readonly NamedPack[];
}

/** A policy, or everything that is wrong with it. */
export type PolicyResult =
  | { readonly ok: true; readonly value: LoadedPolicy }
  | { readonly ok: false; readonly faults: NonEmpty<Fault> };

/** A policy file that was read: by `--policy`, or from the top level in a plain scan. */
export interface PolicyFile {
  /** For messages. */
  readonly path: Path;
  readonly bytes: Uint8Array;
}

/**
 * The policy that judges a change. Only a base tip will do, by type: else a change could bring the policy that lets
 * it through. `profile` replaces that of the file (see resolvePolicy).
 */
export async function loadPolicy(tree: Tree<"base-tip">, profile: Profile | null): Promise<PolicyResult> {
  const located = await locatePolicy(tree);
  if (!located.ok) return { ok: false, faults: [located.fault] };
  if (located.value === null) return readPolicy(null, profile);
  return await readPolicyContent(POLICY_PATH, await tree.read(located.value), profile);
}

/** A policy file as it was read; one that is too large to be kept is too large for a policy. */
export async function readPolicyContent(
  path: Path,
  content: Result<Content>,
  profile: Profile | null,
): Promise<PolicyResult> {
  if (!content.ok) return { ok: false, faults: [content.fault] };
  const { bytes, size } = content.value;
  if (bytes === null) return { ok: false, faults: toFaults(path, [tooLarge(size)]) };
  return await readPolicy({ path, bytes }, profile);
}

/** The policy of a plain scan or of `--policy`; without a file, the defaults of the profile. */
export async function readPolicy(file: PolicyFile | null, profile: Profile | null): Promise<PolicyResult> {
  if (file === null) return { ok: true, value: describeDefaults(profile ?? DEFAULT_PROFILE) };
  const { parsePolicy } = await import("./parsers.ts");
  const parsed = await parsePolicy(file.bytes, profile);
  if (!parsed.ok) return { ok: false, faults: toFaults(file.path, parsed.problems) };
  const { policy, customInclude, packs } = parsed.value;
  const named = packs.map(({ path, region }) => ({ path, at: { path: file.path, ...region } }));
  return { ok: true, value: { policy, customInclude, packs: named, path: file.path, sha256: sha256(file.bytes) } };
}

function describeDefaults(profile: Profile): LoadedPolicy {
  const policy = DEFAULTS[profile];
  return { policy, path: null, sha256: sha256(canonicalJson(policy)), customInclude: false, packs: [] };
}
