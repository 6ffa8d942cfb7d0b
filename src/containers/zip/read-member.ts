import { crc32 } from "node:zlib";
import { fail, ok, type Result } from "../../core/fault.ts";
import { inflate } from "../inflate.ts";
import type { Budget } from "../limits.ts";
import { quoteName } from "../member-name.ts";
import { ENCRYPTED, type ZipEntry } from "./entry.ts";

const STORED = 0;
const DEFLATED = 8;
/** Other methods by their number (APPNOTE 6.3.10, section 4.4.5). */
const METHODS: ReadonlyMap<number, string> = new Map([
  [9, "Deflate64"],
  [12, "bzip2"],
  [14, "LZMA"],
  [93, "Zstandard"],
  [95, "XZ"],
  [98, "PPMd"],
  [99, "AES encryption"],
]);

/** Unpacks the data of a member and checks its size and checksum. */
export function readMember(packed: Uint8Array, entry: ZipEntry, budget: Budget): Result<Uint8Array> {
  const what = `the member ${quoteName(entry.name)}`;
  const damaged = (why: string): Result<Uint8Array> => fail("archive-unread", `${what} ${why}`);
  if ((entry.flags & ENCRYPTED) !== 0) return damaged("is encrypted");
  const { memberBytes } = budget.limits;
  if (entry.size > memberBytes) return fail("too-large", `${what} has ${entry.size} bytes, more than ${memberBytes}`);
  if (entry.method === STORED) {
    // Many entries can name the same bytes, so these count each time, as unpacked ones do.
    if (packed.length > budget.bytesLeft())
      return fail("too-large", `${what} goes beyond the limit for all members together`);
    budget.spendBytes(packed.length);
    return checkContent(packed, entry, damaged);
  }
  if (entry.method !== DEFLATED) {
    return damaged(`is packed by a method that is not read here (${METHODS.get(entry.method) ?? entry.method})`);
  }
  const inflated = inflate(packed, what, memberBytes, budget);
  if (!inflated.ok) return inflated;
  if (inflated.value.consumed < packed.length) return damaged("has data after the end of its content");
  return checkContent(inflated.value.bytes, entry, damaged);
}

function checkContent(
  content: Uint8Array,
  entry: ZipEntry,
  damaged: (why: string) => Result<Uint8Array>,
): Result<Uint8Array> {
  if (content.length !== entry.size) return damaged(`has ${content.length} bytes where the archive says ${entry.size}`);
  return crc32(content) === entry.crc ? ok(content) : damaged("does not match its checksum");
}
