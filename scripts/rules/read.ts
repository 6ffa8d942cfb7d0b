import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "yaml";
import type { RuleMeta } from "../../src/core/finding.ts";
import type { SecretCheckName } from "../../src/text/secret-checks/table.ts";
import { RULE_SCHEMA } from "./schema.ts";
import { findUnknownIds } from "./taxonomy.ts";

/** A rule.yaml as it is written. */
export interface RuleFile extends RuleMeta {
  readonly match?: readonly MatchEntry[];
}

export interface MatchEntry {
  readonly pattern: string;
  readonly in?: readonly string[];
  readonly unless?: string;
  readonly negatable?: boolean;
  readonly files?: readonly string[];
  readonly multiline?: boolean;
  readonly on?: "original" | "normalised";
  readonly scan?: "always";
  readonly check?: SecretCheckName;
}

const validate = new Ajv({ allErrors: true }).compile<RuleFile>(RULE_SCHEMA);

/** All rules below a folder `<stage>/<rule>/rule.yaml`, sorted by id. Throws with file and reason. */
export function readRules(root: string): readonly RuleFile[] {
  const rules: RuleFile[] = [];
  for (const stage of folders(root)) {
    for (const name of folders(join(root, stage))) {
      const file = join(root, stage, name, "rule.yaml");
      const rule: unknown = parse(readFileSync(file, "utf8"));
      if (!validate(rule)) throw new Error(`${file}: ${new Ajv().errorsText(validate.errors)}`);
      if (rule.id !== `${stage}/${name}`) throw new Error(`${file}: id is ${rule.id}, its folder says ${stage}/${name}`);
      const unknown = findUnknownIds(rule.taxonomy);
      if (unknown.length > 0) throw new Error(`${file}: not in scripts/rules/taxonomy.json: ${unknown.join(", ")}`);
      rules.push(rule);
    }
  }
  return rules;
}

function folders(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}
