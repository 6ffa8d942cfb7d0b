import type { Sha256 } from "../../core/ids.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import { sha256 } from "../../text/hash.ts";

/**
 * The needs that an approval settles, as one hash: each need as the full JSON report has it, in canonical JSON, sorted by
 * bytes, joined to a JSON array. Their order in the report does not matter; one more or less does.
 */
export function digestNeeds(documents: readonly object[]): Sha256 {
  const texts = documents.map((document) => Buffer.from(canonicalJson(document)));
  texts.sort((a, b) => Buffer.compare(a, b));
  return sha256(`[${texts.map(String).join(",")}]`);
}
