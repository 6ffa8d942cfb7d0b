import type { Check } from "../../../src/scanners/ast/check.ts";
import { calleeName } from "../../../src/languages/callee-name.ts";
import { eachWithin } from "../../../src/facts/query/expressions.ts";
import { RUNNERS } from "../../../src/facts/query/known-calls.ts";

const CONNECTS: ReadonlySet<string> = new Set([
  "socket.socket",
  "socket.create_connection",
  "net.connect",
  "net.createConnection",
  "net.Socket",
]);
const STREAMS = new Set(["stdin", "stdout", "stderr"]);

/** A source that connects, and gives a program the connection's descriptor, or pipes one into the other. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    const { calls, facts } = source;
    if (!calls.some(({ target }) => target !== null && CONNECTS.has(target))) continue;
    if (!calls.some(({ target }) => target !== null && RUNNERS.has(target))) continue;
    for (const { call, target } of calls) {
      const duplicates =
        target === "os.dup2" && call.arguments.some(({ value }) => [...eachWithin(value)].some(isDescriptor));
      const hands = call.arguments.some(
        ({ name, value }) => name !== null && STREAMS.has(name) && [...eachWithin(value)].some(isDescriptor),
      );
      const pipes = /(?:^|\.)(?:stdout|stderr)\.pipe$/u.test(calleeName(call.callee, facts.language));
      if (duplicates || hands || pipes) yield { source, span: call.span, key: target ?? "pipe" };
    }
  }
};

function isDescriptor(part: { readonly kind: string; readonly name?: string | null }): boolean {
  return part.kind === "attribute" && part.name === "fileno";
}
