/**
 * SipHash of bytes under a key whose upper half is zero, as CPython hashes a source for its `.pyc` (`_imp.source_hash`):
 * SipHash-1-3 from Python 3.11 on, SipHash-2-4 before. In hexadecimal, lowest byte first. The algorithm is that of
 * Aumasson and Bernstein, "SipHash: a fast short-input PRF".
 *
 * Words of 64 bits are pairs of 32-bit ones, low half first: BigInt takes a hundred times as long.
 */
export function sipHash(
  key: number,
  bytes: Uint8Array,
  rounds: { readonly each: number; readonly last: number },
): string {
  const state = new Uint32Array([
    (0x70736575 ^ key) >>> 0,
    0x736f6d65,
    0x6e646f6d,
    0x646f7261,
    (0x6e657261 ^ key) >>> 0,
    0x6c796765,
    0x79746573,
    0x74656462,
  ]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  for (let at = 0; at < whole; at += 8) {
    absorb(state, view.getUint32(at, true), view.getUint32(at + 4, true), rounds.each);
  }
  const tail = new Uint8Array(8);
  tail.set(bytes.subarray(whole));
  tail[7] = bytes.length & 0xff;
  const last = new DataView(tail.buffer);
  absorb(state, last.getUint32(0, true), last.getUint32(4, true), rounds.each);
  state[4] = word(state, 4) ^ 0xff;
  for (let round = 0; round < rounds.last; round++) mix(state);
  const hash = Buffer.alloc(8);
  for (const half of [0, 1]) {
    hash.writeUInt32LE(
      (word(state, half) ^ word(state, half + 2) ^ word(state, half + 4) ^ word(state, half + 6)) >>> 0,
      4 * half,
    );
  }
  return hash.toString("hex");
}

const word = (state: Uint32Array, index: number): number => state[index] ?? 0;

function absorb(state: Uint32Array, low: number, high: number, rounds: number): void {
  state[6] = word(state, 6) ^ low;
  state[7] = word(state, 7) ^ high;
  for (let round = 0; round < rounds; round++) mix(state);
  state[0] = word(state, 0) ^ low;
  state[1] = word(state, 1) ^ high;
}

/** One SipRound. Registers are named by the index of their low half: v0 is 0, v3 is 6. */
function mix(state: Uint32Array): void {
  half(state, 0, 2, 13);
  rotate(state, 0, 32);
  half(state, 4, 6, 16);
  half(state, 0, 6, 21);
  half(state, 4, 2, 17);
  rotate(state, 4, 32);
}

/** `a += b; b = (b <<< bits) ^ a` */
function half(state: Uint32Array, a: number, b: number, bits: number): void {
  const low = word(state, a) + word(state, b);
  state[a] = low;
  state[a + 1] = word(state, a + 1) + word(state, b + 1) + (low > 0xffff_ffff ? 1 : 0);
  rotate(state, b, bits);
  state[b] = word(state, b) ^ word(state, a);
  state[b + 1] = word(state, b + 1) ^ word(state, a + 1);
}

function rotate(state: Uint32Array, at: number, bits: number): void {
  const [low, high] = [word(state, at), word(state, at + 1)];
  if (bits === 32) {
    state[at] = high;
    state[at + 1] = low;
    return;
  }
  state[at] = (low << bits) | (high >>> (32 - bits));
  state[at + 1] = (high << bits) | (low >>> (32 - bits));
}
