import { expect, test } from "vitest";
import { readDeclaredSettings } from "../../../src/facts/declared/settings.ts";
import { readJson } from "../../../src/languages/data/trees/json.ts";
import { wordCapability } from "../../support/capability-words.ts";

const read = (settings: unknown) => readDeclaredSettings(readJson(JSON.stringify(settings)).root, () => "risky");

test.each([
  [{ permissions: { allow: ["Bash(npm:*)", "Read"] } }, ["agent-tool Bash(npm*", "exec npm*", "agent-tool Read"]],
  [{ permissions: { defaultMode: "bypassPermissions" } }, ["agent-tool *"]],
  [{ permissions: { defaultMode: "plan" } }, []],
  [{ permissions: { additionalDirectories: ["~/x"] } }, ["fs-read ~/x*", "fs-write ~/x*"]],
  [{ enableAllProjectMcpServers: true }, ["agent-tool mcp__*"]],
  [{ enableAllProjectMcpServers: false }, []],
  [{ enabledMcpjsonServers: ["github"] }, ["agent-tool mcp__github__*"]],
  [
    { mcpServers: { db: { command: "db", env: { DB_KEY: "" }, autoApprove: ["query"] } } },
    ["agent-tool mcp__db__*", "agent-tool mcp__db__query", "env DB_KEY"],
  ],
  [{ approval_policy: "never", sandbox_mode: "danger-full-access" }, ["agent-tool *", "agent-tool *"]],
  [{ "chat.tools.autoApprove": true }, ["agent-tool *"]],
  [{ env: { HTTP_PROXY: "x" } }, ["env HTTP_PROXY"]],
  [{ permission: { bash: "allow", edit: "ask" } }, ["agent-tool bash*", "exec *"]],
  [{ profiles: { fast: { approval_policy: "never" } } }, ["agent-tool *"]],
  [{ sandbox_workspace_write: { network_access: true, writable_roots: ["/srv"] } }, ["network *", "fs-write /srv*"]],
  [{ tools: { exec: { security: "full", ask: "off" } } }, ["agent-tool *", "agent-tool *"]],
  [{ tools: { exec: { security: "allowlist", ask: "on-miss" } } }, []],
  [{}, []],
])("%j", (settings, expected) => {
  const shown = read(settings).capabilities.map(wordCapability);
  expect(shown).toEqual(expected);
});

test("what is asked for or refused is kept apart", () => {
  const { withheld, capabilities } = read({ permissions: { deny: ["Bash(rm:*)"], ask: ["WebFetch"] } });
  expect(withheld.map(({ key, text }) => `${key} ${text}`)).toEqual([
    "permissions.deny Bash(rm:*)",
    "permissions.ask WebFetch",
  ]);
  expect(capabilities).toEqual([]);
});

test.each([
  [{ sandbox: { enabled: false } }, ["the agent's sandbox is off"]],
  [{ agents: { defaults: { sandbox: { mode: "off" } } } }, ["the agent's sandbox is off"]],
  [{ sandbox: { enabled: true, excludedCommands: ["docker"] } }, ["docker runs outside of the agent's sandbox"]],
  [{ sandbox: { network: { allowedDomains: ["*"] } } }, ["the sandbox reaches any host (*)"]],
  [{ sandbox: { enabled: true } }, []],
])("of %j it is said what is weaker", (settings, expected) => {
  expect(read(settings).weaknesses.map(({ text }) => text)).toEqual(expected);
});
