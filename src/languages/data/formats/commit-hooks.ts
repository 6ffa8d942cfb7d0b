import type { RunsFact } from "../../../core/source-facts.ts";
import { openRuns, type DataFacts } from "../runs.ts";
import { entriesOf, itemsOf, textAt, textsOf, valueAt, valuesAt } from "../trees/node.ts";
import { readYaml } from "../trees/yaml.ts";

/** Reads `.pre-commit-config.yaml` (pre-commit.com): repositories that are fetched, and the lines of local hooks. */
export function readPreCommit(text: string): DataFacts {
  const { root, parse } = readYaml(text);
  const runs = openRuns();
  for (const repository of itemsOf(valueAt(root, "repos"))) {
    const name = textAt(repository, "repo") ?? "";
    const isFetched = name !== "local" && name !== "meta";
    const spec = `${name}@${textAt(repository, "rev") ?? ""}`;
    if (isFetched) runs.other("repos", "commit", { kind: "package", spec }, repository.span);
    for (const hook of itemsOf(valueAt(repository, "hooks"))) {
      const how = `hooks.${textAt(hook, "id") ?? ""}`;
      const entry = valueAt(hook, "entry");
      if (entry?.kind === "text") runs.command(`${how}.entry`, "commit", entry, entry.span);
      for (const dependency of textsOf(valueAt(hook, "additional_dependencies"))) {
        runs.other(how, "commit", { kind: "package", spec: dependency.text }, dependency.span);
      }
    }
  }
  return runs.finish("data", parse, text.length);
}

/** Reads `lefthook.yml`: the lines that run for each git hook. */
export function readLefthook(text: string): DataFacts {
  const { root, parse } = readYaml(text);
  const runs = openRuns();
  const when: RunsFact["when"] = "commit";
  for (const { key: hook, value } of entriesOf(root)) {
    for (const { key, value: command } of entriesOf(valueAt(value, "commands"))) {
      for (const run of valuesAt(command, "run")) {
        if (run.kind === "text") runs.command(`${hook}.commands.${key}`, when, run, run.span);
      }
    }
    for (const job of itemsOf(valueAt(value, "jobs"))) {
      const run = valueAt(job, "run");
      if (run?.kind === "text") runs.command(`${hook}.jobs`, when, run, run.span);
    }
  }
  return runs.finish("data", parse, text.length);
}
