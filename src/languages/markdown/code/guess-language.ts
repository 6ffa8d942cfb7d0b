import type { Language } from "../../../core/source-facts.ts";
import { readShebang } from "../../shebang.ts";

const COMMANDS =
  /^(?:sudo|curl|wget|bash|sh|zsh|npm|npx|pnpm|yarn|bunx?|deno|pip3?|pipx|uvx?|poetry|conda|brew|apt(?:-get)?|apk|dnf|yum|pacman|snap|git|gh|docker|podman|kubectl|helm|terraform|aws|gcloud|az|ssh|scp|rsync|nc|ncat|socat|python[23]?|node|ruby|perl|php|go|cargo|rustc|java|make|cmake|chmod|chown|rm|cp|mv|ln|mkdir|rmdir|touch|cat|echo|printf|export|source|eval|exec|cd|ls|find|grep|rg|sed|awk|xargs|tar|unzip|zip|gzip|openssl|base64|crontab|systemctl|launchctl|nohup|kill|pkill|env|set|tee|dd|osascript|claude|codex|gemini)$/u;
/** What is between the commands of a line. */
const BETWEEN_COMMANDS = /&&|\|\|?|;|\$\(/u;
/** Output into a file: `failed > 0` compares. */
const INTO_FILE = /\s>>?\s*(?:~?\/|\.{1,2}\/|[\w-]+\.\w)/u;
const OPTION = /^--?[a-zA-Z]/u;
const SHELL_ONLY = /^[^\n]*(?:&&|\|\||\s\|\s|\$\(|\s>>?\s*[/~.\w]|^\.{1,2}\/\S+)/u;
const PYTHON =
  /(?:^|\n)(?:(?!import type\b)import [\w.]+(?: as \w+)?\s*(?:$|\n|,|;)|from [\w.]+ import\b|def \w+\(|class \w+(?:\([\w., ]{0,80}\))?:|if __name__ ==|print\()|^(?:__import__|exec|eval|os\.system|subprocess\.\w+)\(/u;
const JAVASCRIPT =
  /(?:^|\n)(?:(?:const|let|var) [\w{[][^\n]*=|import [^\n]* from ["']|export (?:default|const|function)\b|(?:async )?function\*? \w+\(|require\(["'])|=>\s*[{(]|console\.log\(/u;
const TYPE_IMPORT = /\bimport\s+(?:type\s|\{[^}\n]{0,200}\btype\s)/u;
const MARKUP = /^\s*<[!?a-zA-Z]/u;

/** UTF-16 units; what a text is shows at its start. */
const LONGEST = 4000;

/**
 * A language for code that does not say what it is. A guess: who runs it may see it otherwise. `text` when nothing
 * speaks for any language.
 */
export function guessLanguage(code: string): Language {
  const text = code.slice(0, LONGEST).trim();
  const shebang = readShebang(text);
  if (shebang !== null) return shebang.language ?? "text";
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/u.test(text)) return "data";
  if (MARKUP.test(text)) return "text";
  if (PYTHON.test(text)) return "python";
  if (JAVASCRIPT.test(text)) return TYPE_IMPORT.test(text) ? "typescript" : "javascript";
  return isShell(text) ? "shell" : "text";
}

/** A command on some line: one that is known, or what only shells write between what could be some. */
function isShell(text: string): boolean {
  return text.split("\n").some((line) => isKnownCommand(line) || isPipeline(line.trim()));
}

/** Whether a line looks typed: a command of whatever name as well, if it has options. */
export function looksTyped(line: string): boolean {
  const [command = "", ...others] = wordsOf(line);
  const hasOptions = /^[a-z][\w.-]*$/u.test(command) && others.some((word) => OPTION.test(word));
  return hasOptions || isKnownCommand(line) || isPipeline(line.trim());
}

function isKnownCommand(line: string): boolean {
  const [command = "", ...others] = wordsOf(line);
  return others.length > 0 && COMMANDS.test(command.replace(/^(?:.*\/)?s?bin\//u, ""));
}

/** Tables and types have bars and angles as well: some part has to be a command, or the line has to end in a file. */
function isPipeline(line: string): boolean {
  if (!SHELL_ONLY.test(line)) return false;
  return INTO_FILE.test(line) || line.split(BETWEEN_COMMANDS).some(isLikeCommand);
}

function isLikeCommand(part: string): boolean {
  const [command = "", ...others] = wordsOf(part);
  const isPath = others.length > 0 ? /^(?:\.{1,2}|~)?\/\S/u : /^\.\/\S|^\S*\/\S+\.(?:sh|py|[cm]?js|rb|pl|ps1)$/u;
  return COMMANDS.test(command) || isPath.test(command) || others.some((word) => OPTION.test(word));
}

/** Without the variables that are set for it. */
function wordsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^(?:\w+=\S*\s+)+/u, "")
    .split(/\s+/u);
}
