import { onceFor } from "../once-for.ts";
import type { ResolvedCall } from "../names/resolved.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { calleeName } from "../../languages/callee-name.ts";
import type { CallExpression } from "../../core/expression.ts";
import { baseName } from "../../text/base-name.ts";

/** A call with a name that does not depend on what the variables around it are called. */
export interface NamedCall extends Omit<ResolvedCall, "target" | "callees"> {
  readonly target: string | null;
  /** The qualified name; else `.execute` for a method of something unknown, or the function's or command's own name. */
  readonly name: string;
  /** The last part of `name`: `execute`. */
  readonly last: string;
}

/** Every call of a source, those of a shell too. */
export const nameCalls: (source: ArtifactSource) => readonly NamedCall[] = onceFor(readNames);

function readNames({ facts, calls }: ArtifactSource): readonly NamedCall[] {
  const resolved: readonly Omit<ResolvedCall, "callees">[] =
    calls.length > 0 ? calls : facts.calls.map(({ call, scope }) => ({ call, scope, target: null, arguments: [] }));
  return resolved.map(({ call, scope, target, arguments: given }) => {
    const name = target ?? ownName(call, facts.language);
    return { call, scope, target, arguments: given, name, last: name.slice(name.lastIndexOf(".") + 1) };
  });
}

function ownName({ callee }: CallExpression, language: ArtifactSource["facts"]["language"]): string {
  if (callee.kind === "attribute") return `.${callee.name}`;
  const name = calleeName(callee, language);
  return language === "shell" ? baseName(name).replaceAll(".", "_") : name;
}
