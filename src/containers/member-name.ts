/** In UTF-16 units. File systems end at 255 bytes a part. */
const LONGEST_NAME = 1024;

/** What is wrong with each name, in plain words: names that unpackers disagree about, or that lead outside. */
export function explainNames(names: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    const why = explainName(name);
    if (why !== null) problems.push(`the member ${quoteName(name)} ${why}`);
    const plain = name.replace(/^(?:\.\/+)+/, "").replace(/\/+$/, "");
    if (seen.has(plain)) problems.push(`the name ${quoteName(name)} stands for more than one member`);
    seen.add(plain);
  }
  return problems;
}

/** The name in quotes for a message, cut when it is long. */
export function quoteName(name: string): string {
  return JSON.stringify(name.length > 200 ? `${name.slice(0, 199)}…` : name);
}

function explainName(name: string): string | null {
  if (name === "") return "has no name";
  if (name.length > LONGEST_NAME) return `has a name of ${name.length} characters`;
  if (/^[/\\]|^[A-Za-z]:/.test(name)) return "has an absolute path as its name";
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)) return "has a name that leads outside its folder (`..`)";
  if (name.includes("\\")) return "has a backslash in its name, which some unpackers take for a slash";
  if (/[\0-\x1f\x7f]/.test(name)) return "has a control character in its name";
  return null;
}
