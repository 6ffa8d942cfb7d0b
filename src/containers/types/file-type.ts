/** What kind of file some bytes are, and the name of the format as people know it. */
export interface FileType {
  readonly family:
    | "image"
    | "font"
    | "audio"
    | "video"
    | "archive"
    | "native"
    | "bytecode"
    | "document"
    | "database"
    | "model"
    | "pickle";
  readonly name: string;
}

/** One format and the test for it. The bytes may be few, or none: a test that reads too far must say false. */
export interface Signature extends FileType {
  matches(bytes: Uint8Array): boolean;
}
