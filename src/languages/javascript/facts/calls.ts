import { isBare } from "../expressions/calls.ts";
import type { Visit } from "../walk.ts";
import type { Draft, Gathering } from "./draft.ts";

export const CALL_FACTS: Gathering = {
  CallExpression: addPossibleImport,
  OptionalCallExpression: addPossibleImport,
  ImportExpression: addPossibleImport,
  NewExpression: addCall,
  TaggedTemplateExpression: addCall,
  Decorator(visit, draft) {
    if (isBare(visit.node)) addCall(visit, draft);
  },
};

function addPossibleImport(visit: Draft["possibleImports"][number], draft: Draft): void {
  addCall(visit, draft);
  draft.possibleImports.push(visit);
}

function addCall({ node, scope }: Visit, { lowered, calls }: Draft): void {
  const call = lowered.of(node);
  if (call.kind === "call") calls.push({ call, scope });
}
