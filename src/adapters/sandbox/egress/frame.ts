/** What the two ends of a channel tell each other of one connection. */
export type FrameKind = "open" | "opened" | "refused" | "data" | "end" | "credit" | "close";

/** The numbers are ours alone. */
export const FRAME: Readonly<Record<FrameKind, number>> = {
  open: 1,
  opened: 2,
  refused: 3,
  data: 4,
  end: 5,
  credit: 6,
  close: 7,
};

export interface Frame {
  readonly kind: FrameKind;
  /** Of the connection; chosen by whoever opens it. */
  readonly id: number;
  /** `open`: the target. `refused`: why. `data`: what is sent. `credit`: how many bytes more, 32 bits. Else empty. */
  readonly payload: Uint8Array;
}

/** The longest payload, in bytes. */
export const LONGEST_PAYLOAD: number = 32 * 1024;
/** One byte for the kind, four for the connection, four for the length; big-endian. */
const HEADER = 9;

const KINDS: ReadonlyMap<number, FrameKind> = new Map(
  Object.entries(FRAME).map(([kind, code]) => [code, kind as FrameKind]),
);

export function encodeFrame({ kind, id, payload }: Frame): Uint8Array {
  const bytes = Buffer.alloc(HEADER + payload.length);
  bytes.writeUInt8(FRAME[kind]);
  bytes.writeUInt32BE(id, 1);
  bytes.writeUInt32BE(payload.length, 5);
  bytes.set(payload, HEADER);
  return bytes;
}

/**
 * Takes bytes as they come, however they are cut, and gives the frames that are whole; null from the first that is none
 * on. Keeps no more than one frame.
 */
export function createFrameReader(): (chunk: Uint8Array) => readonly Frame[] | null {
  let rest = Buffer.alloc(0);
  let isBroken = false;
  return (chunk) => {
    if (isBroken) return null;
    rest = Buffer.concat([rest, chunk]);
    const frames: Frame[] = [];
    while (rest.length >= HEADER) {
      const kind = KINDS.get(rest.readUInt8());
      const length = rest.readUInt32BE(5);
      if (kind === undefined || length > LONGEST_PAYLOAD) {
        isBroken = true;
        return null;
      }
      if (rest.length < HEADER + length) break;
      frames.push({ kind, id: rest.readUInt32BE(1), payload: rest.subarray(HEADER, HEADER + length) });
      rest = rest.subarray(HEADER + length);
    }
    return frames;
  };
}
