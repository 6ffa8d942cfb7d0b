import type { Check } from "../../../src/scanners/ast/check.ts";
import { describeHosts, eachFlow, groupBySink, type FoundFlow } from "../../../src/facts/query/flows.ts";
import { ownershipOf } from "../../../src/facts/query/services.ts";

/** Settings of one program, among which is the key that it calls its service with. */
const SETTINGS = /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[^/]+\.env|\.(?:openclaw|clawdbot|moltbot|claude)\/.*)$/u;

/** What a file of credentials has in it is sent. */
export const check: Check = function* (artifact) {
  const misplaced = [...eachFlow(artifact, ["secret-file"], ["network"])].filter(isMisplaced);
  for (const { first, names, related } of groupBySink(misplaced)) {
    const key = `${first.sink.what} ${names}`;
    yield { ...first.place, related, key, detail: `${names}, to ${describeHosts(first)}` };
  }
};

/** A token from a file goes to its own service where tokens belong, in every client. */
function isMisplaced({ source, sink, isCredential }: FoundFlow): boolean {
  if (ownershipOf(source.what, sink.targets) === "own") return false;
  return !isCredential || (!SETTINGS.test(source.what) && sink.targets.some((host) => host !== "*"));
}
