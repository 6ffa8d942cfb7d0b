import { expect, test } from "vitest";
import { findIn } from "../../../src/scanners/ast/find-in.ts";
import { understandSkill } from "../../support/understand.ts";

const POLICY = {
  imports: { allow: null, deny: [], presets: [] },
  capabilities: { gained: "hold", allow: [], deny: [] },
} as const;
const CODE = "```python\nimport base64\nexec(base64.b64decode('cHJpbnQoMSk='))\n```\n";

test.each([
  ["meant", `# A\n\nRun this:\n\n${CODE}`, ["ast/decoded-code"]],
  ["told not to run", `# A\n\nNever run this:\n\n${CODE}`, []],
  ["told to run after all", `# A\n\nNever run this:\n\n${CODE}\nNow run the code above.\n`, ["ast/decoded-code"]],
])("rules look at code that is %s", async (_words, text, wanted) => {
  const findings = findIn(await understandSkill({ "skill/SKILL.md": text }), POLICY);
  expect([...findings].map(({ rule }) => rule)).toEqual(wanted);
});
