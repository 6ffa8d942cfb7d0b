import { openRuns, type DataFacts, type RunsCollector } from "../runs.ts";
import { readJson } from "../trees/json.ts";
import { entriesOf, itemsOf, type DataNode, type DataTree } from "../trees/node.ts";
import { readYaml } from "../trees/yaml.ts";
import { readJsonLines } from "./plain-json.ts";

/** UTF-16 units: what is shorter, or one word, is a name or a keyword. */
const SHORTEST = 16;
/** Of one file. */
const MOST_TEXTS = 500;
const DEEPEST = 50;

/** Reads texts for models that stand in JSON or YAML: each is what a Markdown file with it would be. */
export function readPromptStore(text: string, path: string): DataFacts {
  if (/\.(?:jsonl|ndjson)$/iu.test(path)) return readLines(text);
  const { root, parse }: DataTree = /\.jsonc?$/iu.test(path) ? readJson(text) : readYaml(text);
  const runs = openRuns();
  embedTexts(runs, root, { shift: 0, left: MOST_TEXTS }, 0);
  return runs.finish("data", parse, text.length);
}

/** One value on each line. */
function readLines(text: string): DataFacts {
  const runs = openRuns();
  const room = { shift: 0, left: MOST_TEXTS };
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    room.shift = index;
    if (room.left > 0) embedTexts(runs, readJson(line).root, room, 0);
  }
  return runs.finish("data", readJsonLines(text).source.parse, text.length);
}

/** `shift`: where the tree's text begins in the file. */
function embedTexts(
  runs: RunsCollector,
  node: DataNode | null,
  room: { shift: number; left: number },
  depth: number,
): void {
  if (node === null || depth > DEEPEST) return;
  for (const item of itemsOf(node)) embedTexts(runs, item, room, depth + 1);
  for (const { value } of entriesOf(node)) embedTexts(runs, value, room, depth + 1);
  if (node.kind !== "text" || node.text.length < SHORTEST || !/\s/u.test(node.text.trim()) || room.left === 0) return;
  room.left -= 1;
  const { shift } = room;
  runs.embed({
    language: "markdown",
    how: "prompt",
    text: node.text,
    stretches: node.stretches.map((stretch) => ({ ...stretch, source: stretch.source + shift })),
    span: { start: node.span.start + shift, end: node.span.end + shift },
  });
}
