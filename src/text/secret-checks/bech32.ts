const ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR: readonly number[] = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Whether a text of one case is whole by the checksum of Bech32: BIP-173, "Checksum". age writes its keys so. */
export function hasBech32Checksum(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const separator = lower.lastIndexOf("1");
  const label = Array.from(lower.slice(0, separator), (character) => character.charCodeAt(0));
  const data = Array.from(lower.slice(separator + 1), (character) => ALPHABET.indexOf(character));
  if (separator < 1 || data.length < 6 || data.includes(-1)) return false;
  return remainder([...label.map((code) => code >> 5), 0, ...label.map((code) => code & 31), ...data]) === 1;
}

function remainder(values: readonly number[]): number {
  let rest = 1;
  for (const value of values) {
    const top = rest >>> 25;
    rest = ((rest & 0x1ffffff) << 5) ^ value;
    for (const [bit, factor] of GENERATOR.entries()) if (((top >> bit) & 1) === 1) rest ^= factor;
  }
  return rest;
}
