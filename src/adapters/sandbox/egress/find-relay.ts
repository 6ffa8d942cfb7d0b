import { ok, type Result } from "../../../core/fault.ts";
import type { Relay } from "../../../ports/sandbox.ts";
import { findInterpreter } from "../interpreters.ts";
import code from "./relay.generated.json" with { type: "json" };

/** The relay and the Node that runs it; fault `interpreter-missing`. */
export async function findRelay(): Promise<Result<Relay>> {
  const node = await findInterpreter("node");
  return node.ok ? ok({ program: node.value.program, mounts: node.value.mounts, code }) : node;
}
