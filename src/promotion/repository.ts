/**
 * The URL of a remote without its credentials: what stands before the `@` of an authority (RFC 3986, section 3.2.1). The
 * `git@` of `git@host:path` is no URL's and stays.
 */
export function withoutCredentials(url: string): string {
  return url.replace(/^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/?#]*@/u, "$<scheme>");
}
