import type { Schema } from "./policy-schema.ts";

/** An absolute path without `.` and `..`, but not everything there is. */
const ABSOLUTE = "(/(?!\\.{1,2}(/|$))[^/]+)+";
/** The same below a folder. */
const RELATIVE = "(?!\\.{1,2}(/|$))[^/]+(/(?!\\.{1,2}(/|$))[^/]+)*";
/**
 * A host name of two labels at least (RFC 1123), or all below one. No top-level domain begins with a digit, so an address
 * is none.
 */
const HOST = "(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?";

/** What the keys of `stages.sandbox` may be, but for its commands. What is larger than any machine is a slip. */
export function sandboxProperties(): Readonly<Record<string, Schema>> {
  const number = (minimum: number, maximum: number): Schema => ({ type: "integer", minimum, maximum });
  const texts = (pattern: string): Schema => ({ type: "array", items: { type: "string", pattern } });
  return {
    required: { type: "boolean" },
    tests: { enum: ["required", "if-present"] },
    run: { enum: ["tests", "code"] },
    backend: { enum: ["auto", "bwrap", "podman", "docker"] },
    timeoutSeconds: number(1, 240),
    cpuSeconds: number(1, 3600),
    memoryMb: number(32, 1_048_576),
    // The sandbox and an interpreter take some.
    processes: number(8, 65_536),
    fileMb: number(1, 1_048_576),
    outputKb: number(1, 65_536),
    network: { enum: ["none"] },
    allowHosts: texts(`^${HOST}$`),
    readPaths: texts(`^${ABSOLUTE}$`),
    writePaths: texts(`^(${ABSOLUTE}|${RELATIVE})$`),
    env: texts("^[A-Za-z_][A-Za-z0-9_]*$"),
    exec: { enum: ["interpreter-only", "usr"] },
  };
}
