import { expect, test } from "vitest";
import { isSensitivePath, isStartUpFile } from "../../../src/facts/risk/files.ts";
import { AGENT_FILES, GATE_FILES } from "../../../src/facts/risk/places/agents.ts";
import { BROWSERS } from "../../../src/facts/risk/places/browsers.ts";
import { compilePlaces } from "../../../src/facts/risk/places/compile.ts";
import { CREDENTIALS } from "../../../src/facts/risk/places/credentials.ts";
import { START_UP_FILES } from "../../../src/facts/risk/places/start-up.ts";
import { SYSTEM_FILES } from "../../../src/facts/risk/places/system.ts";
import { WALLETS } from "../../../src/facts/risk/places/wallets.ts";

const ALL = [CREDENTIALS, BROWSERS, WALLETS, AGENT_FILES, GATE_FILES, START_UP_FILES, SYSTEM_FILES];

test("each kind of place has a source, and globs that compile", () => {
  for (const places of ALL) {
    expect(places.filter(({ source, what, globs }) => source.length < 5 || what === "" || globs.length === 0)).toEqual(
      [],
    );
    expect(() => compilePlaces(places)).not.toThrow();
  }
});

test.for([
  ["~/.netrc", true],
  ["~/.config/gh/hosts.yml", true],
  ["/root/.kube/config", true],
  ["/home/a/.local/share/keyrings/login.keyring", true],
  ["~/Library/Application Support/Google/Chrome/Default/Cookies", true],
  ["~/.mozilla/firefox/x.default/key4.db", true],
  ["~/Library/Application Support/Exodus/exodus.wallet", true],
  ["~/.config/solana/id.json", true],
  ["~/.codex/auth.json", true],
  ["/proc/self/environ", true],
  ["project/.env.production", true],
  ["id_rsa", true],
  ["keys/prod.pem", true],
  ["src/env.ts", false],
  ["docs/keys.md", false],
  ["etc/shadow", false],
  ["~/Documents/report.pdf", false],
  ["src/memory/pool.c", false],
] as const)("sensitive: %s", ([path, is]) => {
  expect(isSensitivePath(path)).toBe(is);
});

test.for([
  ["~/.zshrc", true],
  ["/etc/cron.d/x", true],
  ["/etc/systemd/system/x.service", true],
  ["~/Library/LaunchAgents/x.plist", true],
  ["~/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/x.lnk", true],
  ["repo/.git/hooks/pre-commit", true],
  ["~/.ssh/authorized_keys", true],
  ["venv/lib/python3.12/site-packages/x.pth", true],
  [".vscode/tasks.json", true],
  ["src/profile.ts", false],
  ["docs/bashrc.md", false],
] as const)("runs later by itself: %s", ([path, is]) => {
  expect(isStartUpFile(path)).toBe(is);
});
