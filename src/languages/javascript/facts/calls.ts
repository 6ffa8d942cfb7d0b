import { isBare } from "../expressions/calls.ts";
import type { Visit } from "../walk.ts";
import type { Draft, Gathering } from "./draft.ts";

export const CALL_FACTS: Gathering = {
  CallExpression: addCall,
  OptionalCallExpression: addCall,
  NewExpression: addCall,
  TaggedTemplateExpression: addCall,
  ImportExpression: addCall,
  Decorator(visit, draft) {
    if (isBare(visit.node)) addCall(visit, draft);
  },
};

function addCall({ node, scope }: Visit, { lowered, calls }: Draft): void {
  const call = lowered.of(node);
  if (call.kind === "call") calls.push({ call, scope });
}
