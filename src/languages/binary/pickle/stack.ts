import { Malformed } from "../malformed.ts";
import type { Value } from "./value.ts";

/** More lie there at once in no pickle: picklers hand over a thousand items at a time. */
const DEEPEST = 1_000_000;
/** A pickler remembers every text and every container. */
const MOST_REMEMBERED = 1_000_000;

const TOO_FEW = "an opcode that takes more from the stack than lies there";

/** The stack of an unpickler, cut by marks, and what it remembers. What CPython refuses is `Malformed`. */
export interface Stack {
  push(value: Value): void;
  pop(): Value;
  /** In the order in which they were pushed. */
  popLast(count: number): Value[];
  top(): Value;
  mark(): void;
  /** Everything above the last mark, which goes as well. */
  popToMark(): Value[];
  /** What is above the last mark, or the mark itself. */
  drop(): void;
  remember(index: number, value: Value): void;
  /** At the next free place. */
  memoize(): void;
  recall(index: number): Value;
}

/** `at` says where reading stands, for complaints. */
export function openStack(at: () => number): Stack {
  const values: Value[] = [];
  const marks: number[] = [];
  const memo = new Map<number, Value>();
  const floor = (): number => marks.at(-1) ?? 0;
  const complain = (message: string): never => {
    throw new Malformed(message, at());
  };
  const pop = (): Value => {
    const value = values.length > floor() ? values.pop() : undefined;
    return value ?? complain(TOO_FEW);
  };
  const top = (): Value => {
    const value = values.length > floor() ? values.at(-1) : undefined;
    return value ?? complain("an opcode that looks at an empty stack");
  };
  const remember = (index: number, value: Value): void => {
    if (!(index >= 0)) complain("a place of the memo that is no number from 0 on");
    if (memo.size >= MOST_REMEMBERED) complain(`more than ${MOST_REMEMBERED} remembered values`);
    memo.set(index, value);
  };
  return {
    push(value) {
      if (values.length >= DEEPEST) complain(`a stack of more than ${DEEPEST} values`);
      values.push(value);
    },
    pop,
    popLast(count) {
      const left = values.length - count;
      return left < floor() ? complain(TOO_FEW) : values.splice(left);
    },
    top,
    mark() {
      if (marks.length >= DEEPEST) complain(`a stack of more than ${DEEPEST} marks`);
      marks.push(values.length);
    },
    popToMark: () => values.splice(marks.pop() ?? complain("a mark is missing")),
    drop() {
      if (values.length > floor()) values.pop();
      else if (marks.pop() === undefined) complain("an opcode that takes something from an empty stack");
    },
    remember,
    memoize: () => remember(memo.size, top()),
    recall: (index) => memo.get(index) ?? complain("a place of the memo where nothing was put"),
  };
}
