/** One header block and the data after it. */
export interface TarPart {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** `0` file (the default), `1` hard link, `2` symbolic link, `5` folder, `x` pax, `L` GNU long name … */
  readonly type?: string;
  readonly linkName?: string;
  readonly prefix?: string;
  /** What the header says instead of the length of the content. */
  readonly size?: number | string;
  readonly checksum?: string;
  /** `ustar\0` and `00` by default; the old GNU one is `ustar  \0`; none for v7. */
  readonly magic?: string;
}

/** Two blocks of zeros. */
export const TAR_END: Buffer = Buffer.alloc(1024);

/** A tar file after POSIX ustar, written by hand, with its end mark. */
export function buildTar(parts: readonly TarPart[]): Buffer {
  return Buffer.concat([...parts.map(buildPart), TAR_END]);
}

/** A record of a pax header, whose length counts its own digits. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  const digits = String(bytes + String(bytes).length).length;
  return `${bytes + digits}${rest}`;
}

function buildPart(part: TarPart): Buffer {
  const content = Buffer.from(part.content ?? "");
  const header = Buffer.alloc(512);
  const size = part.size ?? content.length;
  header.write(part.name, 0, 100, "utf8");
  header.write("0000644\0", 100);
  header.write(typeof size === "string" ? size : `${size.toString(8).padStart(11, "0")}\0`, 124, 12, "latin1");
  header.write(part.type ?? "0", 156, 1, "latin1");
  header.write(part.linkName ?? "", 157, 100, "utf8");
  header.write(part.magic ?? "ustar\x0000", 257, 8, "latin1");
  header.write(part.prefix ?? "", 345, 155, "utf8");
  header.fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(part.checksum ?? `${sum.toString(8).padStart(6, "0")}\0 `, 148, 8, "latin1");
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}
