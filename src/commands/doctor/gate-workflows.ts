import { ok, type Result } from "../../core/fault.ts";
import { entriesOf, itemsOf, textAt, textsOf, valueAt, type DataNode } from "../../languages/data/trees/node.ts";
import { readYaml } from "../../languages/data/trees/yaml.ts";
import type { Tree } from "../../ports/tree.ts";

/** A workflow of the base that runs Evogate. */
export interface GateWorkflow {
  readonly path: string;
  readonly events: readonly string[];
  /** Names of its jobs that run Evogate, as checks have them. */
  readonly checks: readonly string[];
}

const FOLDER = ".github/workflows";
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/u;
/** `owner/evogate@ref`, and a workflow of such a repository. */
const USES = /^[\w.-]+\/evogate(?:\/[^@]+)?@\S+$/u;
/** Repositories have a few; more are not looked at. */
const MOST_WORKFLOWS = 200;

/** The workflows of a tree that run Evogate. What cannot be read runs nothing. Faults of the tree. */
export async function findGateWorkflows(tree: Tree<"base-tip">): Promise<Result<readonly GateWorkflow[]>> {
  const listed = await tree.entries(FOLDER);
  if (!listed.ok) return listed;
  const found: GateWorkflow[] = [];
  for (const entry of listed.value.slice(0, MOST_WORKFLOWS)) {
    if (entry.kind !== "file" || !WORKFLOW.test(entry.path)) continue;
    const content = await tree.read(entry.blob);
    if (!content.ok) return content;
    const workflow = readGateWorkflow(entry.path, Buffer.from(content.value.bytes ?? []).toString());
    if (workflow !== null) found.push(workflow);
  }
  return ok(found);
}

function readGateWorkflow(path: string, text: string): GateWorkflow | null {
  const { root } = readYaml(text);
  const jobs = entriesOf(valueAt(root, "jobs")).map(({ key, value }) => ({
    name: nameOf(key, textAt(value, "name")),
    isRunning: [value, ...itemsOf(valueAt(value, "steps"))].some(usesEvogate),
  }));
  const running = jobs.filter(({ isRunning }) => isRunning);
  if (running.length === 0) return null;
  const on = valueAt(root, "on");
  return {
    path,
    events: [...entriesOf(on).map(({ key }) => key), ...textsOf(on).map((event) => event.text)],
    checks: running.map(({ name }) => name),
  };
}

/** What an expression comes to is known at run time; such a job goes by its key here. */
function nameOf(key: string, name: string | null): string {
  return name === null || name.includes("${{") ? key : name;
}

function usesEvogate(node: DataNode): boolean {
  return USES.test(textAt(node, "uses") ?? "");
}
