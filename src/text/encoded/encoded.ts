import type { Span } from "../../core/span.ts";

/** As people call them: these words stand in messages. */
export type Encoding =
  | "base64"
  | "base32"
  | "base85"
  | "hex"
  | "character codes"
  | "percent-encoding"
  | "quoted-printable"
  | "ROT13"
  | "reversed text";

/** A stretch of a text that stands for bytes, which may be text or compressed text. */
export interface Encoded extends Span {
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
}
