import type { Policy } from "../core/policy.ts";
import { isAtLeast, type Threshold } from "../core/severity.ts";
import { compileGlob } from "../text/glob.ts";
import { parseExpiry } from "./expiry.ts";
import type { Problem } from "./problem.ts";
import { quote } from "./wording.ts";
import type { WrittenPolicy } from "./written-policy.ts";
import { nodeAt, type YamlTree } from "./yaml/tree.ts";

/**
 * What a schema cannot say about a file of the right shape: globs that are none, days that do not exist, packs that are
 * named twice, and a hold threshold above the reject threshold, with the defaults in `policy` counted in.
 */
export function checkMeaning(written: WrittenPolicy, policy: Policy, tree: YamlTree): readonly Problem[] {
  return [
    ...checkGlobs(written, tree),
    ...checkExpiries(written, tree),
    ...checkThresholds(policy.gate, tree),
    ...checkPackPaths(policy.stages.rules.packs, tree),
  ];
}

function checkGlobs({ artifacts, suppressions, stages }: WrittenPolicy, tree: YamlTree): readonly Problem[] {
  const globs = [
    ...(artifacts?.include ?? []).map((glob, index) => ({ glob, pointer: `/artifacts/include/${index}` })),
    ...(artifacts?.exclude ?? []).map((glob, index) => ({ glob, pointer: `/artifacts/exclude/${index}` })),
    ...(stages?.sandbox?.commands ?? []).map(({ artifact }, index) => ({
      glob: globOfIds(artifact),
      pointer: `/stages/sandbox/commands/${index}/artifact`,
    })),
    ...(suppressions ?? []).map(({ artifact }, index) => ({
      glob: globOfIds(artifact),
      pointer: `/suppressions/${index}/artifact`,
    })),
  ];
  return globs.flatMap(({ glob, pointer }) => {
    const compiled = compileGlob(glob);
    return compiled.ok ? [] : [problemAt(tree, pointer, compiled.fault.message)];
  });
}

/** A skill at the very top has the id `.`, which is no glob. */
function globOfIds(artifact: string): string {
  return artifact === "." ? "*" : artifact;
}

function checkExpiries({ suppressions }: WrittenPolicy, tree: YamlTree): readonly Problem[] {
  return (suppressions ?? []).flatMap(({ expires }, index) => {
    if (parseExpiry(expires) !== null) return [];
    return [problemAt(tree, `/suppressions/${index}/expires`, `${quote(expires)} is no day and time of the calendar`)];
  });
}

/** Else a finding could be rejected that would not even be held: the mildest answer would lie between two blocks. */
function checkThresholds({ reject, hold }: Policy["gate"], tree: YamlTree): readonly Problem[] {
  if (isAtLeast(reject, hold)) return [];
  const pointer = tree.nodes.has("/gate/hold") ? "/gate/hold" : "/gate/reject";
  const sentence = `\`gate.hold\` (${word(hold)}) must hold all that \`gate.reject\` (${word(reject)}) rejects`;
  return [problemAt(tree, pointer, sentence)];
}

/** A pack that is named twice would collide with itself. */
function checkPackPaths(paths: readonly string[], tree: YamlTree): readonly Problem[] {
  return paths.flatMap((path, index) => {
    if (paths.indexOf(path) === index) return [];
    return [problemAt(tree, `/stages/rules/packs/${index}`, `the rule pack ${quote(path)} is named twice`)];
  });
}

function word({ severity, confidence }: Threshold): string {
  return `severity ${severity}, confidence ${confidence}`;
}

function problemAt(tree: YamlTree, pointer: string, sentence: string): Problem {
  return { code: "policy-invalid", region: nodeAt(tree, pointer).region, sentence };
}
