import type { Span } from "../../../core/span.ts";
import { Malformed } from "../malformed.ts";
import { call, callMethod, loadPersistent, makeNew } from "./calls.ts";
import { readConstant } from "./constants.ts";
import type { Instruction } from "./instruction.ts";
import { lookUp, lookUpCode, lookUpLines } from "./look-up.ts";
import type { Machine } from "./machine.ts";
import { leaf, textOf, type Value } from "./value.ts";

/** Does with the stack what CPython's unpickler does, but nothing is looked up and nothing is called. */
export function execute(machine: Machine, instruction: Instruction): void {
  const step = STEPS.get(instruction.name);
  if (step !== undefined) return step(machine, instruction);
  const constant = readConstant(instruction);
  if (constant.kind === "string") machine.draft.addString(constant.value, constant.span);
  machine.stack.push(leaf(constant));
}

type Step = (machine: Machine, instruction: Instruction) => void;

/** What every opcode does that pushes no constant. */
const STEPS: ReadonlyMap<string, Step> = new Map(
  Object.entries<Step>({
    PROTO({ cursor }, { argument }) {
      if (numberIn(argument) > 5) throw new Malformed("a protocol that no Python knows", cursor.at);
    },
    FRAME({ cursor }, { argument }) {
      const { at } = cursor;
      cursor.skip(numberIn(argument));
      cursor.at = at;
    },
    MARK: ({ stack }) => stack.mark(),
    POP: ({ stack }) => stack.drop(),
    POP_MARK: ({ stack }) => void stack.popToMark(),
    DUP: ({ stack }) => stack.push(stack.top()),
    NEXT_BUFFER: ({ stack }, { span }) => stack.push(leaf({ kind: "other", parts: [], span })),
    READONLY_BUFFER: ({ stack }) => void stack.top(),
    PUT: remember,
    BINPUT: remember,
    LONG_BINPUT: remember,
    MEMOIZE: ({ stack }) => stack.memoize(),
    GET: recall,
    BINGET: recall,
    LONG_BINGET: recall,
    EMPTY_LIST: pushList,
    EMPTY_TUPLE: pushList,
    EMPTY_SET: pushList,
    EMPTY_DICT: ({ stack }, { span }) => stack.push({ kind: "dictionary", entries: [], span }),
    LIST: pushMarked,
    TUPLE: pushMarked,
    FROZENSET: pushMarked,
    TUPLE1: (machine, { span }) => pushLast(machine, 1, span),
    TUPLE2: (machine, { span }) => pushLast(machine, 2, span),
    TUPLE3: (machine, { span }) => pushLast(machine, 3, span),
    DICT: ({ stack }, { span }) => stack.push({ kind: "dictionary", entries: pairs(stack.popToMark()), span }),
    APPEND: (machine, { span }) => addItems(machine, [machine.stack.pop()], "append", span),
    APPENDS: (machine, { span }) => addItems(machine, machine.stack.popToMark(), "extend", span),
    ADDITEMS: (machine, { span }) => addItems(machine, machine.stack.popToMark(), "add", span),
    SETITEM(machine, { span }) {
      const value = machine.stack.pop();
      setItems(machine, [machine.stack.pop(), value], span);
    },
    SETITEMS: (machine, { span }) => setItems(machine, machine.stack.popToMark(), span),
    GLOBAL: (machine, { argument }) => machine.stack.push(lookUpLines(machine, argument)),
    STACK_GLOBAL(machine, { span }) {
      const name = textOf(machine.stack.pop());
      machine.stack.push(lookUp(machine, textOf(machine.stack.pop()), name, span));
    },
    EXT1: lookUpCode,
    EXT2: lookUpCode,
    EXT4: lookUpCode,
    PERSID: (machine, { argument, span }) => {
      const id = argument.kind === "line" ? argument.value : "";
      loadPersistent(machine, leaf({ kind: "string", value: id, bytes: false, span }), span);
    },
    BINPERSID: (machine, { span }) => loadPersistent(machine, machine.stack.pop(), span),
    REDUCE(machine, { span }) {
      const positional = machine.stack.pop();
      call(machine, { kind: "call", callee: machine.stack.pop(), arguments: positional, keywords: null, span });
    },
    INST(machine, { argument, span }) {
      const items = machine.stack.popToMark();
      const callee = lookUpLines(machine, argument);
      call(machine, { kind: "call", callee, arguments: { kind: "list", items, span }, keywords: null, span });
    },
    OBJ(machine, { span }) {
      const [callee, ...items] = machine.stack.popToMark();
      if (callee === undefined) throw new Malformed("an object without a class", span.start);
      call(machine, { kind: "call", callee, arguments: { kind: "list", items, span }, keywords: null, span });
    },
    NEWOBJ: (machine, { span }) => makeNew(machine, machine.stack.pop(), null, span),
    NEWOBJ_EX(machine, { span }) {
      const keywords = machine.stack.pop();
      makeNew(machine, machine.stack.pop(), keywords, span);
    },
    BUILD(machine, { span }) {
      const state = machine.stack.pop();
      callMethod(machine, machine.stack.top(), "__setstate__", [state], span);
    },
  }),
);

function numberIn(argument: Instruction["argument"]): number {
  if (argument.kind === "number") return argument.value;
  // What Python's `int` takes: blanks around it, underscores between digits.
  const line = argument.kind === "line" ? argument.value.trim() : "";
  return /^[+-]?\d+(?:_\d+)*$/u.test(line) ? Number(line.replaceAll("_", "")) : Number.NaN;
}

function remember({ stack }: Machine, { argument }: Instruction): void {
  stack.remember(numberIn(argument), stack.top());
}

function recall({ stack }: Machine, { argument }: Instruction): void {
  stack.push(stack.recall(numberIn(argument)));
}

function pushList({ stack }: Machine, { span }: Instruction): void {
  stack.push({ kind: "list", items: [], span });
}

function pushMarked({ stack }: Machine, { span }: Instruction): void {
  stack.push({ kind: "list", items: stack.popToMark(), span });
}

function pushLast({ stack }: Machine, count: number, span: Span): void {
  stack.push({ kind: "list", items: stack.popLast(count), span });
}

function pairs(values: readonly Value[]): (readonly [Value, Value])[] {
  const entries: (readonly [Value, Value])[] = [];
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [key, value] = values.slice(at, at + 2);
    if (key !== undefined && value !== undefined) entries.push([key, value]);
  }
  return entries;
}

/** What is no list of the pickle's own gets its items by a method, which may be anybody's. */
function addItems(machine: Machine, items: readonly Value[], method: string, span: Span): void {
  const target = machine.stack.top();
  if (target.kind !== "list") callMethod(machine, target, method, items, span);
  else for (const item of items) target.items.push(item);
}

function setItems(machine: Machine, values: readonly Value[], span: Span): void {
  const target = machine.stack.top();
  if (target.kind !== "dictionary") callMethod(machine, target, "__setitem__", values, span);
  else for (const entry of pairs(values)) target.entries.push(entry);
}
