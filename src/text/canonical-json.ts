/**
 * The one JSON text of a value, after RFC 8785: keys sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Unlike the RFC, a lone surrogate is no error but the escape that JSON.stringify writes,
 * because paths that are no UTF-8 hold some.
 *
 * A property that is undefined is left out; a Date is its RFC 3339 text. Throws a TypeError for everything else that
 * JSON cannot hold (NaN, functions, Map, undefined in an array …): to leave it out would give two values one text.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return JSON.stringify(value);
  if (isPlainObject(value)) {
    const properties = Object.entries(value).filter(([, property]) => property !== undefined);
    properties.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${properties.map(([key, property]) => `${JSON.stringify(key)}:${canonicalJson(property)}`).join(",")}}`;
  }
  throw new TypeError(`a value of type ${Object.prototype.toString.call(value)} has no canonical JSON`);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
