import { cutText } from "../cut.ts";
import type { Safe } from "./safe.ts";
import { makeVisible } from "./visible.ts";

/**
 * A CI runner reads the log for commands: a line that starts with `::`, and `##` before a bracket anywhere (GitHub
 * Actions, Azure Pipelines, TeamCity). White space is that of .NET, which has U+0085 too. The first character of each becomes an escape, as control characters do.
 */
const COMMAND = /^(?<margin>[\s\x85]*):(?=:)|#(?=#\w*\[)/gmu;

/** Text for a stream that a CI runner may read. JSON has none of these outside of its escapes. */
export function disarmCommands(text: string): string {
  return text.replace(COMMAND, (found) =>
    found === "#" ? String.raw`\x23` : `${found.slice(0, -1)}${String.raw`\x3a`}`,
  );
}

/** What GitHub keeps of an annotation: the runner's `_maxIssueMessageLength`, and the Checks API's limit of titles. */
const MOST_MESSAGE_UNITS = 4096;
const MOST_TITLE_UNITS = 255;

export type AnnotationLevel = "error" | "warning" | "notice";

/** Lines and columns are 1-based; the names are the runner's own. */
export interface AnnotationPlace {
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  /** The runner takes columns only where line and last line are the same. */
  readonly col?: number;
  readonly endColumn?: number;
}

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly place: AnnotationPlace;
  /** One text a line. GitHub shows it as it is, without Markdown. */
  readonly message: readonly string[];
}

/** The command that makes the runner keep an annotation, on one line (actions/runner, ActionCommand.cs). */
export function annotationCommand({ level, title, place, message }: Annotation): Safe<"workflow-command"> {
  const { file, ...numbers } = place;
  const texts = { ...(file === undefined ? {} : { file: show(file) }), ...numbers };
  const properties = Object.entries({ ...texts, title: cutText(show(title), MOST_TITLE_UNITS) });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  const data = escapeData(cutText(message.map(show).join("\n"), MOST_MESSAGE_UNITS));
  return `::${level} ${written}::${data}` as Safe<"workflow-command">;
}

/** Any text as a line of the log that is no command. */
export function logLine(text: string): Safe<"workflow-command"> {
  return show(text) as Safe<"workflow-command">;
}

/** One on each line, with a line feed at the end. */
export function joinCommands(lines: readonly Safe<"workflow-command">[]): Safe<"workflow-command"> {
  return lines.map((line) => `${line}\n`).join("") as Safe<"workflow-command">;
}

/** A text of whole lines, and lines after it. */
export function appendCommands(
  text: Safe<"workflow-command">,
  lines: readonly Safe<"workflow-command">[],
): Safe<"workflow-command"> {
  return (text + joinCommands(lines)) as Safe<"workflow-command">;
}

/** The runner writes a message to the log again, whose reader knows commands too: they are disarmed inside as well. */
function show(text: string): string {
  return disarmCommands(makeVisible(text));
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A colon or a comma would end the property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
