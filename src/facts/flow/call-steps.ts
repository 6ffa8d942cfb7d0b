import type { CallExpression, Expression } from "../../core/expression.ts";
import { carriesArguments, isMaker } from "./carries.ts";
import { MOST_FRAMES } from "./limits.ts";
import { bindingsOf } from "./module.ts";
import { asCredential } from "./name-steps.ts";
import { stepTo, type CallFrame, type CallSite, type Point } from "./point.ts";
import { toFunction, type FlowProgram } from "./program.ts";

/** What the result of a call comes from: the returns of a function of the artifact, else what the call is given. */
export function stepsOfCall(program: FlowProgram, point: Point, call: CallExpression): readonly Point[] {
  const { module, scope } = point;
  const own = program.calledBy(module, call, scope);
  if (own.length > 0) {
    return own.flatMap((found) => {
      // What an object is made of is known by its fields.
      if (found.fact.kind === "class") return [];
      const { fact, module: of } = toFunction(found);
      const frame = enter(program, { module, call, scope }, of, fact.body, point.frame);
      if (frame === null) return [];
      return (of.index.returns.get(fact.body) ?? []).flatMap(({ value, scope: within }) =>
        value === null ? [] : [stepTo(point, value, { module: of, scope: within, frame, field: point.field })],
      );
    });
  }
  if (!carriesArguments(point, call)) return [];
  const { callee } = call;
  const isObject = point.isReceiver && isMaker(call);
  const given = isObject
    ? []
    : call.arguments.map(({ name, value }) => {
        const isFunction = value.kind === "function";
        return stepTo(point, value, { isReceiver: false, ...(isFunction ? {} : asCredential(point, name)) });
      });
  const settled = call.arguments.flatMap(({ value }) => (isPromise(call) ? settledWith(point, value) : []));
  const receiver = callee.kind === "attribute" ? [stepTo(point, callee.object, { isReceiver: true })] : [];
  return [...receiver, ...given, ...settled];
}

function isPromise({ callee }: CallExpression): boolean {
  return callee.kind === "name" && callee.name === "Promise";
}

/** What `new Promise((done) => …)` gives is what `done` is called with, at any time. */
function settledWith(point: Point, executor: Expression): readonly Point[] {
  const { index } = point.module;
  const definition = executor.kind === "function" ? index.definitions.get(executor.body) : undefined;
  const name = definition?.parameters[0]?.name ?? "";
  if (name === "") return [];
  return index.facts.calls.flatMap(({ call, scope }) => {
    const isIt = call.callee.kind === "name" && call.callee.name === name;
    const owner = isIt ? bindingsOf(point.module, name, scope, call.span.start)?.scope : null;
    return owner === definition?.body ? call.arguments.map(({ value }) => stepTo(point, value, { scope })) : [];
  });
}

/** The frame of a call, one for each way to it; null where the way back goes too deep, or round in a circle. */
function enter(
  { frames }: FlowProgram,
  call: CallSite,
  of: CallFrame["of"],
  body: number,
  outer: CallFrame | null,
): CallFrame | null {
  const depth = (outer?.depth ?? 0) + 1;
  if (depth > MOST_FRAMES) return null;
  const same = frames.find(
    (each) => each.call.call === call.call && each.outer === outer && each.body === body && each.of === of,
  );
  if (same !== undefined) return same;
  const frame: CallFrame = { id: frames.length + 1, depth, body, of, call, outer };
  frames.push(frame);
  return frame;
}
