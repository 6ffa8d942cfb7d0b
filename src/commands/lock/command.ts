import type { Command } from "../command.ts";

export const lock: Command = {
  name: "lock",
  summary: "write .evogate/lock.json: what each artifact of the work tree is, for the gate and for `verify`",
  usage: "[--check] [--base <ref>]",
  options: [
    { name: "check", value: null, help: "write nothing; exit 1 unless the lock is up to date" },
    {
      name: "base",
      value: "<ref>",
      help: "go on from the lock where this branch left <ref>, not from the present one",
    },
  ],
  examples: [
    { line: "evogate lock", does: "after a change of an artifact, before the commit" },
    { line: "evogate lock --check", does: "in CI: is the lock what it should be?" },
  ],
  async run(invocation, surroundings) {
    const { runLock } = await import("./run.ts");
    return await runLock(invocation, surroundings);
  },
};
