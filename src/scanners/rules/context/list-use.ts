/** What a file does with a list: runs its entries, compares text with them, or neither that one can see. */
export type ListUse = "run" | "compared" | "unseen";

const RUNS =
  /\b(?:os\.system|subprocess\b|popen|exec(?:Sync|File|FileSync|v\w{0,2})?|eval|spawn(?:Sync)?|system|shell_exec|child_process|(?:ba|z)?sh -c|invoke-expression|iex)\b|\|\s*(?:sudo )?(?:ba|z)?sh\b|\b(?:run|exec|execute|launch|install|apply|setup)\w{0,20}\s?\(/iu;
const COMPARES =
  /\bnot in\b|\bin\s+(?!["'$({@[]*(?:range|enumerate)\b)\w|\bre\.\w+|\.(?:test|includes|match|matchAll|search|indexOf|some|startsWith|startswith|endswith|find|findall|finditer)\(|\bfnmatch\w*|\bgrep\b|=~|==|\bcase\b/u;
/** Lines after the head of a loop in which its variable is taken for the list's entry. */
const LOOP_LINES = 12;
const LONGEST_LINE = 2000;

/** Reads every line that names the list, and what follows a loop over it. One pass over the file. */
export function readListUse(lines: readonly string[], name: string): ListUse {
  const names = mentions(name);
  let loop: { readonly names: RegExp; readonly until: number } | null = null;
  let isCompared = false;
  for (const [index, full] of lines.entries()) {
    const text = full.slice(0, LONGEST_LINE);
    const isNamed = names.test(text);
    const variable = isNamed ? entryName(text, name) : null;
    if (variable !== null) loop = { names: mentions(variable), until: index + LOOP_LINES };
    const isEntry = loop !== null && index <= loop.until && loop.names.test(text);
    if (!isNamed && !isEntry) continue;
    if (RUNS.test(text) || (loop !== null && isEntry && isCommandLine(text, loop.names))) return "run";
    isCompared ||= COMPARES.test(variable === null ? text : text.replace(/\bfor\b.{1,60}?\b(?:in|of)\b/u, ""));
  }
  return isCompared ? "compared" : "unseen";
}

/** The name under which an entry goes on: `c = NAME[0]`, `for c in NAME`, `for (const c of NAME)`, `for c in "${NAME[@]}"`, `NAME.forEach((c) =>`, `any(p in x for p in NAME)`. */
function entryName(text: string, name: string): string | null {
  const own = escape(name);
  const loop = new RegExp(
    `\\bfor\\s*\\(?\\s*(?:const |let |var )?[[(]?(\\w{1,40})[^\\n]{0,60}?\\s(?:in|of)\\s[^\\n]{0,20}?${own}`,
    "u",
  );
  const each = new RegExp(`${own}\\.(?:forEach|map|some|every|filter|find)\\(\\s*\\(?(\\w{1,40})`, "u");
  const alias = new RegExp(`(?:^|\\s)(\\w{1,40})\\s*=(?!=)[^=\\n]{0,60}(?<![\\w-])${own}(?![\\w-])`, "u");
  return (loop.exec(text) ?? each.exec(text) ?? alias.exec(text))?.[1] ?? null;
}

/** In a shell the variable alone is a command. */
function isCommandLine(text: string, names: RegExp): boolean {
  return /^\s*(?:do\s+)?["']?\$\{?\w/u.test(text) && names.test(text.slice(0, 60));
}

function mentions(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${escape(name)}(?![\\w-])`, "u");
}

function escape(name: string): string {
  return name.replaceAll(/[$-]/gu, String.raw`\$&`);
}
