// Prints as strace 6.1 does, for tests that read it: a C string, with everything but printable ASCII escaped.

const NAMED: Readonly<Record<number, string>> = { 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r", 92: "\\\\" };

/** `also`: what is escaped besides, which is what ends the text. */
function printBytes(bytes: Uint8Array, also: string): string {
  return [...bytes]
    .map((byte, index) => {
      const named = NAMED[byte];
      const character = String.fromCharCode(byte);
      if (named !== undefined) return named;
      if (also === '"' && character === '"') return '\\"';
      if (byte >= 0x20 && byte < 0x7f && !also.includes(character)) return character;
      const next = bytes[index + 1] ?? 0;
      const isShort = next < 0x30 || next > 0x39;
      return `\\${isShort ? byte.toString(8) : byte.toString(8).padStart(3, "0")}`;
    })
    .join("");
}

export function printText(bytes: Uint8Array): string {
  return `"${printBytes(bytes, '"')}"`;
}

/** A descriptor and the path that it stands for. */
export function printDescriptor(descriptor: string, path: Uint8Array): string {
  return `${descriptor}<${printBytes(path, "<>")}>`;
}
