export interface Choice {
  readonly text: string;
  /** Offset in the braces' text. */
  readonly at: number;
}

/** Cuts `{a,b{c,d},"e,f"}` at the commas of its own level: not those in quotes, in inner braces or in substitutions. */
export function cutChoices(braces: string): readonly Choice[] {
  const choices: Choice[] = [];
  let [start, depth] = [1, 0];
  for (let at = 1; at < braces.length - 1; at++) {
    const unit = braces[at];
    if (unit === "\\") at++;
    else if (unit === "'" || unit === '"' || unit === "`") at = endOfQuotes(braces, at);
    else if (unit === "{" || unit === "(") depth++;
    else if (unit === "}" || unit === ")") depth--;
    else if (unit === "," && depth === 0) {
      choices.push({ text: braces.slice(start, at), at: start });
      start = at + 1;
    }
  }
  choices.push({ text: braces.slice(start, -1), at: start });
  return choices;
}

function endOfQuotes(text: string, from: number): number {
  const quote = text[from];
  const isAnsiC = quote === "'" && text[from - 1] === "$";
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\" && (quote !== "'" || isAnsiC)) at++;
    else if (text[at] === quote) return at;
  }
  return text.length;
}
