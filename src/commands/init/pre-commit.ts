import { ok, type Result } from "../../core/fault.ts";
import { itemsOf, textAt, valueAt, type DataNode, type DataTree } from "../../languages/data/trees/node.ts";
import { readYaml } from "../../languages/data/trees/yaml.ts";
import type { Pin } from "./pin.ts";
import type { Proposal } from "./proposal.ts";
import { readSettings } from "./read-settings.ts";

export const PRE_COMMIT_PATH = ".pre-commit-config.yaml";

const BY_HAND = "Add or change the entry by hand, as it is shown.";

/**
 * An entry of Evogate's in a configuration of pre-commit. It is put in as text, so that comments and whoever's style stay
 * as they are. Fault `settings-broken`, with the line, for what is no YAML.
 */
export function proposePreCommit(present: string | null, pin: Pin): Result<Proposal> {
  const path = PRE_COMMIT_PATH;
  const entry = entryLines(pin);
  if (present === null || present.trim() === "")
    return ok({ kind: "write", path, before: present, text: ["repos:", ...indent(entry, 2), ""].join("\n") });
  const tree = readSettings(path, present);
  if (!tree.ok) return tree;
  const own = itemsOf(valueAt(tree.value.root, "repos")).find((item) => isOurs(item, pin));
  if (own !== undefined && textAt(own, "rev") === pin.ref && itemsOf(valueAt(own, "hooks")).length > 0)
    return ok({ kind: "same", path });
  const text = own === undefined ? insertEntry(present, tree.value, entry) : null;
  if (text !== null && isInserted(text, tree.value, pin)) return ok({ kind: "write", path, before: present, text });
  const shown = `${present.trimEnd()}\n${indent(entry, 2).join("\n")}\n`;
  return ok({ kind: "kept", path, before: present, text: shown, remedy: BY_HAND });
}

function entryLines(pin: Pin): readonly string[] {
  return [
    `- repo: https://github.com/${pin.repository}`,
    `  rev: ${pin.ref}${pin.isCommit ? ` # v${pin.version}` : ""}`,
    "  hooks:",
    "    - id: evogate # what is staged",
    "    - id: evogate-full # what is pushed, by every stage",
  ];
}

function indent(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => `${" ".repeat(columns)}${line}`);
}

function isOurs(item: DataNode, { repository }: Pin): boolean {
  const address = textAt(item, "repo")?.replace(/(?:\.git)?\/?$/u, "") ?? "";
  return address.endsWith(`/${repository}`) || address.endsWith("/evogate");
}

/** The text with the entry as the last of `repos`; null where the list is written in brackets or in another odd way. */
function insertEntry(text: string, { root }: DataTree, entry: readonly string[]): string | null {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const insertAfter = (offset: number, lines: readonly string[]): string => {
    const end = text.indexOf("\n", offset) + 1 || text.length;
    const before = text.slice(0, end);
    const gap = before.endsWith("\n") ? "" : newline;
    return `${before}${gap}${lines.join(newline)}${newline}${text.slice(end)}`;
  };
  const repos = valueAt(root, "repos");
  if (repos === null) return insertAfter(text.length, ["repos:", ...indent(entry, 2)]);
  const last = itemsOf(repos).at(-1);
  if (last === undefined || text[repos.span.start] === "[") return null;
  const line = text.slice(text.lastIndexOf("\n", last.span.start - 1) + 1, last.span.start);
  const dash = /^(?<columns> *)- +$/u.exec(line)?.groups?.["columns"];
  if (dash === undefined) return null;
  const content = text.slice(last.span.start, last.span.end).trimEnd();
  return insertAfter(last.span.start + content.length, indent(entry, dash.length));
}

/** Reads it once more: one entry more than before, ours, and nothing else is wrong with it. */
function isInserted(text: string, before: DataTree, pin: Pin): boolean {
  const tree = readYaml(text);
  const [now, then] = [tree, before].map(({ root }) => itemsOf(valueAt(root, "repos")));
  const last = now?.at(-1);
  return tree.parse.kind === "ok" && now?.length === (then?.length ?? 0) + 1 && last !== undefined && isOurs(last, pin);
}
