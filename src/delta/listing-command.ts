import { wordsOf } from "./covers-command.ts";

/** Words that only list or show what there is, as the command lines of services have them in common. */
const LISTS: ReadonlySet<string> = new Set(
  "show view describe status inspect list ls top info version whoami".split(" "),
);
/** Of these `get` does so too; others fetch and write with it. */
const GETS: ReadonlySet<string> = new Set(["kubectl", "oc", "helm"]);
/** Programs that run others, whose own name is the second word. */
const RUNNERS: ReadonlySet<string> = new Set(["npx", "uvx", "pnpx", "bunx"]);
/** Their words are files and processes, or code. */
const TAKES_FILES =
  /^(?:rm|mv|cp|ln|dd|chmod|chown|kill|pkill|killall|tee|touch|mkdir|rmdir|cat|sed|awk|tar|zip|unzip|source|sudo|env|xargs|curl|wget|ssh|scp|rsync|(?:ba|z|da)?sh|python[\d.]*|node|deno|bun|ruby|perl|php|make)$/u;
/** Words behind which `list` is a name: `git branch list` makes a branch. */
const ACTS =
  /^(?:rm|delete|remove|create|new|add|apply|set|run|exec|start|stop|kill|push|pull|install|uninstall|update|upgrade|edit|patch|branch|tag|checkout|switch|merge|reset|clone|send|post|put|import|publish|deploy)$/u;
/** An answer that is a secret is no harmless one. */
const SECRET = /secret|token|credential|passw|private|auth|config|key|login|env|raw/iu;
/** Options that change and write nothing (references of gh, gcloud, kubectl, az and others). */
const NARROWS =
  /^(?:-[aAhlnqwQ]|--(?:limit|max|search|state|label|author|filter|sort-by|sort|order|all|all-namespaces|namespace|from|to|since|until|json|jq|fields|format|columns|no-color|color|no-headers?|quiet|verbose)(?:=.*)?)$/u;
const SHOWN_AS = /^(?:json|yaml|wide|name|table|tsv|text|csv)$/u;
const PLAIN = /^[a-z][\w.-]*$/u;
/** What makes more of a command: other commands, files, what a shell puts in. */
const SHELL_MARK = /[;|&><`$]/u;

/**
 * The program of a command, as capabilities show it, `uvx vodoo` where one runs the other; null where only its arguments
 * would tell, or where it is no plain word.
 */
export function programOf(command: string): string | null {
  const words = wordsOf(command);
  const program = words.slice(0, RUNNERS.has(words[0] ?? "") ? 2 : 1);
  return program.length > 0 && program.every((word) => PLAIN.test(word)) ? program.join(" ") : null;
}

/**
 * Whether a command only lists or shows something: nobody has to approve `kubectl top nodes` where `kubectl apply` was
 * approved.
 */
export function isListing(command: string): boolean {
  const program = programOf(command);
  if (program === null || TAKES_FILES.test(program)) return false;
  const rest = wordsOf(command).slice(program.split(" ").length);
  if (rest.some((word) => SECRET.test(word) || SHELL_MARK.test(word))) return false;
  // The verb stands first, or behind what it is about: `gh pr list`.
  const [first = "", second = ""] = rest.filter((word) => !word.startsWith("-"));
  const lists = (word: string): boolean => LISTS.has(word) || (word === "get" && GETS.has(program));
  if (!lists(first) && (ACTS.test(first) || !lists(second))) return false;
  return rest.every((word, at) => {
    const [option = "", value = rest[at + 1]] = word.split("=", 2);
    if (option === "-o" || option === "--output") return SHOWN_AS.test(value ?? "");
    return !word.startsWith("-") || NARROWS.test(word);
  });
}
