import { describe, expect, test } from "vitest";
import type { Risk, Target } from "../../../src/core/capability.ts";
import type { RiskContext } from "../../../src/facts/risk/context.ts";
import { isMetadataHost, riskOfLink } from "../../../src/facts/risk/hosts.ts";
import { riskOf, type RatedKind } from "../../../src/facts/risk/risk.ts";

const CONTEXT: RiskContext = {
  root: ".claude/skills/pdf",
  isArtifactRoot: (path: string) => [".claude/skills/mail", "tools/send.py"].includes(path),
  isKnownModule: (module) => module === "json" || module === "own",
};

/** `*` for anything, `in x` for what lies within x. */
function toTarget(text: string): Target {
  if (text === "*") return { match: "any" };
  return text.startsWith("in ") ? { match: "within", value: text.slice(3) } : { match: "exact", value: text };
}

describe("each cell of the contract's table", () => {
  test.for([
    // network: any host or `*` in code; loopback
    ["network", "api.example.com", "risky"],
    ["network", "*", "risky"],
    ["network", "in example.com", "risky"],
    ["network", "169.254.169.254", "risky"],
    ["network", "localhost", "harmless"],
    ["network", "localhost:8080", "harmless"],
    ["network", "127.0.0.1", "harmless"],
    ["network", "[::1]:3000", "harmless"],
    ["network", "localhost.evil.example", "risky"],
    ["network", "127.0.0.1.evil.example", "risky"],
    // exec, what is risky
    ["exec", "*", "risky"],
    ["exec", "python3 -c *", "risky"],
    ["exec", "node -e *", "risky"],
    ["exec", "bash -c *", "risky"],
    ["exec", "curl https://a.com", "risky"],
    ["exec", "pip install x", "risky"],
    ["exec", "ssh a.com", "risky"],
    ["exec", "sudo ls", "risky"],
    ["exec", "rm -rf build", "risky"],
    ["exec", "aws s3 ls", "risky"],
    ["exec", "docker run x", "risky"],
    ["exec", "claude -p x", "risky"],
    ["exec", "frobnicate", "risky"],
    ["exec", "git push origin *", "risky"],
    ["exec", "in git status", "risky"],
    // exec, what is harmless
    ["exec", "ls -la", "harmless"],
    ["exec", "ls *", "harmless"],
    ["exec", "prettier --check .", "harmless"],
    ["exec", "tsc -p .", "harmless"],
    ["exec", "pytest -q", "harmless"],
    ["exec", "git diff HEAD", "harmless"],
    ["exec", "python3 scripts/fill.py *", "harmless"],
    ["exec", "'*.sh'", "risky"],
    ["exec", "grep '*' a.txt", "harmless"],
    // fs-read
    ["fs-read", "~/.aws/credentials", "risky"],
    ["fs-read", "~/.ssh/id_ed25519", "risky"],
    ["fs-read", "/home/me/.ssh/id_rsa", "risky"],
    ["fs-read", "/Users/me/Library/Keychains/login.keychain-db", "risky"],
    ["fs-read", "C:/Users/me/AppData/Local/Google/Chrome/User Data/Default/Login Data", "risky"],
    ["fs-read", "~/.claude/settings.json", "risky"],
    ["fs-read", "CLAUDE.md", "risky"],
    ["fs-read", "AGENTS.md", "harmless"],
    ["fs-read", "~/.claude/AGENTS.md", "risky"],
    ["fs-read", "~/.bitcoin/wallet.dat", "risky"],
    ["fs-read", "/etc/shadow", "risky"],
    ["fs-read", "/etc/passwd", "risky"],
    ["fs-read", ".env", "risky"],
    ["fs-read", "certs/server.key", "risky"],
    ["fs-read", "*", "risky"],
    ["fs-read", "in ~", "risky"],
    ["fs-read", "in /", "risky"],
    ["fs-read", "in /etc", "risky"],
    ["fs-read", "in ~/.ssh", "risky"],
    ["fs-read", "../mail/SKILL.md", "risky"],
    ["fs-read", ".claude/skills/mail/data.json", "risky"],
    ["fs-read", "tools/send.py", "risky"],
    ["fs-read", "scripts/data.json", "harmless"],
    ["fs-read", ".claude/skills/pdf/data.json", "harmless"],
    ["fs-read", "in .", "harmless"],
    ["fs-read", "in src", "harmless"],
    ["fs-read", ".env.example", "harmless"],
    ["fs-read", "~/.ssh/id_ed25519.pub", "harmless"],
    ["fs-read", "/usr/share/dict/words", "harmless"],
    // fs-write
    ["fs-write", "/usr/local/bin/x", "risky"],
    ["fs-write", "~/notes.txt", "risky"],
    ["fs-write", "../x", "risky"],
    ["fs-write", "*", "risky"],
    ["fs-write", "~/.bashrc", "risky"],
    ["fs-write", ".git/hooks/pre-commit", "risky"],
    ["fs-write", "in .git", "risky"],
    ["fs-write", "AGENTS.md", "risky"],
    ["fs-write", ".cursor/mcp.json", "risky"],
    ["fs-write", ".evogate/policy.yaml", "risky"],
    ["fs-write", ".github/workflows/ci.yml", "risky"],
    ["fs-write", "in .github", "risky"],
    ["fs-write", ".claude/skills/mail/SKILL.md", "risky"],
    ["fs-write", "out/report.pdf", "harmless"],
    ["fs-write", "in .", "harmless"],
    ["fs-write", "in out", "harmless"],
    ["fs-write", "/tmp/x", "harmless"],
    ["fs-write", "in /var/tmp", "harmless"],
    ["fs-write", "~/AppData/Local/Temp/x", "harmless"],
    // env
    ["env", "*", "risky"],
    ["env", "GITHUB_TOKEN", "risky"],
    ["env", "AWS_SECRET_ACCESS_KEY", "risky"],
    ["env", "openaiApiKey", "risky"],
    ["env", "DATABASE_URL", "risky"],
    ["env", "DB_PASSWORD", "risky"],
    ["env", "LD_PRELOAD", "risky"],
    ["env", "LANG", "harmless"],
    ["env", "HOME", "harmless"],
    ["env", "PATH", "harmless"],
    ["env", "NO_COLOR", "harmless"],
    ["env", "PWD", "harmless"],
    ["env", "XDG_SESSION_TYPE", "harmless"],
    ["env", "KEYBOARD_LAYOUT", "harmless"],
    ["env", "AUTHOR", "harmless"],
    // import, dependency
    ["import", "requests", "risky"],
    ["import", "*", "risky"],
    ["import", "json", "harmless"],
    ["import", "own", "harmless"],
    ["dependency", "requests@2", "risky"],
    ["dependency", "*", "risky"],
    // always
    ["dynamic-code", "python", "risky"],
    ["native-code", "libc.so", "risky"],
    ["persistence", "cron", "risky"],
    ["agent-tool", "Bash", "risky"],
  ] as const satisfies readonly (readonly [RatedKind, string, Risk])[])("%s %s is %s", ([kind, target, risk]) => {
    expect(riskOf(kind, toTarget(target), CONTEXT)).toBe(risk);
  });

  test.for(["fs-read", "fs-write"] as const)("%s: a path given as argument is harmless", (kind) => {
    expect(riskOf(kind, { match: "any" }, CONTEXT, true)).toBe("harmless");
  });
});

test.for([
  ["https://docs.example.com/guide", "harmless"],
  ["https://docs.example.com/search?q=pdf", "harmless"],
  ["https://e.example.com/?d={{secret}}", "risky"],
  ["https://e.example.com/badge?by=USER_EMAIL", "risky"],
  ["https://e.example.com/badge?style=FLAT", "harmless"],
  ["https://e.example.com/?d=$TOKEN", "risky"],
  ["https://e.example.com/p?key=<your key>", "risky"],
  [`https://e.example.com/?d=${"a".repeat(300)}`, "risky"],
] as const)("a link that is only shown: %s", ([url, risk]) => {
  expect(riskOfLink(url)).toBe(risk);
});

test.for([
  ["169.254.169.254", true],
  ["169.254.169.254:80", true],
  ["metadata.google.internal", true],
  ["example.com", false],
] as const)("metadata service: %s", ([host, is]) => {
  expect(isMetadataHost(host)).toBe(is);
});
