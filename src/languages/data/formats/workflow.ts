import type { Language } from "../../../core/source-facts.ts";
import { openRuns, type DataFacts, type RunsCollector } from "../runs.ts";
import { entriesOf, itemsOf, textAt, valueAt, type DataNode } from "../trees/node.ts";
import { readYaml } from "../trees/yaml.ts";

/** Shells of GitHub's runner (docs.github.com, "workflow syntax"); `{0}` stands for the script's file. */
const SHELLS: Readonly<Record<string, Language>> = {
  bash: "shell",
  sh: "shell",
  pwsh: "powershell",
  powershell: "powershell",
  cmd: "batch",
  python: "python",
  node: "javascript",
};

/** Reads a workflow of GitHub Actions: steps as code, and the actions, workflows and images that it uses. */
export function readWorkflow(text: string): DataFacts {
  const { root, parse } = readYaml(text);
  const runs = openRuns();
  const shell = textAt(root, "defaults", "run", "shell");
  for (const { key, value: job } of entriesOf(valueAt(root, "jobs"))) {
    const how = `jobs.${key}`;
    readUses(runs, how, job);
    for (const place of [["container"], ["container", "image"]])
      readImage(runs, `${how}.container`, valueAt(job, ...place));
    for (const { key: name, value } of entriesOf(valueAt(job, "services"))) {
      readImage(runs, `${how}.services.${name}`, valueAt(value, "image"));
    }
    readSteps(runs, how, valueAt(job, "steps"), textAt(job, "defaults", "run", "shell") ?? shell);
  }
  return runs.finish("data", parse, text.length);
}

/** Reads `action.yml`: the steps of a composite action, the programs of one in JavaScript, the image of one in Docker. */
export function readAction(text: string): DataFacts {
  const { root, parse } = readYaml(text);
  const runs = openRuns();
  const own = valueAt(root, "runs");
  readSteps(runs, "runs", valueAt(own, "steps"), null);
  for (const key of ["pre", "main", "post", "pre-entrypoint", "entrypoint", "post-entrypoint", "image"]) {
    const value = valueAt(own, key);
    if (value?.kind !== "text") continue;
    const what = value.text.startsWith("docker://")
      ? ({ kind: "package", spec: value.text } as const)
      : ({ kind: "file", path: value.text } as const);
    runs.other(`runs.${key}`, "ci", what, value.span);
  }
  return runs.finish("data", parse, text.length);
}

function readSteps(runs: RunsCollector, how: string, steps: DataNode | null, shell: string | null): void {
  for (const [index, step] of itemsOf(steps).entries()) {
    const place = `${how}.steps[${index}]`;
    readUses(runs, place, step);
    const run = valueAt(step, "run");
    if (run?.kind === "text") {
      const language = languageOf(textAt(step, "shell") ?? shell);
      runs.command(`${place}.run`, "ci", run, run.span, language);
    }
    // actions/github-script and its like take a script as input.
    const script = valueAt(step, "with", "script");
    if (script?.kind === "text") runs.command(`${place}.with.script`, "ci", script, script.span, scriptLanguage(step));
  }
}

function scriptLanguage(step: DataNode): Language {
  return (textAt(step, "uses") ?? "").includes("github-script") ? "javascript" : "shell";
}

function languageOf(shell: string | null): Language {
  const program = (shell ?? "bash").trim().split(/\s+/u)[0]?.replace(/^.*\//u, "") ?? "";
  return (Object.hasOwn(SHELLS, program) ? SHELLS[program] : undefined) ?? "text";
}

function readUses(runs: RunsCollector, how: string, node: DataNode): void {
  const uses = valueAt(node, "uses");
  if (uses?.kind !== "text") return;
  const what = uses.text.startsWith("./")
    ? ({ kind: "file", path: uses.text } as const)
    : ({ kind: "package", spec: uses.text } as const);
  runs.other(`${how}.uses`, "ci", what, uses.span);
}

function readImage(runs: RunsCollector, how: string, node: DataNode | null): void {
  if (node?.kind === "text") runs.other(how, "ci", { kind: "package", spec: node.text }, node.span);
}
