import type { Cursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import { Malformed } from "../malformed.ts";
import { readInstruction } from "./instruction.ts";
import { findGap, type Gap } from "./joblib.ts";
import { openMachine, type Machine } from "./machine.ts";
import { execute } from "./steps.ts";
import { openLowering } from "./value.ts";

/** What was counted while the pickles of a file were read; `PickleForm` says what each means. */
export interface PickleCount {
  protocol: number;
  pickles: number;
  readonly opcodes: Map<string, number>;
}

/** Pickles in pickles: joblib writes one level. */
const DEEPEST = 8;
const PROTO = 0x80;
/** What an editor leaves at the end of a text. */
const BLANKS = [0x20, 0x0a, 0x0d];

/**
 * Reads pickles up to the end of the file: as torch did before it wrote archives, one behind the other. What follows the
 * last one is a problem. What is found before something is `Malformed` stays in the draft, because it runs as well.
 */
export function readPickles(cursor: Cursor, draft: Draft): PickleCount {
  const count: PickleCount = { protocol: 0, pickles: 0, opcodes: new Map() };
  const { lower } = openLowering();
  const open = (): Machine => openMachine(cursor, draft, lower);
  readOne(open, count, 0);
  while (cursor.at < cursor.length) {
    const start = cursor.at;
    const rest = cursor.take(cursor.length - start);
    if (rest[0] === PROTO) {
      cursor.at = start;
      readOne(open, count, 0);
    } else if (!rest.every((byte) => BLANKS.includes(byte))) {
      draft.addProblem(`${rest.length} bytes behind the end of the pickle are not read`, start);
    }
  }
  return count;
}

function readOne(open: () => Machine, count: PickleCount, depth: number): void {
  const machine = open();
  const { cursor, stack } = machine;
  count.pickles += 1;
  for (;;) {
    const instruction = readInstruction(cursor);
    const { name, argument } = instruction;
    count.opcodes.set(name, (count.opcodes.get(name) ?? 0) + 1);
    if (name === "STOP") {
      stack.pop();
      return;
    }
    const state = name === "BUILD" ? stack.top() : null;
    execute(machine, instruction);
    if (name === "PROTO" && argument.kind === "number") count.protocol = Math.max(count.protocol, argument.value);
    const gap = state === null ? null : findGap(stack.top(), state);
    if (gap !== null) passGap(machine, gap, () => readOne(open, count, depth + 1), depth);
  }
}

/** Only joblib passes over an array: the plain unpickler takes its bytes for opcodes, so nobody knows what else runs. */
function passGap({ cursor, draft }: Machine, gap: Gap, readInner: () => void, depth: number): void {
  const start = cursor.at;
  if (gap.kind === "pickle") {
    if (depth >= DEEPEST) throw new Malformed(`pickles within pickles, more than ${DEEPEST} levels deep`, start);
    return readInner();
  }
  if (gap.isAligned) cursor.skip(cursor.u8());
  cursor.skip(gap.bytes);
  draft.addProblem(`${cursor.at - start} bytes of an array, which only joblib does not take for opcodes`, start);
}
