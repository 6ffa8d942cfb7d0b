import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall } from "../../../src/facts/query/calls.ts";
import { RUNNERS, SENDERS } from "../../../src/facts/query/known-calls.ts";

const LOADED_BY_OTHERS = /(?:^|\/)(?:__init__|conftest|setup|sitecustomize|usercustomize)\.py$/u;
const EFFECTS: ReadonlySet<string> = new Set([...RUNNERS, ...SENDERS, "socket.socket", "socket.create_connection"]);

/** Calls outside of every function in a file that is loaded without being asked for. */
export const check: Check = function* (artifact) {
  for (const { source, target, scope, call } of eachCall(artifact, EFFECTS)) {
    if (source.how !== null || !LOADED_BY_OTHERS.test(source.file.name)) continue;
    if (source.facts.scopes[scope]?.kind === "function") continue;
    yield { source, span: call.span, key: target, detail: target };
  }
};
