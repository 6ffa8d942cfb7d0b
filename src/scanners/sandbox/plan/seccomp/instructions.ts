/** One instruction of classic BPF (`struct sock_filter`, linux/filter.h). */
export interface Instruction {
  readonly code: number;
  /** How many instructions to skip when the condition holds, and when not; 0 for what has none. */
  readonly ifTrue: number;
  readonly ifFalse: number;
  readonly operand: number;
}

/** Offsets in `struct seccomp_data` (linux/seccomp.h), in bytes. */
export const NUMBER_OFFSET = 0;
export const ARCHITECTURE_OFFSET = 4;

/** The low half of an argument: both architectures are little-endian. Flags, families and requests have 32 bits. */
export function argumentOffset(index: number): number {
  return 16 + 8 * index;
}

/** Loads 32 bits of the call into the accumulator: BPF_LD | BPF_W | BPF_ABS. */
export function load(offset: number): Instruction {
  return { code: 0x20, ifTrue: 0, ifFalse: 0, operand: offset };
}

/** Ends the filter with an answer: BPF_RET | BPF_K. */
export function answer(value: number): Instruction {
  return { code: 0x06, ifTrue: 0, ifFalse: 0, operand: value };
}

/** BPF_JMP with BPF_JEQ, BPF_JGT, BPF_JGE and BPF_JSET, comparing the accumulator with a constant. */
const CONDITIONS = { equals: 0x15, above: 0x25, atLeast: 0x35, hasAny: 0x45 } as const;

/** What follows runs only when the condition holds; else it is skipped as a whole. */
export function when(
  condition: keyof typeof CONDITIONS,
  operand: number,
  then: readonly Instruction[],
): readonly Instruction[] {
  // A jump is one byte.
  if (then.length > 0xff) throw new Error(`${then.length} instructions cannot be skipped at once`);
  return [{ code: CONDITIONS[condition], ifTrue: 0, ifFalse: then.length, operand }, ...then];
}

/** As the kernel takes it: 8 bytes an instruction, little-endian. */
export function encode(program: readonly Instruction[]): Uint8Array {
  const bytes = new Uint8Array(program.length * 8);
  const view = new DataView(bytes.buffer);
  for (const [index, { code, ifTrue, ifFalse, operand }] of program.entries()) {
    view.setUint16(index * 8, code, true);
    view.setUint8(index * 8 + 2, ifTrue);
    view.setUint8(index * 8 + 3, ifFalse);
    view.setUint32(index * 8 + 4, operand, true);
  }
  return bytes;
}
