import type { Command } from "../command.ts";
import { complain } from "../complain.ts";
import { runScan } from "../scan/command.ts";
import { HOOK_OPTIONS } from "./options.ts";
import { readHookRequest } from "./request.ts";

/** One scan, as git's hooks and the client pre-commit need it. Paths narrow it to the artifacts that they belong to. */
export const hook: Command = {
  name: "hook",
  summary: "judge what is staged, before it is committed: the quick stages only, so it promotes nothing",
  usage: "[paths…] [options]",
  options: HOOK_OPTIONS,
  examples: [
    { line: "evogate hook", does: "as a pre-commit hook: exit 0 unless something is held, rejected or unfinished" },
    { line: "evogate hook --format json", does: "for the agent that wrote the change: each finding has its `fix`" },
    { line: "evogate hook --push --base origin/main", does: "as a pre-push hook: everything since origin/main" },
  ],
  async run(invocation, surroundings) {
    const request = readHookRequest(invocation, surroundings.environment);
    return request.ok ? await runScan(request.value, surroundings) : complain([request.fault]);
  },
};
