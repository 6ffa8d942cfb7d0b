import { sliceContent } from "../../content.ts";
import { openRuns, type DataFacts } from "../runs.ts";
import { readIni } from "../trees/ini.ts";

const COMMANDS = /^Exec(?:Start|StartPre|StartPost|Stop|StopPost|Reload|Condition)$/u;

/** Reads a unit of systemd (systemd.service(5)): its commands, and what its timer or its path starts. */
export function readSystemdUnit(text: string): DataFacts {
  const runs = openRuns();
  for (const { section, key, span, ...content } of readIni(text, "backslash")) {
    const how = `${section}.${key}`;
    if (COMMANDS.test(key)) {
      // `-`, `@`, `:`, `+`, `!` in front say how it is run, not what.
      const lead = /^[-@:+!|]*/u.exec(content.text)?.[0].length ?? 0;
      runs.command(how, "start", sliceContent(content, lead, content.text.length), span);
    } else if (key === "Unit" && /^(?:Timer|Path|Socket)$/u.test(section)) {
      runs.other(how, "schedule", { kind: "file", path: content.text }, span);
    } else if (key === "Environment" && /LD_PRELOAD|NODE_OPTIONS|BASH_ENV|PYTHONPATH/u.test(content.text)) {
      runs.program(how, "start", ["env", content.text], span);
    }
  }
  return runs.finish("data", { kind: "ok" }, text.length);
}
