/** Subject of the sample that jwt.io shows, and half the documentation after it. */
const SAMPLE_SUBJECT = "1234567890";
/** Roles of tokens that are made to be published: Supabase docs, "Understanding API keys". */
const PUBLIC_ROLES: readonly unknown[] = ["anon"];

/**
 * Whether a text is a signed JSON Web Token that is worth a secret: its header names an algorithm (RFC 7515, section
 * 4.1.1) other than `none`, its claims are an object, and it is neither the common sample nor made to be published.
 */
export function isSecretWebToken(text: string): boolean {
  const [header, claims, signature] = text.split(".");
  const { alg } = decodeObject(header) ?? {};
  const payload = decodeObject(claims);
  const isSigned =
    payload !== null && typeof alg === "string" && alg.toLowerCase() !== "none" && (signature ?? "").length >= 20;
  return isSigned && payload["sub"] !== SAMPLE_SUBJECT && !PUBLIC_ROLES.includes(payload["role"]);
}

function decodeObject(base64url: string | undefined): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64url ?? "", "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
