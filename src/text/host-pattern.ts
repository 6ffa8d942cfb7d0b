/**
 * Whether a pattern means a host name, or all that another pattern means. `*.example.com` is every name below it, not
 * itself; anything else is one name. Both in small letters.
 */
export function coversHost(pattern: string, host: string): boolean {
  return pattern === host || (pattern.startsWith("*.") && host.endsWith(pattern.slice(1)));
}
