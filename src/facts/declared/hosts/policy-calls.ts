import { valueOf } from "../../query/call-arguments.ts";
import { textOf } from "../../query/values.ts";
import type { Declaring } from "../declared-facts.ts";
import type { ToolPolicy } from "../tool-policy/policy.ts";
import { readPolicyOf } from "../tool-policy/read.ts";
import { callsOf, type HostSource } from "./host.ts";
import { toDataNode } from "./value-node.ts";

const SETS = /^(?:secagent|progent)\.(?:[\w.]+\.)?update_security_policy$/u;
const ALLOWS = /^(?:secagent|progent)\.(?:[\w.]+\.)?update_always_allowed_tools$/u;
const RESETS = /^(?:secagent|progent)\.(?:[\w.]+\.)?reset_security_policy$/u;

/** Code that sets a policy of progent. The last one set counts; what a function or a file gives is not known here. */
export function readPolicyCalls(source: HostSource, into: Declaring): ToolPolicy | void {
  for (const call of callsOf(source, ALLOWS)) {
    const tools = valueOf(call, 0, "tools");
    for (const tool of tools?.kind === "list" ? tools.items : []) {
      const name = textOf(tool);
      if (name !== null) into.declare("agent-tool", { match: "exact", value: name }, call.call.span);
    }
  }
  for (const { call } of callsOf(source, RESETS)) {
    const isWhole = call.arguments.some(({ value }) => value.kind === "constant" && value.name === "True");
    if (isWhole)
      into.weaken("tool-policy", "open", "the policy is taken away, and every call is let through", call.span);
  }
  const policies = [...callsOf(source, SETS)].flatMap((call) => {
    const node = toDataNode(valueOf(call, 0, "policy"), call.call.span);
    return node.kind === "map" ? [readPolicyOf(into, node)] : [];
  });
  return policies.at(-1);
}
