import { nonEmpty } from "../../../core/brand.ts";
import { openRuns, type DataFacts, type RunsCollector } from "../runs.ts";
import { readJson } from "../trees/json.ts";
import { entriesOf, itemsOf, textAt, textsOf, valueAt, type DataNode, type DataTree } from "../trees/node.ts";
import { readToml } from "../trees/toml.ts";
import { readYaml } from "../trees/yaml.ts";
import { readPlugins } from "./plugin-sources.ts";

/** Where agents keep their MCP servers: Claude, Cursor, VS Code, Codex, Zed, Goose. */
export const SERVERS: readonly (readonly string[])[] = [
  ["mcpServers"],
  ["mcp_servers"],
  ["servers"],
  ["mcp", "servers"],
  ["context_servers"],
  ["extensions"],
];
/** Settings of agents that are one line for a shell. */
const LINES = [
  ["apiKeyHelper"],
  ["awsAuthRefresh"],
  ["awsCredentialExport"],
  ["otelHeadersHelper"],
  ["notify"],
  // Cursor's .cursor/environment.json
  ["install"],
  ["start"],
];
/** Keys of objects that hold a line for a shell: hooks, status lines, tasks of editors, dev containers. */
const COMMAND_KEYS = new Set(["command", "bash", "run", "windows", "linux", "osx"]);
const CONTAINER_KEYS = [
  "initializeCommand",
  "onCreateCommand",
  "updateContentCommand",
  "postCreateCommand",
  "postStartCommand",
  "postAttachCommand",
];
const DEEPEST = 12;

export type SettingsSyntax = "json" | "yaml" | "toml";

/** Settings of agents and editors that say what to start: MCP servers, hooks, status lines, tasks, dev containers. */
export function readAgentSettings(text: string, syntax: SettingsSyntax): DataFacts {
  const { root, parse } = readSettings(text, syntax);
  const runs = openRuns();
  for (const path of SERVERS) readServers(runs, path.join("."), valueAt(root, ...path));
  for (const path of LINES) readLine(runs, path.join("."), valueAt(root, ...path));
  for (const key of ["hooks", "statusLine", "fileSuggestion", "tasks", "terminals"])
    readCommands(runs, key, valueAt(root, key), 0);
  readPlugins(runs, root);
  for (const plugin of itemsOf(valueAt(root, "plugins")))
    readBrought(runs, `plugins.${textAt(plugin, "name") ?? "?"}`, plugin);
  for (const key of CONTAINER_KEYS) readLifeCycle(runs, key, valueAt(root, key));
  for (const { key, value } of entriesOf(valueAt(root, "env"))) {
    // Variables by which a program loads code into everything that it starts.
    if (!/^(?:NODE_OPTIONS|LD_PRELOAD|DYLD_INSERT_LIBRARIES|PYTHONSTARTUP|PYTHONPATH|BASH_ENV|ENV|PATH)$/u.test(key))
      continue;
    if (value.kind === "text") runs.program(`env.${key}`, "agent", ["env", `${key}=${value.text}`], value.span);
  }
  return runs.finish("data", parse, text.length);
}

/** Settings as a tree. */
export function readSettings(text: string, syntax: SettingsSyntax): DataTree {
  switch (syntax) {
    case "json":
      return readJson(text);
    case "yaml":
      return readYaml(text);
    case "toml":
      return readToml(text);
  }
}

/** What a plugin in the list of a marketplace brings by itself. */
function readBrought(runs: RunsCollector, how: string, plugin: DataNode): void {
  readServers(runs, `${how}.mcpServers`, valueAt(plugin, "mcpServers"));
  readCommands(runs, `${how}.hooks`, valueAt(plugin, "hooks"), 0);
}

function readServers(runs: RunsCollector, how: string, servers: DataNode | null): void {
  for (const { key, value } of entriesOf(servers)) readServer(runs, `${how}.${key}`, value);
}

function readServer(runs: RunsCollector, how: string, server: DataNode): void {
  const nested = valueAt(server, "command");
  const command = textAt(server, "command") ?? textAt(server, "cmd") ?? textAt(nested, "path");
  const list = textsOf(nested).map((word) => word.text);
  const options = [...textsOf(valueAt(server, "args")), ...textsOf(valueAt(nested, "args"))].map((word) => word.text);
  const env = entriesOf(valueAt(server, "env")).flatMap(({ key, value }) =>
    value.kind === "text" ? [`${key}=${value.text}`] : [],
  );
  const argv = nonEmpty(
    nested?.kind === "list" ? [...list, ...options] : command === null ? [] : [command, ...options],
  );
  if (argv !== null) runs.program(how, "agent", env.length === 0 ? argv : ["env", ...env, ...argv], server.span);
  for (const key of ["url", "serverUrl", "httpUrl", "uri"]) {
    const url = textAt(server, key);
    if (url !== null) runs.other(`${how}.${key}`, "agent", { kind: "address", url }, server.span);
  }
}

function readLine(runs: RunsCollector, how: string, node: DataNode | null): void {
  if (node?.kind === "text") runs.command(how, "agent", node, node.span);
  const argv = nonEmpty(textsOf(node).map((word) => word.text));
  if (node?.kind === "list" && argv !== null) runs.program(how, "agent", argv, node.span);
}

/** Hooks nest by event and matcher, each agent in its own way; what they share is the key of the line. */
function readCommands(runs: RunsCollector, how: string, node: DataNode | null, depth: number): void {
  if (depth > DEEPEST) return;
  for (const [index, item] of itemsOf(node).entries()) {
    if (item.kind === "text" && depth > 0) readLine(runs, `${how}[${index}]`, item);
    else readCommands(runs, `${how}[${index}]`, item, depth + 1);
  }
  for (const { key, value } of entriesOf(node)) {
    if (COMMAND_KEYS.has(key)) readLine(runs, `${how}.${key}`, value);
    if (value.kind !== "text") readCommands(runs, `${how}.${key}`, value, depth + 1);
  }
}

/** A line, a list of words, or an object of either, as dev containers have them. */
function readLifeCycle(runs: RunsCollector, how: string, node: DataNode | null): void {
  readLine(runs, how, node);
  for (const { key, value } of entriesOf(node)) readLine(runs, `${how}.${key}`, value);
}
