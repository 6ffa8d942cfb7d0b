import { joinPointer } from "../text/json-pointer.ts";
import { compileSchema, type Shaped } from "../text/json-schema/compile.ts";
import type { ShapeError } from "../text/json-schema/schema.ts";
import type { Checked, Problem } from "./problem.ts";
import { explainShapeError, type Complaint, type Vocabulary } from "./explain-shape.ts";
import { BUILT_KEYS, isNotBuilt } from "./keys.ts";
import shape from "./shape.generated.json" with { type: "json" };
import type { WrittenPolicy } from "./written-policy.ts";
import { nodeAt, type YamlTree } from "./yaml/tree.ts";

const MODULE_WORDS = "must be the name of a module, such as `os.path` or `@scope/package`";
const TARGET_WORDS = "must say what it is done to; `*` is everything";
const POLICY_WORDS: Vocabulary = {
  file: "the policy",
  keys: BUILT_KEYS,
  isNotBuilt,
  patterns: {
    repository: "must be a name without spaces around it, such as `https://git.example.com/team/skills`",
    "imports.allow[]": MODULE_WORDS,
    "imports.deny[]": MODULE_WORDS,
    "capabilities.allow[].target": TARGET_WORDS,
    "capabilities.allow[].except[]": TARGET_WORDS,
    "capabilities.deny[].target": TARGET_WORDS,
    "capabilities.deny[].except[]": TARGET_WORDS,
    "stages.sandbox.commands[].run[]": "must be a program or an argument",
    "stages.sandbox.readPaths[]": "must be an absolute path, not `/` itself, without `.` and `..`",
    "stages.sandbox.writePaths[]": "must be a path without `.` and `..`, absolute or below the artifact",
    "stages.sandbox.allowHosts[]": "must be a host name in small letters, such as `api.example.com` or `*.example.com`",
    "stages.sandbox.env[]": "must be the name of a variable",
    "stages.rules.packs[]": "must be a path below `.evogate/` that ends in `.yaml`",
    "gate.approvals.teams[]": "must name a team of GitHub with its organisation, such as `acme/security`",
    "suppressions[].rule": "must name one rule of a stage that works, such as `rules/instruction-override`",
    "suppressions[].fingerprint": "must be the 32 hex digits of a finding, as reports print them",
    "suppressions[].advisory": "must be the id of an advisory, such as `GHSA-462w-v97r-4m45`",
    "suppressions[].reason": "must say why",
    "suppressions[].expires": "must be a date such as `2030-12-31` or an RFC 3339 date-time",
  },
  emptied: "nothing would be judged",
};

const shapePolicy = compileSchema<WrittenPolicy>(shape, "all-errors");

/** Whether a file has the shape of schema/policy.schema.json; if not, everything that is wrong with it. */
export function checkShape(tree: YamlTree): Checked<WrittenPolicy> {
  return checkAgainst(tree, shapePolicy, POLICY_WORDS);
}

/** Whether a file has the shape that a schema wants; if not, everything that is wrong, in the file's words. */
export function checkAgainst<T>(tree: YamlTree, shape: (value: unknown) => Shaped<T>, words: Vocabulary): Checked<T> {
  const shaped = shape(tree.root.value);
  if (shaped.ok) return shaped;
  const complain = (error: ShapeError): Problem => {
    const complaint = explainShapeError(error, nodeAt(tree, error.instancePath).value, words);
    return placeComplaint(tree, error.instancePath, complaint);
  };
  const [first, ...others] = shaped.errors;
  return { ok: false, problems: [complain(first), ...others.map(complain)] };
}

function placeComplaint(tree: YamlTree, pointer: string, { code, sentence, key }: Complaint): Problem {
  const node = nodeAt(tree, key === null ? pointer : joinPointer(pointer, key));
  return { code, sentence, region: key === null ? node.region : (node.key ?? node.region) };
}
