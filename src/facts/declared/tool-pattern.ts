import type { CapabilityKind, Target } from "../../core/capability.ts";
import type { Span } from "../../core/span.ts";
import type { Declaring } from "./declared-facts.ts";

const PATTERN = /^(?<tool>[^()\s]{1,100})(?:\((?<argument>[^]{0,400})\))?$/u;
/** Between patterns stand commas or spaces, but not within brackets: `Bash(git add:*), Read`. */
const BETWEEN = /[,\s]+(?![^()]*\))/u;
/** Tools that run a line for a shell, as agents name them. */
const SHELLS =
  /^(?:bash|shell|sh|terminal|powershell|exec|execute|run_command|run_shell_command|run_terminal_cmd|execute_command|code_execution)$/iu;
/** Tools with a path in their brackets, and what they do to it (Claude Code's settings documentation). */
const FILE_TOOLS: Readonly<Record<string, "fs-read" | "fs-write">> = {
  read: "fs-read",
  glob: "fs-read",
  grep: "fs-read",
  edit: "fs-write",
  multiedit: "fs-write",
  write: "fs-write",
  notebookedit: "fs-write",
};

/** The patterns of a list that is one text: `Read, Grep, Bash(git:*)`. */
export function splitToolPatterns(text: string): readonly string[] {
  return text.split(BETWEEN).filter((part) => part !== "");
}

/**
 * Declares a tool with what its pattern lets it do. `Bash(git:*)` is within `Bash(git`, which is how every narrower
 * pattern begins, and runs what begins with `git`; `Bash` runs anything; `mcp__github__*` is every tool of that server.
 */
export function declareTool(into: Declaring, pattern: string, span: Span): void {
  const { tool = "", argument } = PATTERN.exec(pattern)?.groups ?? {};
  if (tool === "") return;
  const isWhole = argument === undefined || /^:?\*$/u.test(argument);
  into.declare("agent-tool", toolTarget(tool, isWhole ? undefined : argument), span);
  const implied = impliedBy(tool.toLowerCase(), isWhole ? undefined : argument);
  if (implied !== null) into.declare(implied.kind, implied.target, span);
}

function toolTarget(tool: string, argument: string | undefined): Target {
  if (tool === "*") return { match: "any" };
  if (tool.endsWith("*")) return { match: "within", value: tool.slice(0, -1) };
  if (argument !== undefined) return patternTarget(argument, `${tool}(`, ")");
  // What takes arguments covers every pattern of them; an MCP server covers its tools.
  const takesArguments = SHELLS.test(tool) || /^WebFetch$/iu.test(tool) || /^mcp__[^_]+$/u.test(tool);
  return { match: takesArguments ? "within" : "exact", value: tool };
}

function patternTarget(argument: string, before = "", behind = ""): Target {
  const open = /^(?<start>[^]*?)(?::\*|\/\*\*?|\*)$/u.exec(argument)?.groups?.["start"];
  if (open === undefined) return { match: "exact", value: before + argument + behind };
  return before + open === "" ? { match: "any" } : { match: "within", value: before + open };
}

function impliedBy(
  tool: string,
  argument: string | undefined,
): { readonly kind: Exclude<CapabilityKind, "instruction">; readonly target: Target } | null {
  if (SHELLS.test(tool)) {
    return { kind: "exec", target: argument === undefined ? { match: "any" } : patternTarget(argument) };
  }
  if (tool === "webfetch") {
    const domain = argument?.replace(/^domain:/u, "");
    if (domain === undefined || domain === "*") return { kind: "network", target: { match: "any" } };
    return { kind: "network", target: hostTarget(domain) };
  }
  const kind = FILE_TOOLS[tool];
  return kind === undefined || argument === undefined ? null : { kind, target: patternTarget(argument) };
}

/** `*.example.com` is every host within the domain. */
export function hostTarget(host: string): Target {
  if (host === "*") return { match: "any" };
  return host.startsWith("*.") ? { match: "within", value: host.slice(2) } : { match: "exact", value: host };
}
