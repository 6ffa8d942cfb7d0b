import { valueOf } from "../../query/call-arguments.ts";
import type { Declaring } from "../declared-facts.ts";
import { readSandboxSettings } from "../isolation/sandbox-runtime.ts";
import { callsOf, type HostSource } from "./host.ts";
import { toDataNode } from "./value-node.ts";

const SETTERS = /^@anthropic-ai\/sandbox-runtime\.(?:[\w.]+\.)?SandboxManager\.(?:initialize|updateConfig)$/u;
const WRAPPERS = /^@anthropic-ai\/sandbox-runtime\.(?:[\w.]+\.)?SandboxManager\.wrapWithSandbox(?:Argv)?$/u;

/** Settings of sandbox-runtime that code gives it, the same as in a file. */
export function readRuntimeCalls(source: HostSource, into: Declaring): void {
  for (const call of callsOf(source, SETTERS)) {
    readSandboxSettings(into, toDataNode(valueOf(call, 0), call.call.span));
  }
  for (const call of callsOf(source, WRAPPERS)) {
    readSandboxSettings(into, toDataNode(valueOf(call, 2), call.call.span));
  }
}
