/** Bytes that are written anywhere, in one order of bytes. */
export interface Writer {
  readonly bytes: Uint8Array;
  u8(at: number, value: number): void;
  u16(at: number, value: number): void;
  u32(at: number, value: number): void;
  /** As wide as an address. */
  word(at: number, value: number): void;
  text(at: number, value: string): void;
}

export function openWriter(
  size: number,
  { isLittle, is64 }: { readonly isLittle: boolean; readonly is64: boolean },
): Writer {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  return {
    bytes,
    u8: (at, value) => view.setUint8(at, value),
    u16: (at, value) => view.setUint16(at, value, isLittle),
    u32: (at, value) => view.setUint32(at, value, isLittle),
    word(at, value) {
      if (is64) view.setBigUint64(at, BigInt(value), isLittle);
      else view.setUint32(at, value, isLittle);
    },
    text(at, value) {
      bytes.set(Buffer.from(`${value}\0`, "latin1"), at);
    },
  };
}

/** Texts with a NUL behind each, and the offset of each. */
export function joinNames(names: readonly string[]): { readonly text: string; readonly at: (name: string) => number } {
  const text = `\0${names.map((name) => `${name}\0`).join("")}`;
  return { text, at: (name) => text.indexOf(`\0${name}\0`) + 1 };
}
