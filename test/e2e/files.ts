/** Small files of every kind, written by hand after their formats; `latin1` is one byte a character. */
const bytes = (text: string): Buffer => Buffer.from(text, "latin1");
const zeros = (count: number): string => "\0".repeat(count);
/** Bytes of no format, as packed data are. */
export const NOISE: Buffer = Buffer.from(Array.from({ length: 2048 }, (_, at) => (at * at * 31 + at * 7 + 3) % 256));

/** One transparent pixel. */
export const PNG: Buffer = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
export const WOFF: Buffer = Buffer.concat([bytes(`wOFF\0\x01\0\0\0\0\x08\x2c\0\x01\0\0${zeros(28)}`), NOISE]);
export const MP3: Buffer = Buffer.concat([bytes(`ID3\x04\0\0\0\0\0\0\xff\xfb\x90\x64${zeros(100)}`), NOISE]);
export const MP4: Buffer = Buffer.concat([bytes(`\0\0\0\x18ftypisom\0\0\x02\0isommp41${zeros(8)}`), NOISE]);
export const ELF: Buffer = Buffer.concat([
  bytes(`\x7fELF\x02\x01\x01${zeros(9)}\x02\0\x3e\0\x01\0\0\0${zeros(40)}`),
  NOISE,
]);
export const PE: Buffer = Buffer.concat([bytes(`MZ${zeros(58)}\x40\0\0\0PE\0\0\x64\x86\x01\0${zeros(16)}`), NOISE]);
export const WASM: Buffer = bytes("\0asm\x01\0\0\0");
export const PYC: Buffer = Buffer.concat([bytes(`\xa7\x0d\r\n${zeros(12)}\xe3${zeros(20)}`), NOISE]);
/** `os.system("id")` in protocol 4. */
export const PICKLE: Buffer = bytes(
  "\x80\x04\x95\x1d\0\0\0\0\0\0\0\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\x02id\x94\x85\x94R\x94.",
);
export const PDF: Buffer = Buffer.concat([bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), NOISE]);
export const SEVEN_ZIP: Buffer = Buffer.concat([bytes("7z\xbc\xaf\x27\x1c\0\x04"), NOISE]);
export const LFS_POINTER: string = `version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 12345
`;
