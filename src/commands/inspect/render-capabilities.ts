import type { CapabilityKind } from "../../core/capability.ts";
import { labelled, type Line, type Paper } from "../../report/terminal/paper.ts";
import { terminalText } from "../../text/safe/terminal.ts";
import type { CapabilityDocument, InspectDocument } from "./document.ts";

const LABEL = 9;

/** A capability in plain words, before its target. */
const WORDS: Readonly<Record<CapabilityKind, string>> = {
  network: "contacts",
  exec: "runs",
  "fs-read": "reads",
  "fs-write": "writes",
  env: "reads the variable",
  import: "imports",
  "dynamic-code": "runs text as code:",
  "native-code": "loads native code:",
  dependency: "installs",
  "agent-tool": "uses the tool",
  persistence: "goes on by itself:",
  instruction: "tells the agent:",
};

/** What nobody knows, by kind of capability. */
const UNKNOWN: Partial<Readonly<Record<CapabilityKind, string>>> = {
  network: "a host that is not known",
  exec: "a command that is not known",
  "fs-read": "files that are not known",
  "fs-write": "files that are not known",
  import: "a module that is not known",
};

/** What the artifact can do, in plain words: what needs a person's look first. Nothing where it can do nothing. */
export function renderCapabilities({ capabilities }: InspectDocument, paper: Paper): readonly Line[] {
  const groups = [
    ["risky", capabilities.filter(({ risk }) => risk === "risky")],
    ["harmless", capabilities.filter(({ risk }) => risk === "harmless")],
  ] as const;
  return groups.flatMap(([label, group]) => {
    const words = [...new Set(group.map(wordCapability))].join("; ");
    return words === "" ? [] : labelled(terminalText(label.padEnd(LABEL)), LABEL, words, paper, 0);
  });
}

function wordCapability({ kind, target, path, line }: CapabilityDocument): string {
  const what = target === "*" ? (UNKNOWN[kind] ?? "what is not known") : target;
  return `${WORDS[kind]} ${what} (${path}:${line})`;
}
