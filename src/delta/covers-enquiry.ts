/** Words that ask about one thing and change nothing, as the command lines of services have them in common. */
const ASKS: ReadonlySet<string> = new Set(["show", "view", "describe", "status", "inspect"]);
/** Options that say how an answer is shown: references of gh, gcloud, kubectl, az and others. */
const SHOWS: ReadonlySet<string> = new Set(
  "--json -q --jq --format --fields --columns --no-color --color --no-header --no-headers --pretty --compact --quiet --verbose".split(
    " ",
  ),
);
const PLAIN = /^[a-z][\w-]*$/u;
/** A gap that is a word by itself, as commands are shown. */
const ANY = "*";

interface Enquiry {
  /** The program and its words up to the verb. */
  readonly asked: string;
  /** What it is about. */
  readonly operands: readonly string[];
  /** Names of options that do not only say how the answer is shown. */
  readonly options: readonly string[];
}

/**
 * Whether who may ask about anything by one command may ask so by another: `gh pr view * --json url` covers
 * `gh pr view * --json title -q .title`. The words of both are those that capabilities show.
 */
export function coversEnquiry(wider: readonly string[], narrower: readonly string[]): boolean {
  const [may, asks] = [readEnquiry(wider), readEnquiry(narrower)];
  if (may === null || asks?.asked !== may.asked || asks.operands.length !== 1) return false;
  const [what = ""] = asks.operands;
  const isOneThing = what === ANY || /^[\w.#*-]+$/u.test(what);
  return isOneThing && may.operands.join(" ") === ANY && asks.options.every((name) => may.options.includes(name));
}

function readEnquiry(words: readonly string[]): Enquiry | null {
  const [program = "", ...rest] = words;
  const verb = rest.findIndex((word) => ASKS.has(word));
  const before = rest.slice(0, Math.max(0, verb)).filter((word) => !SHOWS.has(word));
  if (verb === -1 || ![program, ...before].every((word) => PLAIN.test(word))) return null;
  const operands: string[] = [];
  const options: string[] = [];
  const behind = rest.slice(verb + 1);
  for (const [at, shown] of behind.entries()) {
    const [word, previous] = [shown.replace(/^'(?=-)/u, ""), behind[at - 1] ?? ""];
    if (word.startsWith("-")) {
      const [name = word] = word.split("=", 1);
      if (!SHOWS.has(name)) options.push(name);
    } else if (!previous.startsWith("-") || previous.includes("=")) operands.push(word);
  }
  return { asked: [program, ...before, rest[verb]].join(" "), operands, options };
}
