/** One system call, as a filter sees it. */
export interface SystemCall {
  readonly architecture: number;
  readonly number: number;
  readonly args?: readonly number[];
}

/**
 * Runs a classic BPF program on `struct seccomp_data`, as Linux does (Documentation/networking/filter.rst): only what
 * seccomp allows is known, everything else throws. Returns the answer.
 */
export function simulate(program: Uint8Array, { architecture, number, args = [] }: SystemCall): number {
  const data = new DataView(new ArrayBuffer(64));
  data.setInt32(0, number, true);
  data.setUint32(4, architecture, true);
  for (const [index, value] of args.entries()) data.setUint32(16 + 8 * index, value, true);
  const code = new DataView(program.buffer, program.byteOffset, program.byteLength);
  let accumulator = 0;
  for (let at = 0; at < program.length; at += 8) {
    const operand = code.getUint32(at + 4, true);
    const jump = (holds: boolean): void => {
      at += 8 * code.getUint8(at + (holds ? 2 : 3));
    };
    switch (code.getUint16(at, true)) {
      case 0x20:
        accumulator = data.getUint32(operand, true);
        break;
      case 0x15:
        jump(accumulator === operand);
        break;
      case 0x25:
        jump(accumulator > operand);
        break;
      case 0x35:
        jump(accumulator >= operand);
        break;
      case 0x45:
        jump((accumulator & operand) !== 0);
        break;
      case 0x06:
        return operand;
      default:
        throw new Error(`instruction ${at / 8} is none that seccomp takes`);
    }
  }
  throw new Error("the program has no end");
}
