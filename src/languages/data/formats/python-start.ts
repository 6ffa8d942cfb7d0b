import { joinCode } from "../../content.ts";
import { openRuns, type DataFacts } from "../runs.ts";

/**
 * Reads a `*.pth` file: Python's `site` runs each line that begins with `import` and a space or a tab, at every start;
 * every other line is a folder to import from (docs.python.org, "site").
 */
export function readPth(text: string): DataFacts {
  const runs = openRuns();
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const span = { start: index, end: index + line.length };
    if (/^import[ \t]/u.test(line)) {
      runs.command("pth", "start", joinCode(text, [{ padding: 0, ...span }]), span, "python");
    } else {
      runs.other("pth", "start", { kind: "file", path: line.trim() }, span);
    }
  }
  return runs.finish("data", { kind: "ok" }, text.length);
}
