/** RFC 2397; of the types only JavaScript's is a module of code (Node, "Modules: ECMAScript modules", `data:` imports). */
const DATA_URL = /^data:(?:text|application)\/(?:x-)?(?:java|ecma)script(?<parameters>;[^,]*)?,(?<data>[^]*)$/iu;
const ESCAPED = /(?:%[\dA-Fa-f]{2})+/gu;

/** The code in the address of a module; null when it is another address. */
export function readDataUrl(url: string): string | null {
  const { parameters, data } = DATA_URL.exec(url)?.groups ?? {};
  if (data === undefined) return null;
  const text = data.replaceAll(ESCAPED, (bytes) => decodeUtf8(bytes.slice(1).split("%")));
  return /;\s*base64$/iu.test(parameters ?? "") ? Buffer.from(text, "base64").toString("utf8") : text;
}

function decodeUtf8(hex: readonly string[]): string {
  return new TextDecoder().decode(Uint8Array.from(hex, (digits) => Number.parseInt(digits, 16)));
}
