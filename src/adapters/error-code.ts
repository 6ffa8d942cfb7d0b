/** The code that node:fs gives its errors, such as `ENOENT`; the error's text where it has none. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return String(error);
}

/** What a path that is not there, or not of the expected type, fails with. */
export function isAbsent(code: string): boolean {
  return code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP" || code === "ERR_INVALID_ARG_VALUE";
}
