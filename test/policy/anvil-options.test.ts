import { describe, expect, test } from "vitest";
import { wordTarget } from "../../src/core/capability.ts";
import type { Policy } from "../../src/core/policy.ts";
import { findPersonalNeeds } from "../../src/gate/capability-needs.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { findViolations } from "../../src/scanners/ast/policy/find-violations.ts";
import { AST_RULES } from "../../src/scanners/ast/rules.generated.ts";
import { createMasks } from "../../src/scanners/masks.ts";
import { understandSkill } from "../support/understand.ts";

async function readPatterns(key: "allow" | "deny", patterns: readonly string[]): Promise<Policy> {
  const text = `capabilities:\n  ${key}:\n${patterns.map((each) => `    - ${each}\n`).join("")}`;
  const parsed = await parsePolicy(new TextEncoder().encode(text), null);
  if (!parsed.ok) throw new Error(`no policy: ${text}`);
  return parsed.value.policy;
}

/** What the policy denies of a tool, each as `kind target`. */
async function findDenied(code: string, patterns: readonly string[]): Promise<readonly string[]> {
  const artifact = await understandSkill({ "skill/tool.py": code });
  const found = [...findViolations(artifact, await readPatterns("deny", patterns), AST_RULES, createMasks())];
  return found.map(({ message }) => message.slice(message.indexOf(": ") + 2));
}

/** What a person would have to settle if a tool were new, each as `kind target`. */
async function findNeeds(code: string, patterns: readonly string[]): Promise<readonly string[]> {
  const { facts } = await understandSkill({ "skill/tool.py": code });
  const gained = facts.capabilities.map((capability) => ({ capability, widens: null }));
  return findPersonalNeeds(gained, [], await readPatterns("allow", patterns)).map(
    ({ capability: { kind, target } }) => `${kind} ${wordTarget(target)}`,
  );
}

const fetchFrom = (address: string): string => `import urllib.request\nurllib.request.urlopen(${address})\n`;
const run = (line: string): string => `import os\nos.system(${JSON.stringify(line)})\n`;
const read = (path: string): string => `open(${JSON.stringify(path)}).read()\n`;
const write = (path: string): string => `open(${JSON.stringify(path)}, "w").write("a")\n`;
const ask = (variable: string): string => `import os\nlen(os.environ[${JSON.stringify(variable)}])\n`;

/**
 * Anvil's SecurityPolicy (anvil/sandbox.py of anvil-agent 0.1.1): its options that speak of code. Those of memory, time and
 * output speak of a run.
 */
describe("what Anvil's security policy forbids can be denied", () => {
  test.each<[string, patterns: readonly string[], forbidden: string, denied: readonly string[], permitted: string]>([
    [
      "allow_network: false",
      [`{ kind: network, target: "*" }`],
      fetchFrom(`"https://api.example.com"`),
      ["network api.example.com"],
      write("out.csv"),
    ],
    [
      "allowed_hosts",
      [`{ kind: network, target: "*", except: [api.example.com] }`],
      fetchFrom(`"https://evil.example.com"`),
      ["network evil.example.com"],
      fetchFrom(`"https://api.example.com"`),
    ],
    [
      "allowed_hosts with a wildcard",
      [`{ kind: network, target: "*", except: ["*.example.com"] }`],
      fetchFrom(`"https://example.org"`),
      ["network example.org"],
      fetchFrom(`"https://api.example.com"`),
    ],
    [
      "allowed_hosts, and a host that is not known",
      [`{ kind: network, target: "*", except: [api.example.com] }`],
      fetchFrom("input()"),
      ["network *"],
      fetchFrom(`"https://api.example.com"`),
    ],
    [
      "allow_filesystem_read: false",
      [`{ kind: fs-read, target: "*" }`],
      read("data.csv"),
      ["fs-read data.csv"],
      write("out.csv"),
    ],
    [
      "allow_filesystem_write: false",
      [`{ kind: fs-write, target: "*" }`],
      write("out.csv"),
      ["fs-write out.csv"],
      read("data.csv"),
    ],
    [
      "allowed_paths",
      [
        `{ kind: fs-read, target: "*", except: ["data/*"] }`,
        `{ kind: fs-write, target: "*", except: ["data/*", "/tmp/*"] }`,
      ],
      `${read("/etc/passwd")}${write("/srv/out.csv")}`,
      ["fs-read /etc/passwd", "fs-write /srv/out.csv"],
      `${read("data/a.csv")}${write("/tmp/out.csv")}`,
    ],
    [
      "allow_subprocess: false",
      [`{ kind: exec, target: "*" }`],
      run("git status"),
      ["exec git status"],
      fetchFrom(`"https://api.example.com"`),
    ],
    ["allow_env_access: false", [`{ kind: env, target: "*" }`], ask("API_TOKEN"), ["env API_TOKEN"], read("data.csv")],
    [
      "blocked_functions: eval, exec, compile",
      [`{ kind: dynamic-code, target: "*" }`],
      "exec(input())\n",
      ["dynamic-code python"],
      ask("API_TOKEN"),
    ],
  ])("%s", async (_option, patterns, forbidden, denied, permitted) => {
    expect(await findDenied(forbidden, patterns)).toEqual(denied);
    expect(await findDenied(permitted, patterns)).toEqual([]);
  });
});

describe("what Anvil's security policy allows can be allowed, and nothing beside it", () => {
  test.each<[string, patterns: readonly string[], permitted: string, other: string, needs: readonly string[]]>([
    [
      "allow_network: true",
      [`{ kind: network, target: "*" }`],
      `${fetchFrom(`"https://api.example.com"`)}${fetchFrom("input()")}`,
      ask("API_TOKEN"),
      ["env API_TOKEN"],
    ],
    [
      "allowed_hosts",
      [`{ kind: network, target: api.example.com }`],
      fetchFrom(`"https://api.example.com"`),
      `${fetchFrom(`"https://api.example.com.evil.example"`)}${fetchFrom("input()")}`,
      ["network *", "network api.example.com.evil.example"],
    ],
    [
      "allowed_hosts with a wildcard",
      [`{ kind: network, target: "*.example.com" }`],
      fetchFrom(`"https://api.example.com"`),
      `${fetchFrom(`"https://api.example.com.evil.example"`)}${fetchFrom("input()")}`,
      ["network *", "network api.example.com.evil.example"],
    ],
    [
      "allow_filesystem_read: true",
      [`{ kind: fs-read, target: "*" }`],
      read("/etc/shadow"),
      write("/etc/shadow"),
      ["fs-write /etc/shadow"],
    ],
    [
      "allow_filesystem_write: true",
      [`{ kind: fs-write, target: "*" }`],
      write("/etc/motd"),
      read("/etc/shadow"),
      ["fs-read /etc/shadow"],
    ],
    [
      "allowed_paths",
      [`{ kind: fs-read, target: "/etc/ssh/*" }`, `{ kind: fs-write, target: "/srv/data/*" }`],
      `${read("/etc/ssh/ssh_host_rsa_key")}${write("/srv/data/out.csv")}`,
      `${read("/etc/shadow")}${write("/srv/out.csv")}`,
      ["fs-read /etc/shadow", "fs-write /srv/out.csv"],
    ],
    [
      "allow_subprocess: true",
      [`{ kind: exec, target: "*" }`],
      run("unknown-program --now"),
      ask("API_TOKEN"),
      ["env API_TOKEN"],
    ],
    [
      "allow_env_access: true",
      [`{ kind: env, target: "*" }`],
      ask("API_TOKEN"),
      run("unknown-program --now"),
      ["exec unknown-program --now"],
    ],
    [
      "blocked_functions without eval, exec, compile",
      [`{ kind: dynamic-code, target: "*" }`],
      "exec(input())\n",
      ask("API_TOKEN"),
      ["env API_TOKEN"],
    ],
  ])("%s", async (_option, patterns, permitted, other, needs) => {
    // Without the pattern a person has to settle it: else its absence would say nothing.
    expect(await findNeeds(permitted, [`{ kind: import, target: "no such module" }`])).not.toEqual([]);
    expect(await findNeeds(permitted, patterns)).toEqual([]);
    expect(await findNeeds(other, patterns)).toEqual(needs);
  });
});
