import type { Span } from "../../core/span.ts";
import { isReference } from "../secret-references.ts";

/** `scheme://user:password@host`: the password runs to the last `@` before the path. */
const USER_INFO = /^(?<before>[a-z][\w+.:-]*:\/\/(?<user>[^\s:@/]*):)(?<value>.+)@/i;
/** `?api_key=…` */
const PARAMETER = /(?<before>[?&][\w-]+=)(?<value>.+)$/;
/** Beginnings of passwords that stand for one, or that guard nothing but a machine of one's own. */
const SAMPLE =
  /^(?:my|your|the|some|db|user)?[-_]?(?:pass(?:word|wd|phrase)?|secret|token|pwd|pw|p|key|changeme|example|your|admin|root|user(?:name)?|postgres|mysql|mongo|redis|guest|minio|dev|local|test|placeholder|x+|\*+|\.+)[-_\d!@]*(?:here)?$|^my[-_]|your[-_]|placeholder|example|xxxx|\*{3}|\.{3}|[<>{}$%]/i;

/** The password or the parameter of an address; null where it is a placeholder, a reference, or the user's name again. */
export function findAddressPassword(address: string): Span | null {
  const found = USER_INFO.exec(address) ?? PARAMETER.exec(address);
  if (found === null) return null;
  const { before = "", user, value = "" } = found.groups ?? {};
  if (value === user || SAMPLE.test(value) || isReference(value, false)) return null;
  const start = found.index + before.length;
  return { start, end: start + value.length };
}
