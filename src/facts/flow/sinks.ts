import type { CallExpression, Expression, ScopeId } from "../../core/expression.ts";
import { isLoopback } from "../risk/hosts.ts";
import { isAgentFile } from "../risk/files.ts";
import { lastNameOf } from "./carries.ts";
import type { SinkKind } from "./flow.ts";
import { bindingsOf, type FlowModule } from "./module.ts";
import { asCredential } from "./name-steps.ts";
import type { Point } from "./point.ts";

/** A call that takes data somewhere, and what it takes there. */
export interface FoundSink {
  readonly kind: SinkKind;
  readonly module: FlowModule;
  readonly call: CallExpression;
  readonly what: string;
  readonly targets: readonly string[];
  readonly taken: readonly Point[];
}

/** Methods that hand data to what was connected before: sockets, requests, mail and FTP sessions, files. */
const HANDS_OVER =
  /^(?:send|sendall|sendto|sendmsg|send_message|sendmail|send_json|send_text|send_bytes|emit|publish|write|end|storbinary|storlines|request|post|put|patch|writelines|put_object|upload_file|upload_fileobj)$/u;
/** Options of curl(1) and wget(1) after which credentials belong. */
const CREDENTIAL_OPTION = /^(?:-H|-u|-b|--(?:header|user|oauth2-bearer|cookie|proxy-user|password|http-password))$/u;
const RUNS_TEXT = /^(?:-c|-e|--eval|--command|-Command|-p|--print)$/u;

/** Every such call of a source. */
export function* sinksOf(module: FlowModule): Generator<FoundSink> {
  for (const { call, scope } of module.source.facts.calls) {
    yield* networkSink(module, call, scope);
    yield* runSink(module, call, scope);
    yield* agentFileSink(module, call, scope);
    yield* writtenPathSink(module, call, scope);
  }
}

function* networkSink(module: FlowModule, call: CallExpression, scope: ScopeId): Generator<FoundSink> {
  // What code does that is put into a text is said of the call that runs it.
  if (module.capabilitiesAt(call.span, "dynamic-code").length > 0) return;
  const capability = connectionOf(module, call, scope, "network");
  const hosts = capability.filter(({ target }) => target.match === "any" || !isLoopback(target.value));
  if (hosts.length === 0) return;
  const targets = hosts.map(({ target }) => (target.match === "any" ? "*" : target.value));
  yield { kind: "network", module, call, what: nameOf(module, call), targets, taken: argumentsOf(module, call, scope) };
}

/** What a call contacts or writes; of a method that hands over, what its object was connected to. */
function connectionOf(
  module: FlowModule,
  call: CallExpression,
  scope: ScopeId,
  kind: "network" | "fs-write",
): ReturnType<FlowModule["capabilitiesAt"]> {
  const own = module.capabilitiesAt(call.span, kind);
  const { callee } = call;
  if (own.length > 0 || callee.kind !== "attribute" || !HANDS_OVER.test(callee.name)) return own;
  return madeBy(module, callee.object, scope).flatMap((maker) => {
    const by = module.capabilitiesAt(maker.span, kind);
    return by.length > 0 || kind !== "network" ? by : connectedLater(module, callee.object);
  });
}

/** `s.connect(…)` for `s.send(…)` */
function connectedLater(module: FlowModule, object: Expression): ReturnType<FlowModule["capabilitiesAt"]> {
  if (object.kind !== "name") return [];
  return module.source.facts.calls.flatMap(({ call }) => {
    const { callee } = call;
    const isSame = callee.kind === "attribute" && callee.object.kind === "name" && callee.object.name === object.name;
    return isSame && /^(?:connect|open|login)$/u.test(callee.name) ? module.capabilitiesAt(call.span, "network") : [];
  });
}

/** The calls that made an object, where it has a name or is made on the spot. */
function madeBy(module: FlowModule, object: Expression, scope: ScopeId): readonly CallExpression[] {
  if (object.kind === "call") return [object];
  if (object.kind !== "name") return [];
  const bound = bindingsOf(module, object.name, scope, object.span.start);
  return (bound?.bindings ?? []).flatMap(({ what }) => {
    const value = what.kind === "assignment" ? what.fact.value : null;
    const made = value?.kind === "unary" ? value.operand : value;
    return made?.kind === "call" ? [made] : [];
  });
}

function* runSink(module: FlowModule, call: CallExpression, scope: ScopeId): Generator<FoundSink> {
  const what = nameOf(module, call);
  const isShell = module.source.facts.language === "shell";
  const runsCode = module.capabilitiesAt(call.span, "dynamic-code").length > 0 || (isShell && isSourcing(call));
  const runsProgram = module.capabilitiesAt(call.span, "exec").length > 0;
  if (runsCode && !isShell) {
    yield { kind: "code", module, call, what, targets: [], taken: argumentsOf(module, call, scope).slice(0, 1) };
  } else if (isShell ? runsCode : runsProgram) {
    const taken = isShell ? shellCode(module, call, scope) : commandOf(module, call, scope);
    if (taken.length > 0) yield { kind: isShell ? "code" : "command", module, call, what, targets: [], taken };
  }
}

/** The line for a shell, the program of a list, and code in a list: `["sh", "-c", code]`. */
function commandOf(module: FlowModule, call: CallExpression, scope: ScopeId): readonly Point[] {
  const [first, second] = call.arguments;
  const lists = [first?.value, second?.value].filter((value) => value?.kind === "list");
  const items = lists.flatMap((list) => (list?.kind === "list" ? list.items : []));
  const codes = items.filter((_item, index) => {
    const before = items[index - 1];
    return before?.kind === "string" && RUNS_TEXT.test(before.value);
  });
  const line = first === undefined || first.value.kind === "list" ? items.slice(0, 1) : [first.value];
  return [...line, ...codes].map((expression) => pointAt(module, expression, scope));
}

/** What `eval`, `sh -c`, `source <(…)` run. What is piped into a shell on the spot is told by the rules for texts. */
function shellCode(module: FlowModule, call: CallExpression, scope: ScopeId): readonly Point[] {
  const isEval = isSourcing(call);
  // With code in an argument, what is piped in is data.
  const isTold = call.arguments.some(({ value }) => value.kind === "string" && RUNS_TEXT.test(value.value));
  return call.arguments
    .filter(({ name, value }, index) => {
      if (name !== null) return name.startsWith("|") && !isTold && !isDirect(value);
      const before = call.arguments[index - 1]?.value;
      return isEval || (before?.kind === "string" && RUNS_TEXT.test(before.value));
    })
    .map(({ value }) => pointAt(module, value, scope));
}

function isSourcing(call: CallExpression): boolean {
  return /^(?:eval|source|\.)$/u.test(lastNameOf(call, "shell"));
}

/** `curl … | sh` without a step between. */
function isDirect(value: Expression): boolean {
  return value.kind === "call" && value.callee.kind === "string" && /(?:^|\/)(?:curl|wget)$/u.test(value.callee.value);
}

function* agentFileSink(module: FlowModule, call: CallExpression, scope: ScopeId): Generator<FoundSink> {
  const targets = connectionOf(module, call, scope, "fs-write").flatMap(({ target }) =>
    target.match !== "any" && isAgentFile(target.value) ? [target.value] : [],
  );
  if (targets.length === 0) return;
  const taken = argumentsOf(module, call, scope);
  yield { kind: "agent-file", module, call, what: nameOf(module, call), targets, taken };
}

/** A path that is given when a file is opened for writing, made or copied to. */
function* writtenPathSink(module: FlowModule, call: CallExpression, scope: ScopeId): Generator<FoundSink> {
  if (module.source.facts.language === "shell" || module.capabilitiesAt(call.span, "fs-write").length === 0) return;
  const { callee } = call;
  const receiver = callee.kind === "attribute" ? [pointAt(module, callee.object, scope)] : [];
  const given = call.arguments.slice(0, 2).map(({ value }) => pointAt(module, value, scope));
  // Unpackers of a library get the member, and look at its name themselves.
  if (lastNameOf(call, "python").startsWith("extract")) return;
  yield { kind: "written-path", module, call, what: nameOf(module, call), targets: [], taken: [...receiver, ...given] };
}

function argumentsOf(module: FlowModule, call: CallExpression, scope: ScopeId): readonly Point[] {
  return call.arguments.flatMap((argument, index) => {
    if (argument.value.kind === "function") return [];
    const point = pointAt(module, argument.value, scope);
    const before = call.arguments[index - 1]?.value;
    const isOption = before?.kind === "string" && CREDENTIAL_OPTION.test(before.value);
    return [{ ...point, ...asCredential(point, isOption ? "header" : argument.name) }];
  });
}

function pointAt(module: FlowModule, expression: Expression, scope: ScopeId): Point {
  return {
    module,
    expression,
    scope,
    frame: null,
    seeks: "value",
    field: null,
    isReceiver: false,
    isCredential: false,
    isPart: false,
    from: null,
  };
}

function nameOf(module: FlowModule, call: CallExpression): string {
  return module.resolved.get(call)?.target ?? lastNameOf(call, module.source.facts.language);
}
