import type { Policy, Profile } from "../core/policy.ts";
import { asPath, type Path } from "../core/ids.ts";
import type { Region } from "../core/location.ts";
import { checkMeaning } from "./check-meaning.ts";
import { checkShape } from "./check-shape.ts";
import { decodeFile } from "./decode.ts";
import { checked, type Checked } from "./problem.ts";
import { resolvePolicy } from "./resolve.ts";
import { nodeAt, type YamlTree } from "./yaml/tree.ts";
import { understandYaml } from "./yaml/understand.ts";

/** A policy file, understood. */
export interface ParsedPolicy {
  readonly policy: Policy;
  /** Whether the file sets `artifacts.include`, be it to the defaults. */
  readonly customInclude: boolean;
  /** The rule packs it names, and where it does. */
  readonly packs: readonly { readonly path: Path; readonly region: Region }[];
}

/**
 * From the bytes of a policy file to the policy in force. Each step wants the one before to be clean; all that one step
 * finds wrong is reported. Never throws, whatever the bytes are.
 */
export async function parsePolicy(bytes: Uint8Array, profile: Profile | null): Promise<Checked<ParsedPolicy>> {
  const text = decodeFile(bytes);
  return text.ok ? await understandYaml(text.value, (tree) => understandPolicy(tree, profile)) : text;
}

function understandPolicy(tree: YamlTree, profile: Profile | null): Checked<ParsedPolicy> {
  const written = checkShape(tree);
  if (!written.ok) return written;
  const policy = resolvePolicy(written.value, profile);
  const customInclude = written.value.artifacts?.include !== undefined;
  return checked({ policy, customInclude, packs: placePacks(policy, tree) }, checkMeaning(written.value, policy, tree));
}

function placePacks(policy: Policy, tree: YamlTree): ParsedPolicy["packs"] {
  return policy.stages.rules.packs.map((path, index) => ({
    path: asPath(path),
    region: nodeAt(tree, `/stages/rules/packs/${index}`).region,
  }));
}
