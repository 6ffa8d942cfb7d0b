/**
 * A CI runner reads the log for commands: a line that starts with `::`, and `##` before a bracket anywhere (GitHub
 * Actions, Azure Pipelines, TeamCity). The first character of each becomes an escape, as control characters do.
 */
const COMMAND = /^(?<margin>\s*):(?=:)|#(?=#\w*\[)/gmu;

/** Text for a stream that a CI runner may read. JSON has none of these outside of its escapes. */
export function disarmCommands(text: string): string {
  return text.replace(COMMAND, (found) =>
    found === "#" ? String.raw`\x23` : `${found.slice(0, -1)}${String.raw`\x3a`}`,
  );
}
