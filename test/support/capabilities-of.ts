import { wordTarget, type Capability } from "../../src/core/capability.ts";
import type { Files } from "../artifacts/open-artifact.ts";
import { understandSkill } from "./understand.ts";

/** `kind target origins risk path:line`, one line a capability. */
export function wordPlaced({ kind, target, origins, risk, at: [{ path, member, line }] }: Capability): string {
  const place = member === undefined ? path : `${path}!${member}`;
  return `${kind} ${wordTarget(target)} ${origins.join("+")} ${risk} ${place}:${line}`;
}

/** What a skill folder can do, in that form. */
export async function capabilitiesOf(files: Files): Promise<readonly string[]> {
  return (await understandSkill(files)).facts.capabilities.map(wordPlaced);
}
