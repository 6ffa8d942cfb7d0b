/** Characters that count for the hash of a line, from its start on. */
const WINDOW = 100;
/** 37 to the power of WINDOW modulo 2^64, in halves of 32 bits: what a character has become when it leaves the window. */
const [LEAVING_HIGH, LEAVING_LOW] = [0xe59cd09a, 0x331cdb71];
/** Stands for the end of the text, as in the original: -1 in 16 bits. */
const END = 0xffff;
const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20];

/** By the number of the line: `<hex>:<n>`, where n says that it is the n-th line of the text with this hash. */
export type LineHashes = ReadonlyMap<number, string>;

/**
 * Hashes the wanted lines (1-based; one that the text does not have is left out) as GitHub's uploader does for
 * `primaryLocationLineHash`: a rolling hash modulo 2^64 to the base 37 over the 100 UTF-16 units from the start of the
 * line on, across line ends; spaces and tabs do not count, every line end is LF, the end of the text is 0xffff, and zeros
 * fill up what is missing. In github/codeql-action it is `src/fingerprints.ts`.
 */
export function hashLines(text: string, wanted: ReadonlySet<number>): LineHashes {
  const hashes = hashAllLines(text);
  const counts = new Map<bigint, number>();
  for (const line of wanted) {
    const hash = hashes[line - 1];
    if (hash !== undefined) counts.set(hash, 0);
  }
  const found = new Map<number, string>();
  for (const [index, hash] of hashes.entries()) {
    const before = counts.get(hash);
    if (before === undefined) continue;
    counts.set(hash, before + 1);
    if (wanted.has(index + 1)) found.set(index + 1, `${hash.toString(16)}:${before + 1}`);
  }
  return found;
}

function hashAllLines(text: string): BigUint64Array {
  const { units, starts } = readUnits(text);
  const hashes = new BigUint64Array(starts.length);
  let [high, low, line] = [0, 0, 0];
  for (let at = 0; line < starts.length; at++) {
    const leaving = at < WINDOW ? 0 : (units[at - WINDOW] ?? 0);
    // Both stay below 2^53, where a number of JavaScript is exact; `>>> 0` takes it modulo 2^32.
    const sum = 37 * low + (units[at] ?? 0) - LEAVING_LOW * leaving;
    low = sum >>> 0;
    high = (37 * high + (sum - low) / 2 ** 32 - LEAVING_HIGH * leaving) >>> 0;
    if (starts[line] !== at - WINDOW + 1) continue;
    hashes[line] = (BigInt(high) << 32n) | BigInt(low);
    line += 1;
  }
  return hashes;
}

/** The units that count, with the end as one of them, and where among them each line starts. */
function readUnits(text: string): { readonly units: Uint16Array; readonly starts: readonly number[] } {
  const units = new Uint16Array(text.length + 1);
  const starts = [0];
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === TAB || (unit === LF && text.charCodeAt(at - 1) === CR)) continue;
    units[count++] = unit === CR ? LF : unit;
    if (unit === CR || unit === LF) starts.push(count);
  }
  units[count++] = END;
  return { units: units.subarray(0, count), starts };
}
