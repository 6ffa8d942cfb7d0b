import { readUtf8 } from "../bytes.ts";

/** Records of a pax header: `<length> <key>=<value>\n` (POSIX pax, "pax Header Block"). Null when they are damaged. */
export function readPax(data: Uint8Array): ReadonlyMap<string, string> | null {
  const records = new Map<string, string>();
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(0x20, at);
    if (space === -1 || space - at > 10) return null;
    const digits = Buffer.from(data.subarray(at, space)).toString("latin1");
    const end = at + Number(digits);
    // The length counts itself; a record has at least a key of one letter, `=` and the line feed.
    if (!/^[1-9]\d*$/.test(digits) || end > data.length || end < space + 4 || data[end - 1] !== 0x0a) return null;
    const record = readUtf8(data.subarray(space + 1, end - 1));
    const equals = record?.indexOf("=") ?? -1;
    if (record === null || equals < 1) return null;
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at = end;
  }
  return records;
}
