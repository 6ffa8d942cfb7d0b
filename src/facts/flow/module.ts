import { addTo } from "../../core/group.ts";
import type { CapabilityKind } from "../../core/capability.ts";
import type { Expression, ScopeId } from "../../core/expression.ts";
import type { DefinitionFact } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import type { ResolvedCall } from "../names/resolved.ts";
import { indexSource, ownersOf, type Binding, type SourceIndex } from "../names/source-index.ts";
import { findReaching } from "../names/reach.ts";
import type { SourceCapability } from "../source-capability.ts";
import { findPutIns, type PutIn } from "./put-ins.ts";

/** One source of an artifact, by what the way back asks of it. */
export interface FlowModule {
  readonly source: ArtifactSource;
  readonly index: SourceIndex;
  readonly resolved: ReadonlyMap<Expression, ResolvedCall>;
  /** What a call can do. */
  capabilitiesAt(span: Span, kind: CapabilityKind): readonly SourceCapability[];
  /** What is put into a thing after it was made, by the name it has. */
  readonly putIns: ReadonlyMap<string, readonly PutIn[]>;
}

/** Its parts are worked out when somebody asks: most sources have no sink, and are not on the way to one. */
export function openModule(source: ArtifactSource): FlowModule {
  const bySpan = new Map<string, SourceCapability[]>();
  // Asked first: every call is asked for several kinds, and a source has few of them.
  const kinds = new Set<CapabilityKind>();
  for (const capability of source.capabilities) {
    kinds.add(capability.kind);
    addTo(bySpan, keyOf(capability.span, capability.kind), capability);
  }
  let index: SourceIndex | null = null;
  let resolved: FlowModule["resolved"] | null = null;
  let putIns: FlowModule["putIns"] | null = null;
  return {
    source,
    get index() {
      return (index ??= indexSource(source.facts, source.text));
    },
    get resolved() {
      return (resolved ??= new Map(source.calls.map((call) => [call.call, call])));
    },
    capabilitiesAt: (span, kind) => (kinds.has(kind) ? bySpan.get(keyOf(span, kind)) : undefined) ?? [],
    get putIns() {
      return (putIns ??= findPutIns(source.facts));
    },
  };
}

/** What binds a name where it is used, in the scope that has the name: all that can have set it there. */
export function bindingsOf(
  { index, source }: FlowModule,
  name: string,
  from: ScopeId,
  at: number,
): { readonly scope: ScopeId; readonly bindings: readonly Binding[] } | null {
  const { scopes, language } = index.facts;
  if (language === "shell") return shellBindings(index, name);
  const declared = ownersOf(source.facts, from, name);
  if (declared[0] !== from) {
    const bindings = declared.flatMap((scope) => index.bindings[scope]?.get(name) ?? []);
    return bindings.length === 0 ? null : { scope: declared.at(-1) ?? 0, bindings };
  }
  let isHere = true;
  for (let scope: ScopeId | null = from; scope !== null; scope = scopes[scope]?.parent ?? null) {
    const kind = scopes[scope]?.kind;
    const bindings = kind === "class" && scope !== from ? undefined : index.bindings[scope]?.get(name);
    if (bindings !== undefined) {
      const isOrdered = isHere && kind !== "comprehension";
      return { scope, bindings: isOrdered ? reaching(bindings, at, index) : bindings };
    }
    if (kind === "function") isHere = false;
  }
  return null;
}

/** `x = require("x")` is both an assignment and an import. */
function reaching(bindings: readonly Binding[], at: number, { regions }: SourceIndex): readonly Binding[] {
  const found = findReaching(bindings, at, regions);
  return bindings.filter(
    (each) => found.includes(each) || (each.what.kind === "import" && found.some((other) => other.at === each.at)),
  );
}

/** A shell's variables are everybody's, and its functions run at any time. */
function shellBindings(
  { bindings }: SourceIndex,
  name: string,
): { readonly scope: ScopeId; readonly bindings: readonly Binding[] } | null {
  const found = bindings.flatMap((scope) => scope.get(name) ?? []);
  return found.length === 0 ? null : { scope: 0, bindings: found };
}

/** The function whose body a scope is, or lies in; null outside of functions. */
export function functionAround({ index }: FlowModule, from: ScopeId): DefinitionFact | null {
  for (let scope: ScopeId | null = from; scope !== null; scope = index.facts.scopes[scope]?.parent ?? null) {
    const definition = index.definitions.get(scope);
    if (definition?.kind === "function") return definition;
  }
  return null;
}

function keyOf({ start, end }: Span, kind: CapabilityKind): string {
  return `${kind} ${start} ${end}`;
}
