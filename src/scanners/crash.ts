import type { Fault } from "../core/fault.ts";

/** A bug of ours as a value: with the top of the stack, because a crash without a place cannot be mended. */
export function crashOf(where: string, error: unknown): Fault {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const top = text.split("\n").slice(0, 3).join(" ").replaceAll(/\s+/gu, " ");
  return { code: "crash", message: `${where} crashed: ${top}` };
}
