import type { Command } from "../command.ts";

export const verify: Command = {
  name: "verify",
  summary: "is an artifact exactly what was promoted? For loaders: offline, before an agent gets it",
  usage: "[paths…] [--lock <file> | --base <ref>]",
  options: [
    { name: "lock", value: "<file>", help: "the lock to hold it against (default: that of the work tree)" },
    { name: "base", value: "<ref>", help: "the lock of this commit" },
    { name: "key", value: "<file>", help: "the key that signed the promotion record", isNotBuilt: true },
    { name: "require-record", value: null, help: "fail without a promotion record", isNotBuilt: true },
  ],
  examples: [
    { line: "evogate verify skills/pdf --base origin/main", does: "exit 0 when the folder is what origin/main locks" },
    { line: "evogate verify --lock /etc/agent/lock.json", does: "everything that a lock elsewhere names" },
  ],
  async run(invocation, surroundings) {
    const { runVerify } = await import("./run.ts");
    return await runVerify(invocation, surroundings);
  },
};
