import type { FixtureFile } from "../../scripts/rules/fixtures.ts";
import { readDependencies } from "../../src/facts/dependencies/read-dependencies.ts";
import { SUPPLY_CHANGE_RULES } from "../../src/scanners/supply-chain/change-rules.generated.ts";
import type { SuppliedArtifact } from "../../src/scanners/supply-chain/check.ts";
import { SUPPLY_RULES } from "../../src/scanners/supply-chain/rules.generated.ts";
import { readSkill } from "../support/understand.ts";
import { describeRules } from "./describe-rules.ts";

async function supply(files: readonly FixtureFile[]): Promise<SuppliedArtifact> {
  const { understood, readings } = await readSkill(
    Object.fromEntries(files.map(({ path, text }) => [`skill/${path}`, text])),
  );
  return { understood, supplies: await readDependencies(understood, readings) };
}

describeRules({
  stage: "supply-chain",
  // Raised by the stage, from what is published, and from what osv-scanner reads.
  without: ["supply-chain/malicious-package", "supply-chain/vulnerable-package", "supply-chain/disputed-lock"],
  run: [...SUPPLY_RULES, ...SUPPLY_CHANGE_RULES].map(({ rule }) => rule),
  async findIn({ files, before }) {
    const head = await supply(files);
    const change = before === null ? null : { head, before: await supply(before) };
    if (change !== null) {
      return SUPPLY_CHANGE_RULES.flatMap(({ rule, check }) => [...check(change)].map(({ at }) => ({ rule, at })));
    }
    return SUPPLY_RULES.flatMap(({ rule, check }) => {
      return check === null ? [] : [...check(head)].map(({ at }) => ({ rule, at }));
    });
  },
});
