import { joinCode } from "../../content.ts";
import { openRuns, type DataFacts } from "../runs.ts";

const FIELDS = String.raw`(?:@\w+|(?:[\d*,/\-A-Za-z?#~]+[ \t]+){4}[\d*,/\-A-Za-z?#~]+)[ \t]+`;
const ENTRY = new RegExp(`^[ \\t]*${FIELDS}`, "u");
const ENTRY_OF_USER = new RegExp(`^[ \\t]*${FIELDS}[a-z_][\\w-]*[ \\t]+`, "u");

/** Reads a crontab (crontab(5)); those of the system have a user behind the time. `%` ends a command there. */
export function readCrontab(text: string, hasUsers: boolean): DataFacts {
  const runs = openRuns();
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const lead = (hasUsers ? ENTRY_OF_USER : ENTRY).exec(line)?.[0].length;
    if (lead === undefined) continue;
    const input = /(?<!\\)%/u.exec(line.slice(lead))?.index ?? line.length - lead;
    const span = { start: index + lead, end: index + lead + input };
    runs.command("crontab", "schedule", joinCode(text, [{ padding: 0, ...span }]), span);
  }
  return runs.finish("data", { kind: "ok" }, text.length);
}
