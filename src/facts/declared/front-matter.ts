import { readFrontMatter } from "../../languages/data/front-matter.ts";
import { entriesOf, textsOf, valueAt, type DataNode } from "../../languages/data/trees/node.ts";
import { openDeclaring, type DeclaredFacts, type Declaring, type RateTarget } from "./declared-facts.ts";
import { locateFields } from "./locate-fields.ts";
import { declareInstalls, declarePermissions } from "./permissions.ts";
import { declareTool, splitToolPatterns } from "./tool-pattern.ts";

/** Agent Skills, Claude Code's sub-agents and commands, and what others made of them. */
const TOOL_KEYS = ["allowed-tools", "allowedTools", "allowed_tools", "tools"];
const WITHHELD_KEYS = ["disallowed-tools", "disallowedTools", "denied-tools"];
/** With it, only a person starts the artifact (Claude Code's documentation of skills). */
const PERSON_ONLY = "disable-model-invocation";
const SERVER_KEYS = ["mcpServers", "mcp-servers", "mcp_servers"];
const TRIGGER_KEYS = ["name", "description", "when_to_use", "when-to-use", "triggers", "trigger", "keywords", "globs"];
const PERMISSION_KEYS = ["permissions", "capabilities"];
const DEEPEST_HOOK = 8;

/** What the front matter of a Markdown file declares; nothing where there is none, or none that can be read. */
export async function readDeclared(text: string, rate: RateTarget): Promise<DeclaredFacts> {
  const into = openDeclaring(rate);
  const front = await readFrontMatter(text);
  if (front.kind !== "read") return into.finish();
  const root = locateFields(text, front.fields);
  for (const key of TOOL_KEYS) {
    for (const { text: list, span } of textsOf(valueAt(root, key))) {
      for (const pattern of splitToolPatterns(list)) declareTool(into, pattern, span);
    }
  }
  for (const key of WITHHELD_KEYS) sayEach(into, "withheld", key, valueAt(root, key));
  const isPersonOnly = valueAt(root, PERSON_ONLY);
  if (isPersonOnly?.kind === "other" && isPersonOnly.value === true) {
    into.say("withheld", { key: PERSON_ONLY, text: PERSON_ONLY, span: isPersonOnly.span });
  }
  for (const key of SERVER_KEYS) declareServers(into, valueAt(root, key));
  for (const key of PERMISSION_KEYS) declarePermissions(into, valueAt(root, key));
  for (const { value } of entriesOf(valueAt(root, "metadata"))) declareLoader(into, value);
  declareLoader(into, root);
  for (const key of TRIGGER_KEYS) sayEach(into, "triggers", key, valueAt(root, key));
  sayHooks(into, "hooks", valueAt(root, "hooks"), 0);
  return into.finish();
}

/** `metadata.<loader>`: what OpenClaw and its kin ask for before they load a skill. */
function declareLoader(into: Declaring, loader: DataNode): void {
  for (const key of ["requires", "config", "primaryEnv"]) {
    const value = valueAt(loader, key);
    if (value === null) continue;
    const entries = [{ key, keySpan: value.span, value }];
    declarePermissions(into, { kind: "map", entries, span: value.span });
  }
  declareInstalls(into, valueAt(loader, "install"));
}

/** A list of names, or a map of servers by name. */
function declareServers(into: Declaring, servers: DataNode | null): void {
  const names = [
    ...textsOf(servers).map(({ text, span }) => ({ name: text, span })),
    ...entriesOf(servers).map(({ key, value }) => ({ name: key, span: value.span })),
  ];
  for (const { name, span } of names) into.declare("agent-tool", { match: "within", value: `mcp__${name}__` }, span);
}

function sayEach(into: Declaring, list: "triggers" | "withheld", key: string, node: DataNode | null): void {
  for (const { text, span } of textsOf(node)) into.say(list, { key, text, span });
}

/** Hooks nest by event and matcher; what runs stands under `command`. */
function sayHooks(into: Declaring, key: string, node: DataNode | null, depth: number): void {
  if (node === null || depth > DEEPEST_HOOK) return;
  if (node.kind === "list") for (const item of node.items) sayHooks(into, key, item, depth + 1);
  for (const entry of entriesOf(node)) {
    const { value } = entry;
    if (entry.key === "command" && value.kind === "text") {
      into.say("commands", { key: `${key}.command`, text: value.text, span: value.span });
    } else sayHooks(into, `${key}.${entry.key}`, value, depth + 1);
  }
}
