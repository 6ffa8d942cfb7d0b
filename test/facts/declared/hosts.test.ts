import { expect, test } from "vitest";
import { wordCapability } from "../../support/capability-words.ts";
import { understandSkill } from "../../support/understand.ts";

async function read(name: string, text: string) {
  const { declarations, facts } = await understandSkill({ "skill/SKILL.md": "# A\n", [`skill/${name}`]: text });
  return { declared: declarations.flatMap((each) => each.facts.capabilities).map(wordCapability), facts };
}

test.each<[string, string, readonly string[]]>([
  [
    "a.py",
    "from smolagents import LocalPythonExecutor\nLocalPythonExecutor(['math', 'numpy.*'])\n",
    ["import math", "import numpy"],
  ],
  [
    "a.py",
    "import docker\ndocker.from_env().containers.run('x', volumes=['/srv:/srv:ro', 'named:/x'])\n",
    ["fs-read /srv*"],
  ],
  [
    "a.mjs",
    'import { SandboxManager } from "@anthropic-ai/sandbox-runtime";\nawait SandboxManager.initialize({ network: { allowedDomains: ["a.example"] } });\n',
    ["network a.example"],
  ],
  [
    "a.py",
    "import secagent\nsecagent.update_always_allowed_tools(['read_file'])\nsecagent.update_security_policy({'pay': [(1, 0, {}, 0)], 'rm': [(1, 1, {}, 0)]})\n",
    ["agent-tool read_file", "agent-tool pay"],
  ],
  ["a.py", "import json\njson.loads('{}')\n", []],
])("%s with %j declares what it opens", async (name, text, expected) => {
  expect((await read(name, text)).declared).toEqual(expected);
});

test("an annotation of a template is code, because its types are asked for", async () => {
  const { facts } = await read(
    "a.py",
    "from effectful.handlers.llm import Template\n\n\n@Template.define\ndef f(x: \"__import__('os').system('id')\") -> str:\n    raise NotImplementedError\n",
  );
  expect(facts.capabilities.map(wordCapability)).toContain("exec id");
});

test("a remote sandbox is a host", async () => {
  const { facts } = await read("a.py", "from e2b import Sandbox\n\nSandbox(allow_internet_access=False)\n");
  expect(facts.capabilities.map(wordCapability)).toContain("network e2b.app*");
});
