import type { Span } from "../../core/span.ts";
import { analyseShell } from "../../languages/shell/analyse.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { findInstall, type Install } from "../commands/arguments/find-install.ts";
import { findCarried } from "../commands/carriers.ts";
import { readInlineCode } from "../commands/inline-code.ts";
import { readProgram } from "../commands/program-name.ts";
import { splitShown } from "../commands/show-command.ts";
import { listCommands } from "../shell/read-shell.ts";
import { constantOf, toWord, type Word } from "../word.ts";
import { readDockerVariables, readSettings, readVariable } from "./client-settings.ts";
import type { Finder } from "./found.ts";
import type { ListGiven } from "./list-given.ts";
import { addInstall, type PlaceWord } from "./installs.ts";
import { eachProseInstall } from "./from-prose.ts";
import { openStretch } from "./place-name.ts";

/** Commands in commands: more is nobody's. */
const DEEPEST = 8;

/** What the commands of a source install: its own in a shell, those that code or settings start, those that prose orders. */
export function readInstalls(finder: Finder, source: ArtifactSource): readonly ListGiven[] {
  const lists: ListGiven[] = [];
  if (source.facts.language === "shell") {
    for (const { words, span } of listCommands(source.facts)) readWords(words, span, false);
    for (const { target, value, span } of source.facts.assignments) {
      if (target?.kind === "name" && value?.kind === "string") readVariable(finder, target.name, value.value, span);
    }
  } else {
    for (const { kind, target, span } of source.capabilities) {
      if (kind === "exec" && target.match !== "any") readWords(splitShown(target.value), span, true);
    }
  }
  if (source.facts.language === "dockerfile") readDockerVariables(finder, source.text);
  for (const { what, span } of source.runs) {
    if (what.kind === "program") readWords(what.argv.map(toWord), span, true);
  }
  for (const { text, span } of source.said?.commands ?? []) readLine(text, span);
  for (const { line, span } of eachProseInstall(source)) readLine(line, span);
  for (const { line, span } of eachUnparsedLine(source)) readLine(line, span);
  return lists;

  function readLine(line: string, span: Span): void {
    for (const { words } of listCommands(analyseShell(line))) readWords(words, span, false);
  }

  /** `areWrapped`: whether what a wrapper runs has not been found by the shell's reader already. */
  function readWords(first: readonly Word[], span: Span, areWrapped: boolean): void {
    let seek: ReturnType<typeof openStretch> | null = null;
    const place: PlaceWord = (text) => (seek ??= openStretch(source.text, span))(text) ?? span;
    const waiting = [{ words: first, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined && next.depth <= DEEPEST; next = waiting.pop()) {
      const { words, depth } = next;
      const program = readProgram(words[0]);
      if (program.kind !== "named") continue;
      readSettings(finder, program.name, words, span);
      const install = findInstall(program.name, words) ?? findModuleInstall(program.name, words);
      if (install !== null) {
        addInstall(finder, install, span, place);
        addLists(install, span);
        continue;
      }
      const { wrapped, carried } = findCarried(program.name, words);
      const inner = [...carried, ...(areWrapped ? [...wrapped, ...linesIn(program.name, words)] : [])];
      waiting.push(...inner.map((each) => ({ words: each, depth: depth + 1 })));
    }
  }

  function addLists({ lists: given, how, ecosystem }: Install, span: Span): void {
    if (ecosystem !== "PyPI") return;
    for (const { as, word } of given) {
      const path = constantOf(word);
      if (path === null) finder.doubt(`which list \`${how}\` reads depends on a variable`, span);
      else lists.push({ source, path, as, span });
    }
  }
}

/** Lines of languages that nobody here parses, as a shell would read them: a command without a pipe is the same there. */
function* eachUnparsedLine({ facts, text }: ArtifactSource): Generator<{ readonly line: string; readonly span: Span }> {
  if (facts.language !== "powershell" && facts.language !== "batch") return;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    if (!INSTALLING.test(line)) continue;
    yield { line: line.replace(/^\s*(?:[&@]\s*|call\s+)/iu, ""), span: { start: index, end: index + line.length } };
  }
}

/** A cheap look before a line is parsed. */
const INSTALLING = /\b(?:install|add|npx|uvx|bunx|dlx|get)\b/iu;

/** `python -m pip install …` */
function findModuleInstall(name: string, words: readonly Word[]): Install | null {
  const module = name === "python" && constantOf(words[1]) === "-m" ? constantOf(words[2]) : null;
  return module === null ? null : findInstall(module, words.slice(2));
}

/** The commands of `sh -c '…'` in arguments that no shell's reader has seen. */
function linesIn(name: string, words: readonly Word[]): readonly (readonly Word[])[] {
  return readInlineCode(name, words).code.flatMap(({ language, text }) => {
    const line = language === "shell" ? constantOf(text) : null;
    return line === null ? [] : listCommands(analyseShell(line)).map((command) => command.words);
  });
}
