import type { Language } from "../../../core/source-facts.ts";
import { readShebang } from "../../shebang.ts";

const COMMANDS =
  /^(?:sudo|curl|wget|bash|sh|zsh|npm|npx|pnpm|yarn|bunx?|deno|pip3?|pipx|uvx?|poetry|conda|brew|apt(?:-get)?|apk|dnf|yum|pacman|snap|git|gh|docker|podman|kubectl|helm|terraform|aws|gcloud|az|ssh|scp|rsync|nc|ncat|socat|python[23]?|node|ruby|perl|php|go|cargo|rustc|java|make|cmake|chmod|chown|rm|cp|mv|ln|mkdir|rmdir|touch|cat|echo|printf|export|source|eval|exec|cd|ls|find|grep|rg|sed|awk|xargs|tar|unzip|zip|gzip|openssl|base64|crontab|systemctl|launchctl|nohup|kill|pkill|env|set|tee|dd|osascript|claude|codex|gemini)$/u;
const SHELL_ONLY = /^[^\n]*(?:&&|\|\||\s\|\s|\$\(|\s>>?\s*[/~.\w]|^\.{1,2}\/\S+)/u;
const PYTHON =
  /(?:^|\n)(?:import [\w.]+(?: as \w+)?\s*(?:$|\n|,|;)|from [\w.]+ import\b|def \w+\(|class \w+(?:\([\w., ]{0,80}\))?:|if __name__ ==|print\()|^(?:__import__|exec|eval|os\.system|subprocess\.\w+)\(/u;
const JAVASCRIPT =
  /(?:^|\n)(?:(?:const|let|var) [\w{[][^\n]*=|import [^\n]* from ["']|export (?:default|const|function)\b|(?:async )?function\*? \w+\(|require\(["'])|=>\s*[{(]|console\.log\(/u;
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
  if (JAVASCRIPT.test(text)) return "javascript";
  return isShell(text) ? "shell" : "text";
}

/** A known command with something behind it on some line, or what only shells write. */
function isShell(text: string): boolean {
  return text.split("\n").some((line) => {
    const words = line
      .trim()
      .replace(/^(?:\w+=\S*\s+)+/u, "")
      .split(/\s+/u);
    const command = words[0] ?? "";
    return words.length > 1 && (COMMANDS.test(command.replace(/^.*\//u, "")) || SHELL_ONLY.test(line.trim()));
  });
}
