/** A command as GitHub's runner understood it. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The extensions of actions/runner v2.336 (ActionCommandManager.cs); names in any case. */
const REGISTERED: ReadonlySet<string> = new Set(
  (
    "internal-set-repo-path set-env set-output save-state add-mask add-path add-matcher remove-matcher " +
    "debug warning error notice group endgroup echo stop-commands"
  ).split(" "),
);
/** .NET compares by culture unless told otherwise, and then these are not there. */
const IGNORED_BY_CULTURE = /[\p{Default_Ignorable_Code_Point}\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/gu;

/** Every command in a log, as actions/runner reads it: ActionCommand.cs, both forms, line by line. */
export function readCommands(log: string): readonly RunnerCommand[] {
  return log.split(/\r\n|\r|\n/u).flatMap((line) => {
    const visible = line.replace(IGNORED_BY_CULTURE, "");
    const command = readCommand(visible) ?? readOldCommand(visible);
    return command === null ? [] : [command];
  });
}

/** `::name key=value,key=value::data`, after white space. */
function readCommand(line: string): RunnerCommand | null {
  const message = line.replace(/^[\s\x85]+/u, "");
  const end = message.indexOf("::", 2);
  if (!message.startsWith("::") || end < 0) return null;
  return describe(message.slice(2, end), ",", message.slice(end + 2), ["%0D\r", "%0A\n", "%3A:", "%2C,", "%25%"]);
}

/** `##[name key=value;key=value]data`, anywhere on the line. */
function readOldCommand(line: string): RunnerCommand | null {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return null;
  return describe(line.slice(start + 3, end), ";", line.slice(end + 1), ["%3B;", "%0D\r", "%0A\n", "%5D]", "%25%"]);
}

function describe(info: string, separator: string, data: string, escapes: readonly string[]): RunnerCommand | null {
  const [name = "", ...rest] = info.split(" ");
  if (!REGISTERED.has(name.toLowerCase())) return null;
  const unescape = (text: string): string =>
    escapes.reduce((left, escape) => left.replaceAll(escape.slice(0, 3), escape.slice(3)), text);
  const pairs = rest
    .join(" ")
    .trim()
    .split(separator)
    .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const)
    .filter(([key, value]) => key !== "" && value !== "");
  const properties = Object.fromEntries(pairs.map(([key, value]) => [key, unescape(value)]));
  return { name, properties, data: unescape(data) };
}
