import { embedFields, embedInput } from "./embed.ts";
import { findCode } from "./find-code.ts";
import type { Interpreter } from "./interpreters.ts";
import { constantOf, type Invocation } from "./invocation.ts";
import { skipOptions, type Options } from "./options.ts";
import type { Reader } from "./reader.ts";

/** Code that an interpreter is given: `bash -c code`, `python - <<END`, `echo code | sh`. */
export function explainInterpreter(reader: Reader, invocation: Invocation, interpreter: Interpreter): void {
  const { name, language, code: letters, longCode = [] } = interpreter;
  const { code, readsInput } = findCode(invocation.fields, interpreter);
  const how = `${name} -${letters === "" ? `-${longCode[0]}` : letters.charAt(0)}`;
  for (const { field, skip } of code) embedFields(reader, language, how, [field], skip);
  if (readsInput) embedInput(reader, language, invocation);
}

export function explainEval(reader: Reader, { fields }: Invocation): void {
  embedFields(reader, "shell", "eval", fields.slice(constantOf(fields[1]) === "--" ? 2 : 1));
}

/** `trap code signal…`; `trap signal` and `trap - signal` take one back, `trap '' signal` has nothing run. */
export function explainTrap(reader: Reader, { fields }: Invocation): void {
  const at = skipOptions(fields, 1, { short: "" });
  const code = constantOf(fields[at]);
  if (fields.length > at + 1 && code !== "-" && code !== "") {
    embedFields(reader, "shell", "trap", fields.slice(at, at + 1));
  }
}

/** An alias is text that takes the place of a command's name. */
export function explainAlias(reader: Reader, { declared }: Invocation): void {
  for (const { word, value } of declared) {
    if (word !== null) embedFields(reader, "shell", "alias", [{ word, value, isSpread: false }]);
  }
}

const SSH: Options = { short: "BbcDEeFIiJLlmOopQRSWw" };

/** `ssh host words…`: the words are one text for the shell over there; without any, it reads its input. */
export function explainSsh(reader: Reader, invocation: Invocation): void {
  const { fields } = invocation;
  const host = skipOptions(fields, 1, SSH);
  const command = fields.slice(skipOptions(fields, host + 1, SSH));
  if (command.length > 0) embedFields(reader, "shell", "ssh", command);
  else if (host < fields.length) embedInput(reader, "shell", invocation);
}

const WATCH: Options = { short: "n", long: ["interval"] };

export function explainWatch(reader: Reader, { fields }: Invocation): void {
  embedFields(reader, "shell", "watch", fields.slice(skipOptions(fields, 1, WATCH)));
}

const PARALLEL: Options = { short: "aCdEIjLnNPsS", long: ["jobs", "arg-file", "colsep", "delay", "results", "joblog"] };

/** The words before `:::` are a command as text, with places for arguments in it. */
export function explainParallel(reader: Reader, { fields }: Invocation): void {
  const end = fields.findIndex((field) => /^:{3,4}\+?$/u.test(constantOf(field) ?? ""));
  const command = fields.slice(skipOptions(fields, 1, PARALLEL), end === -1 ? undefined : end);
  embedFields(reader, "shell", "parallel", command);
}

/** `powershell -Command words…` and `cmd /c words…`: the rest of the line is code. */
export function explainWindowsShell(reader: Reader, { fields }: Invocation, name: "powershell" | "cmd"): void {
  const option = name === "cmd" ? /^\/+[ckr]$/iu : /^[-/]c(?:o(?:m(?:m(?:a(?:nd?)?)?)?)?)?$/iu;
  const at = fields.findIndex((field) => option.test(constantOf(field) ?? ""));
  if (at === -1) return;
  const language = name === "cmd" ? "batch" : "powershell";
  embedFields(reader, language, name, fields.slice(at + 1));
}
