import { nonEmpty } from "../../../core/brand.ts";
import type { Language, RunsFact } from "../../../core/source-facts.ts";
import { sliceContent } from "../../content.ts";
import { openRuns, type DataFacts, type RunsCollector } from "../runs.ts";
import { readJson } from "../trees/json.ts";
import { itemsOf, textsOf } from "../trees/node.ts";
import { readInstructions, type Instruction } from "./docker-instructions.ts";

const WHEN: Readonly<Record<string, RunsFact["when"]>> = {
  RUN: "build",
  CMD: "start",
  ENTRYPOINT: "start",
  HEALTHCHECK: "start",
};

/** Reads a Dockerfile: what its build and its container run, the images it starts from, the addresses it adds. */
export function readDockerfile(text: string): DataFacts {
  const runs = openRuns();
  let shell: Language = "shell";
  for (const instruction of readInstructions(text)) {
    const { name, content, span } = instruction;
    const words = content.text.trim().split(/\s+/u);
    if (name === "FROM") runs.other("FROM", "build", { kind: "package", spec: words[0] ?? "" }, span);
    if (name === "SHELL") shell = shellOf(content.text);
    if (name === "ADD") readAdd(runs, instruction, words);
    if (Object.hasOwn(WHEN, name)) readCommand(runs, instruction, shell);
  }
  return runs.finish("dockerfile", { kind: "ok" }, text.length);
}

function shellOf(form: string): Language {
  if (/powershell|pwsh/iu.test(form)) return "powershell";
  if (/\bcmd\b/iu.test(form)) return "batch";
  return /python/iu.test(form) ? "python" : "shell";
}

function readAdd(runs: RunsCollector, { span }: Instruction, words: readonly string[]): void {
  for (const url of words.filter((word) => /^(?:https?|git|ssh):|^git@/u.test(word))) {
    runs.other("ADD", "build", { kind: "address", url }, span);
  }
}

function readCommand(runs: RunsCollector, instruction: Instruction, shell: Language): void {
  const { name, isOnBuild, documents, span } = instruction;
  const how = isOnBuild ? `ONBUILD ${name}` : name;
  const when = WHEN[name] ?? "build";
  const lead = name === "HEALTHCHECK" ? (/^\s*CMD\s+/iu.exec(instruction.content.text)?.[0].length ?? 0) : 0;
  const { text } = instruction.content;
  const argv = nonEmpty(execForm(text.slice(lead)));
  if (argv !== null) {
    runs.program(how, when, argv, span);
    return;
  }
  if (name === "HEALTHCHECK" && lead === 0) return;
  const isScript = documents.length > 0 && /^\s*<<-?\s*["']?\w+["']?\s*$/u.test(text);
  if (!isScript) {
    const line = sliceContent(instruction.content, lead, text.length);
    runs.command(how, when, line, span, shell);
  }
  for (const { content, span: at } of documents) {
    const language: Language = /^#!.*python/u.test(content.text) || /python\S*\s*<</u.test(text) ? "python" : shell;
    if (isScript) runs.command(how, when, content, at, language);
    else runs.embed({ language, how: "here-document", ...content, span: at });
  }
}

/** `["program", "argument"]`; empty when it is a line for the shell. */
function execForm(text: string): readonly string[] {
  if (!text.trimStart().startsWith("[")) return [];
  const { root, parse } = readJson(text);
  const words = textsOf(root);
  return parse.kind === "ok" && words.length === itemsOf(root).length ? words.map((word) => word.text) : [];
}
