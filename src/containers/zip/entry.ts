import { crc32 } from "node:zlib";
import { hasAt, readUtf8, viewOf } from "../bytes.ts";
import { decodeCp437 } from "./cp437.ts";

/** A member as the central directory describes it (APPNOTE 6.3.10, section 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the local header, not shifted. */
  readonly local: number;
  /** File type bits of the Unix mode (`S_IFMT`), 0 when the archive was not made under Unix. */
  readonly unixType: number;
  readonly problems: readonly string[];
}

export const ENCRYPTED = 1;
export const HAS_DESCRIPTOR = 8;
const UTF8_NAME = 0x800;

const ENTRY = "PK\x01\x02";
const ENTRY_SIZE = 46;
const MADE_ON_UNIX = 3;
const ZIP64_EXTRA = 1;
const UNICODE_PATH_EXTRA = 0x7075;
const IN_EXTRA = 0xffff_ffff;

/** Reads the entry at the offset, and where the next one is; null when there is no whole entry. */
export function readEntry(bytes: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } | null {
  if (at + ENTRY_SIZE > bytes.length || !hasAt(bytes, at, ENTRY)) return null;
  const view = viewOf(bytes);
  const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) return null;
  const nameBytes = bytes.subarray(at + ENTRY_SIZE, nameEnd);
  const extras = readExtras(bytes.subarray(nameEnd, extraEnd));
  const flags = view.getUint16(at + 8, true);
  const { name, problems } = readName(nameBytes, flags, extras);
  const [size, packedSize, local] = readSizes(extras.get(ZIP64_EXTRA), [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const isUnix = view.getUint8(at + 5) === MADE_ON_UNIX;
  const unixType = isUnix ? (view.getUint32(at + 38, true) >>> 16) & 0o170000 : 0;
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  return { entry: { name, nameBytes, flags, method, crc, packedSize, size, local, unixType, problems }, next };
}

/** Extra fields by their id (section 4.5). What is cut off is left out. */
export function readExtras(extra: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end <= extra.length) fields.set(view.getUint16(at, true), extra.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

type Sizes = readonly [size: number, packedSize: number, local: number];

/** Each number that does not fit into 32 bits is all ones, and stands in the extra field, in this order. */
export function readSizes(extra: Uint8Array | undefined, sizes: Sizes): Sizes {
  const view = viewOf(extra ?? new Uint8Array());
  let at = 0;
  const read = (size: number): number => {
    if (size !== IN_EXTRA || at + 8 > view.byteLength) return size;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
  const [size, packedSize, local] = sizes;
  return [read(size), read(packedSize), read(local)];
}

/** UTF-8 where the flag says so, or where it can be nothing else: many tools write it without the flag. */
function readName(
  bytes: Uint8Array,
  flags: number,
  extras: ReadonlyMap<number, Uint8Array>,
): { readonly name: string; readonly problems: readonly string[] } {
  const utf8 = readUtf8(bytes);
  const name = utf8 ?? decodeCp437(bytes);
  const problems: string[] = [];
  if ((flags & UTF8_NAME) !== 0 && utf8 === null) problems.push("has a name that says it is UTF-8 and is not");
  // Info-ZIP's Unicode Path: version, checksum of the name that it replaces, name.
  const unicode = extras.get(UNICODE_PATH_EXTRA);
  if (unicode !== undefined && unicode.length > 5) {
    const counts = viewOf(unicode).getUint32(1, true) === crc32(bytes);
    const isOther = readUtf8(unicode.subarray(5)) !== name;
    if (counts && isOther) problems.push("has a second name, which some unpackers take");
  }
  return { name, problems };
}
