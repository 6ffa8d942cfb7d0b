import { encodePath } from "../text/path-bytes.ts";

const LONE_SURROGATE = /\p{Surrogate}/u;

/** What node:fs takes for a path: the string, or its bytes where the string would name another file. */
export function toNativePath(path: string): string | Buffer {
  return LONE_SURROGATE.test(path) ? Buffer.from(encodePath(path)) : path;
}
