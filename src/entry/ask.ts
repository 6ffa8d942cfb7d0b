import type { Surroundings } from "../commands/command.ts";

/** Asks on the terminal, on stderr, as stdout may be a file. An end of input is no answer of a person's. */
export const askPerson: Surroundings["ask"] = async (question) => {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return "nobody";
  const { createInterface } = await import("node:readline/promises");
  process.stderr.write(question);
  const dialogue = createInterface({ input: process.stdin, output: process.stderr });
  // In this mode the terminal hands Ctrl-C over as a key.
  dialogue.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    const ended = new Promise<null>((resolve) => dialogue.once("close", () => resolve(null)));
    const answer = await Promise.race([dialogue.question(""), ended]);
    return answer !== null && /^y(?:es)?$/iu.test(answer.trim()) ? "yes" : "no";
  } finally {
    dialogue.close();
  }
};
