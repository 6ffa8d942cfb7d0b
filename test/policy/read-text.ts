import { asPath } from "../../src/core/ids.ts";
import type { Profile } from "../../src/core/policy.ts";
import { readPolicy, type PolicyResult } from "../../src/policy/load.ts";

/** Reads a text as the policy file `p.yaml`. */
export function readText(text: string, profile: Profile | null = null): Promise<PolicyResult> {
  return readPolicy({ path: asPath("p.yaml"), bytes: new TextEncoder().encode(text) }, profile);
}

/** `code message` of each fault, without the `p.yaml:` in front of the message; none for a policy that is right. */
export async function complaintsAbout(text: string, profile: Profile | null = null): Promise<readonly string[]> {
  const result = await readText(text, profile);
  return result.ok ? [] : result.faults.map(({ code, message }) => `${code} ${message.replace(/^p\.yaml:/u, "")}`);
}
