import { crc32, deflateRawSync } from "node:zlib";

/** One member, and what the builder is to write wrong about it. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 0 stored, 8 deflated (the default). Others keep the content as it is. */
  readonly method?: number;
  readonly flags?: number;
  /** Unix mode; makes the archive one made under Unix. */
  readonly mode?: number;
  readonly crc?: number;
  readonly size?: number;
  /** What the local header says instead. */
  readonly local?: {
    readonly name?: string;
    readonly method?: number;
    readonly flags?: number;
    readonly size?: number;
  };
  /** Extra fields in the directory. */
  readonly extra?: Uint8Array;
  /** After the packed data: a data descriptor, or something hidden. */
  readonly after?: Uint8Array;
  /** Instead of what the method makes of the content. */
  readonly packed?: Uint8Array;
  /** Bytes after the deflate stream, inside the packed data. */
  readonly appended?: Uint8Array;
  /** Sizes and offset in 64-bit extra fields. */
  readonly zip64?: boolean;
  /** Directory only: the offset of another member's local header. */
  readonly offset?: number;
}

export interface ZipShape {
  readonly prefix?: Uint8Array;
  /** Whether offsets count from the start of the file, prefix included. */
  readonly adjusted?: boolean;
  readonly comment?: Uint8Array;
  readonly suffix?: Uint8Array;
  /** Members that the end record claims. */
  readonly entries?: number;
  readonly directorySize?: number;
  readonly zip64?: boolean;
}

/** Numbers as little-endian bytes: pairs of width in bytes and value. */
export function pack(...fields: readonly (readonly [width: 1 | 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([width, value]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(value));
      return field.subarray(0, width);
    }),
  );
}

/** A zip archive after APPNOTE 6.3.10, written by hand. */
export function buildZip(parts: readonly ZipPart[], shape: ZipShape = {}): Buffer {
  const prefix = Buffer.from(shape.prefix ?? []);
  const base = shape.adjusted === true ? prefix.length : 0;
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = base;
  for (const part of parts) {
    const data = packContent(part);
    const local = buildLocal(part, data);
    entries.push(buildEntry(part, data, part.offset ?? offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = buildEnd(parts.length, directory.length, offset, shape);
  return Buffer.concat([prefix, ...locals, directory, end, shape.suffix ?? Buffer.alloc(0)]);
}

const ALL_ONES = 0xffff_ffff;
const NAME_IS_UTF8 = 0x800;

function packContent(part: ZipPart): { readonly packed: Buffer; readonly crc: number; readonly size: number } {
  const content = Buffer.from(part.content ?? "");
  const packed = part.packed ?? ((part.method ?? 8) === 8 ? deflateRawSync(content) : content);
  return {
    packed: Buffer.concat([packed, part.appended ?? Buffer.alloc(0)]),
    crc: part.crc ?? crc32(content),
    size: part.size ?? content.length,
  };
}

function flagsOf(part: ZipPart): number {
  return part.flags ?? (typeof part.name === "string" ? NAME_IS_UTF8 : 0);
}

function buildLocal(part: ZipPart, { packed, crc, size }: ReturnType<typeof packContent>): Buffer {
  const name = Buffer.from(part.local?.name ?? part.name);
  const is64 = part.zip64 === true;
  const extra = is64 ? pack([2, 1], [2, 16], [8, size], [8, packed.length]) : Buffer.alloc(0);
  const header = pack(
    [4, 0x04034b50],
    [2, 20],
    [2, part.local?.flags ?? flagsOf(part)],
    [2, part.local?.method ?? part.method ?? 8],
    [4, 0],
    [4, crc],
    [4, is64 ? ALL_ONES : packed.length],
    [4, is64 ? ALL_ONES : (part.local?.size ?? size)],
    [2, name.length],
    [2, extra.length],
  );
  return Buffer.concat([header, name, extra, packed, part.after ?? Buffer.alloc(0)]);
}

function buildEntry(part: ZipPart, { packed, crc, size }: ReturnType<typeof packContent>, offset: number): Buffer {
  const name = Buffer.from(part.name);
  const is64 = part.zip64 === true;
  const extra64 = is64 ? pack([2, 1], [2, 24], [8, size], [8, packed.length], [8, offset]) : Buffer.alloc(0);
  const extra = Buffer.concat([part.extra ?? Buffer.alloc(0), extra64]);
  const header = pack(
    [4, 0x02014b50],
    [1, 20],
    [1, part.mode === undefined ? 0 : 3],
    [2, 20],
    [2, flagsOf(part)],
    [2, part.method ?? 8],
    [4, 0],
    [4, crc],
    [4, is64 ? ALL_ONES : packed.length],
    [4, is64 ? ALL_ONES : size],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, (part.mode ?? 0) * 0x10000],
    [4, is64 ? ALL_ONES : offset],
  );
  return Buffer.concat([header, name, extra]);
}

function buildEnd(count: number, size: number, offset: number, shape: ZipShape): Buffer {
  const comment = Buffer.from(shape.comment ?? []);
  const entries = shape.entries ?? count;
  const is64 = shape.zip64 === true;
  const record64 = pack(
    [4, 0x06064b50],
    [8, 44],
    [4, 45],
    [4, 0],
    [4, 0],
    [8, entries],
    [8, entries],
    [8, size],
    [8, offset],
  );
  const locator = pack([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]);
  const record = pack(
    [4, 0x06054b50],
    [4, 0],
    [2, is64 ? 0xffff : entries],
    [2, is64 ? 0xffff : entries],
    [4, is64 ? ALL_ONES : (shape.directorySize ?? size)],
    [4, is64 ? ALL_ONES : offset],
    [2, comment.length],
  );
  return Buffer.concat([...(is64 ? [record64, locator] : []), record, comment]);
}
