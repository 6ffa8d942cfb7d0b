import { joinCode, type Piece } from "../../content.ts";
import { openRuns, type DataFacts } from "../runs.ts";

const RULE = /^(?<targets>[^\s#:=][^#:=]{0,500}?)\s*::?(?!=)(?<rest>[^\n]*)$/u;
const SHELL_CALL = /(?:\$[({]shell\s+|!=\s*)(?<command>[^\n]*)/gu;

/** Reads a Makefile: the lines of each recipe as shell, and what is run while it is read: `$(shell …)`, `!=`. */
export function readMakefile(text: string): DataFacts {
  const runs = openRuns();
  let target = "";
  let recipe: Piece[] = [];
  const close = (): void => {
    const [first, last] = [recipe[0], recipe.at(-1)];
    if (first !== undefined && last !== undefined) {
      runs.command(`recipe of ${target}`, "build", joinCode(text, recipe), { start: first.start, end: last.end });
    }
    recipe = [];
  };
  let isContinued = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    if (line === "") continue;
    const body = line.trimEnd();
    if (isContinued || line.startsWith("\t")) {
      // `@` keeps quiet, `-` goes on after an error, `+` runs even with `make -n`.
      const mark = isContinued ? 0 : (/^\t\s*[@+-]*\s*/u.exec(line)?.[0].length ?? 1);
      recipe.push({ padding: 0, start: index + Math.min(mark, body.length), end: index + line.length });
      isContinued = body.endsWith("\\");
      continue;
    }
    if (body === "" || body.startsWith("#")) continue;
    const rule = RULE.exec(body)?.groups;
    close();
    if (rule !== undefined) {
      target = rule["targets"] ?? "";
      const inline = (rule["rest"] ?? "").indexOf(";");
      const start = index + body.length - (rule["rest"] ?? "").length + inline + 1;
      if (inline >= 0) recipe.push({ padding: 0, start, end: index + line.length });
    }
    for (const { groups, index: at, 0: call } of body.matchAll(SHELL_CALL)) {
      const command = (groups?.["command"] ?? "").replace(/[)}]\s*$/u, "");
      const start = index + at + call.length - (groups?.["command"] ?? "").length;
      const piece = { padding: 0, start, end: start + command.length };
      runs.command("shell", "build", joinCode(text, [piece]), { start, end: piece.end });
    }
  }
  close();
  return runs.finish("makefile", { kind: "ok" }, text.length);
}
