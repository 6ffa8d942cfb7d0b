import type { Result } from "../../core/fault.ts";
import type { Surroundings } from "../command.ts";
import { openCompared } from "./compared.ts";
import { openPlain } from "./plain.ts";
import type { ScanRequest } from "./request.ts";
import type { Sources } from "./sources.ts";

/** What a request reads from: the work tree as it is, a commit or the index compared with another, or a candidate. */
export async function openSources(request: ScanRequest, surroundings: Surroundings): Promise<Result<Sources>> {
  const { candidate } = request;
  if (candidate !== null) {
    const { openCandidate } = await import("./candidate.ts");
    return await openCandidate({ ...request, candidate }, surroundings);
  }
  return request.base === null && request.head === null && !request.staged
    ? await openPlain(request, surroundings)
    : await openCompared(request, surroundings);
}
