import type { Check } from "../../../src/scanners/ast/check.ts";
import { describeHosts, eachFlow, groupBySink, type FoundFlow } from "../../../src/facts/query/flows.ts";
import { ownershipOf } from "../../../src/facts/query/services.ts";

/** Functions and programs whose argument goes out as a name to look up: Python, Node.js, BIND. */
const LOOKS_UP = /(?:^|\.)(?:gethostbyname(?:_ex)?|getaddrinfo|lookup|resolve\w*|dig|nslookup|host|ping)$/u;

/** A secret that goes where its own service is not. */
export const check: Check = function* (artifact) {
  const misplaced = [...eachFlow(artifact, ["secret-variable", "kept-secret"], ["network"])].filter(isMisplaced);
  for (const { first, names, related } of groupBySink(misplaced)) {
    const { sink, place } = first;
    const key = `${names} ${sink.what} ${sink.targets.join(" ")}`;
    yield { ...place, related, key, detail: `${names}, to ${describeHosts(first)}` };
  }
};

/** Every client of a web service sends its key: that service's, where keys belong. */
function isMisplaced({ source, sink, isCredential, isPart }: FoundFlow): boolean {
  if (LOOKS_UP.test(sink.what)) return true;
  if (sink.targets.every((host) => host === "*")) return false;
  switch (ownershipOf(source.what, sink.targets)) {
    case "own":
      return false;
    case "known-foreign":
      return true;
    case "foreign":
      return !isCredential;
    case "nobody":
      return !isCredential && !isPart;
  }
}
