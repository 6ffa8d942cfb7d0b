import type { CallExpression, Expression, ScopeId } from "../../core/expression.ts";
import type { DefinitionFact, ImportFact } from "../../core/source-facts.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import { findModule } from "../artifact/find-module.ts";
import type { CallFrame, CallSite } from "./point.ts";
import { findDefinitions, importOf, type FoundDefinition } from "./find-definitions.ts";
import { isFollowed } from "./may-have-flows.ts";
import { openModule, type FlowModule } from "./module.ts";

/** The sources of one artifact as one program. */
export interface FlowProgram {
  readonly modules: readonly FlowModule[];
  /** Calls that the way back from the sink at hand has gone into. */
  readonly frames: CallFrame[];
  /** The files of the artifact that an import brings in, the one that is meant last. */
  modulesOf(fact: ImportFact, from: FlowModule): readonly FlowModule[];
  /** Functions and classes of the artifact that a call calls. */
  calledBy(module: FlowModule, call: CallExpression, scope: ScopeId): readonly FoundDefinition[];
  /** Calls that call a function of the artifact. */
  callersOf(module: FlowModule, body: ScopeId): readonly CallSite[];
  /** Calls that are given it, to call it. */
  receiversOf(module: FlowModule, body: ScopeId): readonly CallSite[];
}

export function openProgram({ sources, around }: UnderstoodArtifact): FlowProgram {
  const modules = sources.filter(({ facts }) => isFollowed(facts.language)).map(openModule);
  const byPath = new Map<string, FlowModule>();
  for (const module of modules) {
    const { file, how } = module.source;
    if (how === null && file.member === undefined) byPath.set(file.path, module);
  }
  const called = new Map<CallExpression, readonly FoundDefinition[]>();
  let users: Users | null = null;
  const program: FlowProgram = {
    modules,
    frames: [],
    modulesOf(fact, { source }) {
      const found = findModule(fact, source.file.path, source.facts.language, around)?.found ?? [];
      return found.flatMap((path) => byPath.get(path) ?? []);
    },
    calledBy(module, call, scope) {
      const known = called.get(call) ?? findCalled(program, module, call, scope);
      called.set(call, known);
      return known;
    },
    callersOf: (module, body) => (users ??= findUsers(program)).callers.get(keyOf(program, module, body)) ?? [],
    receiversOf: (module, body) => (users ??= findUsers(program)).receivers.get(keyOf(program, module, body)) ?? [],
  };
  return program;
}

interface Users {
  readonly callers: ReadonlyMap<string, readonly CallSite[]>;
  readonly receivers: ReadonlyMap<string, readonly CallSite[]>;
}

/** What a library has is none of the artifact's own, whatever the artifact calls its methods. */
function findCalled(
  program: FlowProgram,
  module: FlowModule,
  call: CallExpression,
  scope: ScopeId,
): readonly FoundDefinition[] {
  const { callee } = call;
  const isNamed = (module.resolved.get(call)?.target ?? null) !== null;
  if (isNamed && callee.kind === "attribute" && importOf(program, module, callee.object, scope) === null) return [];
  return findDefinitions(program, module, callee, scope);
}

function findUsers(program: FlowProgram): Users {
  const callers = new Map<string, CallSite[]>();
  const receivers = new Map<string, CallSite[]>();
  const put = (map: Map<string, CallSite[]>, { module, fact }: FoundDefinition, site: CallSite): void => {
    const key = keyOf(program, module, fact.body);
    const list = map.get(key);
    if (list === undefined) map.set(key, [site]);
    else list.push(site);
  };
  for (const module of program.modules) {
    for (const { call, scope } of module.source.facts.calls) {
      const site = { module, call, scope };
      for (const found of program.calledBy(module, call, scope)) put(callers, toFunction(found), site);
      for (const { value } of call.arguments) {
        if (!mayBeFunction(value, module)) continue;
        for (const found of findDefinitions(program, module, value, scope)) {
          if (found.fact.kind === "function") put(receivers, found, site);
        }
      }
    }
  }
  return { callers, receivers };
}

/** What runs when a class is called is the method that makes its objects. */
export function toFunction(found: FoundDefinition): FoundDefinition {
  if (found.fact.kind === "function") return found;
  const { definitions } = found.module.source.facts;
  const maker = definitions.find(
    ({ kind, name, scope }) =>
      kind === "function" && scope === found.fact.body && (name === "__init__" || name === "constructor"),
  );
  return maker === undefined ? found : { ...found, fact: maker };
}

/** Names that are only read are no functions; those of shells never are. */
function mayBeFunction({ kind }: Expression, { index }: FlowModule): boolean {
  return index.facts.language !== "shell" && (kind === "function" || kind === "name" || kind === "attribute");
}

function keyOf({ modules }: FlowProgram, module: FlowModule, body: ScopeId): string {
  return `${modules.indexOf(module)} ${body}`;
}

/** A parameter by its place among those that callers give: the object of a method is not among them. */
export function parametersOf({ parameters }: DefinitionFact): DefinitionFact["parameters"] {
  const [first] = parameters;
  return first !== undefined && /^(?:self|cls)$/u.test(first.name) ? parameters.slice(1) : parameters;
}
