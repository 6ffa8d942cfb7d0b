/** A file, a link or an empty folder that the sandbox begins with. Paths are relative, with slashes. */
export type PackedEntry =
  | { readonly kind: "file"; readonly path: Uint8Array; readonly bytes: Uint8Array; readonly isExecutable: boolean }
  | { readonly kind: "link"; readonly path: Uint8Array; readonly target: Uint8Array }
  | { readonly kind: "folder"; readonly path: Uint8Array }
  /** A folder that everybody may write to. */
  | { readonly kind: "open-folder"; readonly path: Uint8Array };

/** A file that nobody can run. */
export function packFile(path: string | Uint8Array, content: string | Uint8Array): PackedEntry {
  return { kind: "file", path: Buffer.from(path), bytes: Buffer.from(content), isExecutable: false };
}

/** The same entries in a folder. */
export function packBelow(folder: string, entries: readonly PackedEntry[]): readonly PackedEntry[] {
  return entries.map((entry) => ({ ...entry, path: Buffer.concat([Buffer.from(`${folder}/`), entry.path]) }));
}

const BLOCK = 512;
/** What the fields of a header hold, in bytes (ustar, POSIX.1-1988). */
const NAME_LENGTH = 100;
const TYPES = { file: "0", link: "2", folder: "5", "open-folder": "5" } as const;
/** GNU tar's own entries, whose content is the name or the target of the next one: they take any bytes. */
const LONG_NAME = "L";
const LONG_TARGET = "K";

/**
 * A tar archive of these entries: names and targets are bytes, owners and times are zero. Links come last, so that
 * nothing is ever written through one. `told`: a line before it, for whoever is started when it is unpacked.
 */
export function packArchive(entries: readonly PackedEntry[], told: string | null = null): Uint8Array {
  const links = entries.filter(({ kind }) => kind === "link");
  const others = entries.filter(({ kind }) => kind !== "link");
  const ends = new Uint8Array(2 * BLOCK);
  const before = Buffer.from(told === null ? "" : `${told}\n`);
  return Buffer.concat([before, ...[...others, ...links].flatMap(packEntry), ends]);
}

/** How much room the entries take in a file system of pages of 4 KiB, in bytes. */
export function roomOf(entries: readonly PackedEntry[]): number {
  const page = 4096;
  return entries.reduce((sum, entry) => {
    const size = entry.kind === "file" ? entry.bytes.length : 0;
    return sum + page + Math.ceil(size / page) * page;
  }, 0);
}

/** How many inodes the entries take in an empty file system: its root, and the folders above them that nobody names. */
export function inodesOf(entries: readonly PackedEntry[]): number {
  const paths = new Set([""]);
  for (const { path } of entries) {
    const parts = Buffer.from(path).toString("latin1").split("/");
    for (const end of parts.keys()) paths.add(parts.slice(0, end + 1).join("/"));
  }
  return paths.size;
}

function packEntry(entry: PackedEntry): readonly Uint8Array[] {
  const target = entry.kind === "link" ? entry.target : new Uint8Array();
  const content = entry.kind === "file" ? entry.bytes : new Uint8Array();
  return [
    ...packLong(LONG_NAME, entry.path),
    ...packLong(LONG_TARGET, target),
    header({ path: entry.path, target, type: TYPES[entry.kind], mode: modeOf(entry), size: content.length }),
    ...padded(content),
  ];
}

function modeOf(entry: PackedEntry): number {
  if (entry.kind === "open-folder") return 0o777;
  return entry.kind === "folder" || (entry.kind === "file" && entry.isExecutable) ? 0o755 : 0o644;
}

/** An entry of its own for a name that has no room in the header; it ends with a NUL. */
function packLong(type: string, name: Uint8Array): readonly Uint8Array[] {
  if (name.length <= NAME_LENGTH) return [];
  const content = Buffer.concat([name, Buffer.of(0)]);
  const path = Buffer.from("././@LongLink");
  return [header({ path, target: new Uint8Array(), type, mode: 0o644, size: content.length }), ...padded(content)];
}

interface Header {
  readonly path: Uint8Array;
  readonly target: Uint8Array;
  readonly type: string;
  readonly mode: number;
  readonly size: number;
}

function header({ path, target, type, mode, size }: Header): Uint8Array {
  const block = Buffer.alloc(BLOCK);
  block.set(path.subarray(0, NAME_LENGTH), 0);
  block.write(octal(mode, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(0, 11), 136);
  block.write(type, 156);
  block.set(target.subarray(0, NAME_LENGTH), 157);
  // GNU's magic: with it the two long entries are understood.
  block.write("ustar  ", 257);
  // The sum is taken with blanks in its own place.
  block.fill(" ", 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148);
  return block;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}

function padded(content: Uint8Array): readonly Uint8Array[] {
  return [content, new Uint8Array((BLOCK - (content.length % BLOCK)) % BLOCK)];
}
