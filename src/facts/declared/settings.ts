import type { Span } from "../../core/span.ts";
import { SERVERS } from "../../languages/data/formats/agent-settings.ts";
import { entriesOf, scalarOf, textsOf, valueAt, type DataNode } from "../../languages/data/trees/node.ts";
import { openDeclaring, type DeclaredFacts, type Declaring, type RateTarget } from "./declared-facts.ts";
import { readDevContainer } from "./isolation/dev-container.ts";
import { readSandboxSettings } from "./isolation/sandbox-runtime.ts";
import { declareTool } from "./tool-pattern.ts";

type Path = readonly string[];

/** Lists of tool patterns that need no question: Claude Code, Gemini, older forms. */
const ALLOWED: readonly Path[] = [["permissions", "allow"], ["allowedTools"], ["tools", "allowed"], ["autoApprove"]];
const WITHHELD: readonly Path[] = [
  ["permissions", "deny"],
  ["permissions", "ask"],
  ["disallowedTools"],
  ["tools", "exclude"],
  ["excludeTools"],
];
/** Lists in a server's entry of tools that it may use unasked: Cline, Roo, Kiro. */
const UNASKED = ["autoApprove", "alwaysAllow"];
/** Settings with which an agent asks for nothing any more, and the values that say so; from each agent's documentation. */
const ASKS_NOTHING: readonly (readonly [path: Path, values: readonly (string | boolean)[]])[] = [
  [
    ["permissions", "defaultMode"],
    ["bypassPermissions", "dontAsk"],
  ],
  [["skipDangerousModePermissionPrompt"], [true]],
  [["dangerouslySkipPermissions"], [true]],
  [["approval_policy"], ["never"]],
  [["sandbox_mode"], ["danger-full-access"]],
  [["chat.tools.autoApprove"], [true]],
  [["chat.tools.global.autoApprove"], [true]],
  [["autoAccept"], [true]],
  [["tools", "autoAccept"], [true]],
  [["yolo"], [true]],
  [["agent", "always_allow_tool_actions"], [true]],
  [["GOOSE_MODE"], ["auto"]],
  [["permission"], ["allow"]],
  // OpenClaw
  [["tools", "exec", "ask"], ["off"]],
  [["tools", "exec", "security"], ["full"]],
];
/** Sandboxes of agents that settings turn off, and the values that do; from each agent's documentation. */
const SANDBOX_OFF: readonly (readonly [path: Path, values: readonly (string | boolean)[]])[] = [
  [["sandbox", "enabled"], [false]],
  [["agents", "defaults", "sandbox", "mode"], ["off"]],
  [["tools", "sandbox"], [false]],
];

/** What the settings of an agent let it do. What they start, `languages/data` says. */
export function readDeclaredSettings(root: DataNode | null, rate: RateTarget): DeclaredFacts {
  const into = openDeclaring(rate);
  for (const path of ALLOWED) {
    for (const { text, span } of textsOf(valueAt(root, ...path))) declareTool(into, text, span);
  }
  for (const path of WITHHELD) {
    for (const { text, span } of textsOf(valueAt(root, ...path))) {
      into.say("withheld", { key: path.join("."), text, span });
    }
  }
  // Codex keeps whole settings under names to choose from.
  for (const settings of [root, ...entriesOf(valueAt(root, "profiles")).map(({ value }) => value)]) {
    for (const node of eachSet(settings, ASKS_NOTHING)) into.declare("agent-tool", { match: "any" }, node.span);
    readWorkspaceSandbox(into, valueAt(settings, "sandbox_workspace_write"));
  }
  for (const node of eachSet(root, SANDBOX_OFF))
    into.weaken("isolation", "open", "the agent's sandbox is off", node.span);
  for (const { text, span } of textsOf(valueAt(root, "permissions", "additionalDirectories"))) {
    into.declare("fs-read", { match: "within", value: text }, span);
    into.declare("fs-write", { match: "within", value: text }, span);
  }
  for (const path of SERVERS)
    for (const { key, value } of entriesOf(valueAt(root, ...path))) declareServer(into, key, value);
  const all = valueAt(root, "enableAllProjectMcpServers");
  if (all !== null && scalarOf(all) === true) declareServerTools(into, "", all.span);
  for (const { text, span } of textsOf(valueAt(root, "enabledMcpjsonServers")))
    declareServerTools(into, `${text}__`, span);
  for (const { key, value } of entriesOf(valueAt(root, "env"))) {
    into.declare("env", { match: "exact", value: key }, value.span);
  }
  for (const { key, value } of entriesOf(valueAt(root, "permission"))) {
    if (scalarOf(value) === "allow") declareTool(into, key, value.span);
  }
  readDevContainer(into, root);
  readOwnSandbox(into, valueAt(root, "sandbox"));
  return into.finish();
}

/** The values of those settings that have one of the values named beside them. */
function eachSet(settings: DataNode | null, table: typeof ASKS_NOTHING): readonly DataNode[] {
  return table.flatMap(([path, values]) => {
    const node = valueAt(settings, ...path);
    return node !== null && values.some((value) => value === scalarOf(node)) ? [node] : [];
  });
}

/** Codex's sandbox, where it lets more than the work area through. */
function readWorkspaceSandbox(into: Declaring, sandbox: DataNode | null): void {
  const network = valueAt(sandbox, "network_access");
  if (network !== null && scalarOf(network) === true) into.declare("network", { match: "any" }, network.span);
  for (const { text, span } of textsOf(valueAt(sandbox, "writable_roots"))) {
    into.declare("fs-write", { match: "within", value: text }, span);
  }
}

/** Claude Code's own sandbox, and commands that it starts outside of it. */
function readOwnSandbox(into: Declaring, sandbox: DataNode | null): void {
  for (const { text, span } of textsOf(valueAt(sandbox, "excludedCommands"))) {
    into.weaken("isolation", "weak", `${text} runs outside of the agent's sandbox`, span);
    into.declare("exec", { match: "within", value: text }, span);
  }
  readSandboxSettings(into, sandbox);
}

function declareServer(into: Declaring, name: string, server: DataNode): void {
  declareServerTools(into, `${name}__`, server.span);
  for (const key of UNASKED) {
    for (const { text, span } of textsOf(valueAt(server, key))) declareTool(into, `mcp__${name}__${text}`, span);
  }
  for (const { key, value } of entriesOf(valueAt(server, "env"))) {
    into.declare("env", { match: "exact", value: key }, value.span);
  }
}

function declareServerTools(into: Declaring, server: string, span: Span): void {
  into.declare("agent-tool", { match: "within", value: `mcp__${server}` }, span);
}
