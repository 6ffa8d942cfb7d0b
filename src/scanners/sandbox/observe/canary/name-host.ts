const URL_START = /\b[a-z][a-z+]*:\/\/(?:[^\s/?#@]*@)*(?<host>[^\s/?#@:]+)[^\s]*/giu;
/** Whatever could be a host as well: a dotted name, an address. */
const DOTTED = /[\w-]+(?:\.[\w-]+)+/gu;

/** The only host in a command line; null for none, for several, and where something else could be one. */
export function nameHost(words: readonly string[]): string | null {
  const line = words.slice(1).join(" ");
  const hosts = [...line.matchAll(URL_START)].map(({ groups }) => groups?.["host"]?.toLowerCase() ?? "");
  const others = line.replaceAll(URL_START, " ").match(DOTTED) ?? [];
  const [host, ...more] = new Set(hosts);
  return host === undefined || more.length > 0 || others.length > 0 ? null : host;
}
