import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CAPABILITY_KINDS, type CapabilityKind } from "../../src/core/capability.ts";
import { coversTargetOf } from "../../src/delta/covers-target.ts";
import { toTarget } from "../support/sample-capability.ts";

const covers = (kind: CapabilityKind, wider: string, narrower: string): boolean =>
  coversTargetOf(kind, toTarget(wider), toTarget(narrower));

describe("covered by what was there before", () => {
  test.each<[CapabilityKind, before: string, head: string]>([
    ["network", "api.example.com", "api.example.com"],
    ["network", "*", "api.example.com"],
    ["network", "*", "in example.com"],
    ["network", "in example.com", "api.example.com"],
    ["network", "in example.com", "example.com"],
    ["network", "in example.com", "in eu.example.com"],
    ["exec", "*", "rm -rf /"],
    ["exec", "curl *", "curl https://a.example/x"],
    ["exec", "curl *", "curl"],
    ["exec", "curl *", "curl -s -o x https://a.example/x"],
    ["exec", "curl * -o x", "curl -s https://a.example/x -o x"],
    ["exec", "curl https://a.example/*", "curl https://a.example/x"],
    ["exec", "curl https://a.example/*", "curl https://a.example/*"],
    ["exec", "echo '*.txt'", "echo '*.txt'"],
    ["exec", "curl https://a.example", "curl -s --max-time 30 https://a.example"],
    ["exec", "curl -s -X POST */api -d '{ -s }'", "curl --retry 2 -X POST */api --retry-delay 1 -d '{ -s }'"],
    ["exec", "pip install a", "pip install -q a"],
    ["exec", "gh pr view * --json url -q .url", "gh pr view * --json title -q '.title | @tsv'"],
    ["exec", "gcloud a restores describe * --location=*", "gcloud a restores describe * '--format=value(state)'"],
    ["exec", "hzl task show *", "hzl --no-color task show 12 --json"],
    ["exec", "in git", "git push origin"],
    ["fs-read", "in data", "data/a.csv"],
    ["fs-read", "in data", "in data/2024"],
    ["fs-read", "in .", "data/a.csv"],
    ["fs-read", "in ~", "~/.aws/credentials"],
    ["fs-write", "in /", "/etc/hosts"],
    ["env", "*", "HOME"],
    ["import", "rich.console", "rich.table"],
    ["import", "requests", "requests.adapters"],
    ["import", "google.cloud.storage", "google.cloud.storage.blob"],
    ["import", "@scope/kit", "@scope/kit/sub"],
    ["import", "lodash/fp", "lodash"],
    ["dependency", "requests==2.31.0", "requests>=2.32"],
    ["dependency", "@scope/kit@1.0.0", "@scope/kit@2"],
    ["dependency", "Flask", "flask"],
    ["agent-tool", "in Bash", "in Bash(git"],
    ["agent-tool", "in Bash(git", "Bash(git push)"],
    ["agent-tool", "in mcp__github__", "mcp__github__list"],
    ["dynamic-code", "*", "python"],
    ["instruction", "share results", "share results"],
  ])("%s: %s covers %s", (kind, before, head) => {
    expect(covers(kind, before, head)).toBe(true);
  });
});

describe("gained", () => {
  test.each<[CapabilityKind, before: string, head: string]>([
    ["network", "api.example.com", "*"],
    ["network", "api.example.com", "in example.com"],
    ["network", "api.example.com", "api.example.com:8443"],
    ["network", "in example.com", "notexample.com"],
    ["network", "example.com", "api.example.com"],
    ["exec", "curl https://a.example", "curl -k https://a.example"],
    ["exec", "curl https://a.example", "curl --max-time * https://a.example"],
    ["exec", "curl https://a.example", "curl -s -o x https://a.example"],
    ["exec", "curl https://a.example -d 'a'", "curl https://a.example -d ' -s a'"],
    ["exec", "frob a", "frob -s a"],
    ["exec", "gh pr view * --json url", "gh pr view * --json url --repo *"],
    ["exec", "gh pr view * --json url", "gh pr merge * --json url"],
    ["exec", "gh pr view * --json url", "gh issue view * --json url"],
    ["exec", "hzl task show 12", "hzl task show *"],
    ["exec", "kubectl describe * --context a", "kubectl describe secret x"],
    ["exec", "ssh a.example show * -v", "ssh a.example show 'x; rm y'"],
    ["exec", "curl https://a.example/*", "curl *"],
    ["exec", "curl https://a.example/*", "curl https://b.example/x"],
    ["exec", "curl https://a.example/*", "curl https://a.example/x -o y"],
    ["exec", "curl 'https://a.example/*'", "curl https://a.example/x"],
    ["exec", "curl *", "wget https://a.example/x"],
    ["exec", "in git", "gitleaks detect"],
    ["exec", "git status", "*"],
    ["fs-read", "in data", "database.csv"],
    ["fs-read", "data/a.csv", "in data"],
    ["fs-read", "in .", "/etc/shadow"],
    ["fs-read", "in .", "~/.ssh/id_rsa"],
    ["fs-read", "in .", "../other/x"],
    ["fs-read", "in .", "C:/Users/x"],
    ["env", "HOME", "GITHUB_TOKEN"],
    ["import", "requests", "request"],
    ["import", "google.cloud.storage", "google.cloud.secretmanager"],
    ["import", "@scope/kit", "@scope/other"],
    ["import", "requests", "*"],
    ["dependency", "requests", "requests-extra"],
    ["dependency", "-r requirements.txt", "-r other.txt"],
    ["dependency", "requests", "requests[socks]"],
    ["dependency", "lodash@4", "lodash@npm:other@1"],
    ["dependency", "requests==2.31.0", "requests @ https://files.example/x.whl"],
    ["dependency", "requests", "git+https://git.example/requests"],
    ["agent-tool", "in Bash(git", "in Bash"],
    ["agent-tool", "Read", "Write"],
    ["agent-tool", "in Bash(git", "Bash(gitleaks)"],
    ["instruction", "share results", "share passwords"],
  ])("%s: %s does not cover %s", (kind, before, head) => {
    expect(covers(kind, before, head)).toBe(false);
  });
});

/** Few different letters, so that one target is often a part of another. */
const target = fc
  .array(fc.constantFrom("a", "b", ".", "/", " ", "*", "'"), { maxLength: 6 })
  .chain((letters) => fc.constantFrom(letters.join(""), `in ${letters.join("")}`, "*"));

describe("laws of covering", () => {
  test("each target covers itself, and what cannot be known covers all", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CAPABILITY_KINDS), target, (kind, one) => {
        expect(covers(kind, one, one)).toBe(true);
        expect(covers(kind, "*", one)).toBe(true);
        if (one !== "*") expect(covers(kind, one, "*")).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("what covers what covers a command covers it too", () => {
    let chains = 0;
    fc.assert(
      fc.property(target, target, target, (a, b, c) => {
        if (!covers("exec", a, b) || !covers("exec", b, c)) return;
        if (new Set([a, b, c]).size === 3 && !a.startsWith("in ") && !b.startsWith("in ")) chains += 1;
        if (!a.startsWith("in ") && !b.startsWith("in ")) expect(covers("exec", a, c)).toBe(true);
      }),
      { numRuns: 20_000, seed: 20_260_301 },
    );
    expect(chains).toBeGreaterThan(5);
  });
});
