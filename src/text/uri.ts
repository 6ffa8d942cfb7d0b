import { encodePath } from "./path-bytes.ts";

/** RFC 3986 section 2.3, and the slash between segments. */
const UNRESERVED = /[\w.~/-]/;

/**
 * A path as a relative URI reference (RFC 3986 section 4.2). Every byte but unreserved ones is percent-encoded, so that
 * nothing of it is a scheme, a host, a query or a fragment, and a name that is no UTF-8 stays exact.
 */
export function relativeUri(path: string): string {
  if (/^[\w./-]*$/.test(path)) return path;
  let uri = "";
  for (const byte of encodePath(path)) {
    const character = String.fromCharCode(byte);
    uri += UNRESERVED.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return uri;
}
