import { spanOf } from "../../content.ts";
import { openRuns, type DataFacts } from "../runs.ts";
import { readIni } from "../trees/ini.ts";

/** Reads `setup.cfg`: entry points, requirements that come from elsewhere, and options that load code. */
export function readSetupCfg(text: string): DataFacts {
  const runs = openRuns();
  for (const entry of readIni(text, "indent")) {
    const { section, key, span } = entry;
    const placed = [...entry.text.matchAll(/\S[^\n]*/gu)].map(({ 0: line, index }) => {
      const read = line.trimEnd();
      return { line: read, at: spanOf(entry, index, index + read.length) };
    });
    const lines = placed.map(({ line }) => line);
    const how = `${section}.${key}`;
    if (section === "options.entry_points") {
      for (const line of lines) runs.entryPoint(how, "manual", line.replace(/^[^=]*=\s*/u, ""), span);
    } else if (section === "options" && /^(?:setup|tests)_requires$/u.test(key)) {
      for (const { line, at } of placed) runs.other(how, "build", { kind: "package", spec: line }, at);
    } else if (section === "options.extras_require" || (section === "options" && key === "install_requires")) {
      for (const { line, at } of placed) runs.other(how, "install", { kind: "package", spec: line }, at);
    } else if (section === "options" && key === "cmdclass") {
      for (const line of lines) runs.entryPoint(how, "build", line.replace(/^[^=]*=\s*/u, ""), span);
    } else if (section === "tool:pytest" && key === "addopts") {
      runs.program(how, "test", ["pytest", ...lines], span);
    } else if (/^(?:easy_install|global)$/u.test(section) && /^(?:index_url|find_links|index-url)$/u.test(key)) {
      for (const url of lines) runs.other(how, "install", { kind: "address", url }, span);
    }
  }
  return runs.finish("data", { kind: "ok" }, text.length);
}
