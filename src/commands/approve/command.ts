import type { Command } from "../command.ts";

export const approve: Command = {
  name: "approve",
  summary: "say in plain words what is held, and settle it by a person's signature",
  usage: "<artifact> --base <ref> [--print | --key <file>]",
  options: [
    { name: "base", value: "<ref>", help: "the base that the change is judged against, as in `scan`" },
    { name: "print", value: null, help: "print the statement: the exact bytes to sign" },
    { name: "key", value: "<file>", help: "sign with this SSH key; write statement and signature" },
    { name: "post", value: null, help: "post the approval to GitHub", isNotBuilt: true },
  ],
  examples: [
    { line: "evogate approve skills/pdf --base origin/main", does: "what would be approved, and y/N" },
    {
      line: "evogate approve skills/pdf --base origin/main --key ~/.ssh/id_ed25519",
      does: "approve it: two files below .evogate/approvals/ to be committed with the change",
    },
    { line: "evogate approve '(steering)' --base main --print", does: "the statement about the gate's own settings" },
  ],
  async run(invocation, surroundings) {
    const { runApprove } = await import("./run.ts");
    return await runApprove(invocation, surroundings);
  },
};
