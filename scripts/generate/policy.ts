import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fillPolicyDocs } from "./policy-docs.ts";
import { buildPolicySchema } from "./policy-schema.ts";
import { writeShape } from "./shape.ts";

const TOP = new URL("../../", import.meta.url);

/**
 * All that is generated about the policy: path from the top of the repository → content. Deterministic. The prose of
 * docs/policy.md is read from the file itself.
 */
export function generatePolicyFiles(): ReadonlyMap<string, string> {
  const schema = buildPolicySchema();
  return new Map([
    ["schema/policy.schema.json", `${JSON.stringify(schema, null, 2)}\n`],
    ["src/policy/shape.generated.json", writeShape(schema)],
    ["docs/policy.md", fillPolicyDocs(readFileSync(new URL("docs/policy.md", TOP), "utf8"))],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of generatePolicyFiles()) writeFileSync(new URL(path, TOP), content);
}
