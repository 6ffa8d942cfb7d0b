import { REMEDIES, type Fault } from "../core/fault.ts";
import { joinTerminal, terminal, terminalText } from "../text/safe/terminal.ts";
import type { CommandResult, Ending } from "./command.ts";

/** Says what is wrong and what to do about it; nothing was judged. */
export function complain(faults: readonly Fault[], ending: Ending = "usage"): CommandResult {
  const lines = faults.map(
    ({ code, message }) => terminal`evogate: ${terminalText(message)}\n  ${terminalText(REMEDIES[code])}\n`,
  );
  return { ending, stdout: "", stderr: joinTerminal(lines, terminal``), files: [] };
}
