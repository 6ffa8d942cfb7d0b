import type { Policy, Profile } from "../core/policy.ts";
import { asPath, type Path } from "../core/ids.ts";
import type { Region } from "../core/location.ts";
import { checkMeaning } from "./check-meaning.ts";
import { checkShape } from "./check-shape.ts";
import { decodeFile } from "./decode.ts";
import { checked, type Checked } from "./problem.ts";
import { resolvePolicy } from "./resolve.ts";
import { readYaml } from "./yaml/read.ts";
import { nodeAt, type YamlTree } from "./yaml/tree.ts";

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
 * finds wrong is reported. Never throws, whatever the bytes are. Loading this module loads `yaml` (some 20 ms), so
 * load.ts imports it only when there is a file.
 */
export function parsePolicy(bytes: Uint8Array, profile: Profile | null): Checked<ParsedPolicy> {
  const text = decodeFile(bytes);
  if (!text.ok) return text;
  const tree = readYaml(text.value);
  if (!tree.ok) return tree;
  const written = checkShape(tree.value);
  if (!written.ok) return written;
  const policy = resolvePolicy(written.value, profile);
  const customInclude = written.value.artifacts?.include !== undefined;
  const packs = placePacks(policy, tree.value);
  return checked({ policy, customInclude, packs }, checkMeaning(written.value, policy, tree.value));
}

function placePacks(policy: Policy, tree: YamlTree): ParsedPolicy["packs"] {
  return policy.stages.rules.packs.map((path, index) => ({
    path: asPath(path),
    region: nodeAt(tree, `/stages/rules/packs/${index}`).region,
  }));
}
