import type { Check } from "../../../src/scanners/ast/check.ts";
import { describeHosts, eachFlow, type FoundFlow } from "../../../src/facts/query/flows.ts";
import { ownershipOf } from "../../../src/facts/query/services.ts";

/** Settings of one program, among which is the key that it calls its service with. */
const SETTINGS = /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[^/]+\.env|\.(?:openclaw|clawdbot|moltbot|claude)\/.*)$/u;

/** What a file of credentials has in it is sent. */
export const check: Check = function* (artifact) {
  for (const flow of eachFlow(artifact, ["secret-file"], ["network"])) {
    if (!isMisplaced(flow)) continue;
    const { source, sink } = flow;
    yield { ...flow.place, key: `${sink.what} ${source.what}`, detail: `${source.what}, to ${describeHosts(flow)}` };
  }
};

/** A token from a file goes to its own service where tokens belong, in every client. */
function isMisplaced({ source, sink, isCredential }: FoundFlow): boolean {
  if (ownershipOf(source.what, sink.targets) === "own") return false;
  return !isCredential || (!SETTINGS.test(source.what) && sink.targets.some((host) => host !== "*"));
}
