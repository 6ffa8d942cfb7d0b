import type { Expression } from "../../core/expression.ts";
import { explainCall } from "./explain.ts";
import { addAssignment } from "./facts.ts";
import { callOf, commandName, type Invocation } from "./invocation.ts";
import type { Reader } from "./reader.ts";

/** Adds the call that a command is, and all that it means; null when nothing is called. */
export function addInvocation(reader: Reader, invocation: Invocation): Expression | null {
  const call = callOf(invocation);
  if (call === null) return null;
  const { facts, scope } = reader;
  facts.calls.push({ call, scope });
  explainCall(reader, invocation, call);
  // An alias is no variable.
  if (invocation.declared.length > 0 && commandName(invocation.fields[0]) !== "alias") {
    for (const { target, value, isAppended, span } of invocation.declared) {
      addAssignment(facts, { how: isAppended ? "augment" : "assign", target, value, scope, span });
    }
  }
  return call;
}
