/** A view for reading numbers. Reading outside throws a RangeError: check the length before. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether these bytes, written as a Latin-1 string, stand at the offset. */
export function hasAt(bytes: Uint8Array, offset: number, expected: string): boolean {
  for (let at = 0; at < expected.length; at++) {
    if (bytes[offset + at] !== expected.charCodeAt(at)) return false;
  }
  return true;
}

/** The same memory as a Buffer, whose search and conversion are native code. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The bytes as UTF-8, or null when they are something else. */
export function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
