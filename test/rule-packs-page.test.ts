import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scan } from "./support/program.ts";
import { makeRepository } from "./support/repository.ts";

const page = readFileSync("docs/rule-packs.md", "utf8");

/** What stands in the fence below a marked example of the page. */
function exampleOf(name: string): string {
  const [, text] = new RegExp(`<!-- example: ${name} -->\n\`\`\`\\w+\n([^]*?)\`\`\``, "u").exec(page) ?? [];
  if (text === undefined) throw new Error(`the page has no example ${name}`);
  return text;
}

test("the example of the page does what the page says", async () => {
  const repository = makeRepository();
  for (const path of [".evogate/policy.yaml", ".evogate/rules/company.yaml"]) repository.write(path, exampleOf(path));
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  const frontMatter = "---\nname: report\ndescription: Sends the report.\n---\n";
  repository.write("skills/report/SKILL.md", frontMatter + exampleOf("the line"));
  repository.commit();
  const { report, stderr } = await scan(repository.path, ["--base", "main"]);
  expect(report.decision).toBe("hold");
  expect(stderr).toContain(exampleOf("the report"));
});

test("both rules of the example find what they are for, and leave alone what they name", async () => {
  const repository = makeRepository();
  for (const path of [".evogate/policy.yaml", ".evogate/rules/company.yaml"]) repository.write(path, exampleOf(path));
  const lines = [
    "See docs.corp.example and api.corp.example.",
    "Run `kubectl apply -f x.yaml` now.",
    "Never run `kubectl apply` yourself.",
    "| kubectl replace |",
  ];
  repository.write("skills/report/SKILL.md", ["---", "name: report", "description: d", "---", "", ...lines].join("\n"));
  repository.write("skills/report/run.sh", "kubectl get pods\nkubectl replace -f x.yaml\n");
  const { report } = await scan(repository.path);
  const findings = report.artifacts.flatMap((artifact) => artifact.findings);
  expect(findings.map(({ rule, path, line }) => `${rule} ${path}:${line}`)).toEqual([
    "rules/pack/direct-deploy skills/report/SKILL.md:7",
    "rules/pack/direct-deploy skills/report/run.sh:2",
  ]);
});
