/** Variables that name a proxy for a protocol, as curl and git read them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "https:": ["HTTPS_PROXY", "https_proxy"],
  "http:": ["HTTP_PROXY", "http_proxy"],
};

/**
 * What to add to the message of a request that failed: a machine may have a proxy that Node does not use by itself. Node 24
 * does with NODE_USE_ENV_PROXY=1, which it reads when it starts (nodejs.org, "Built-in Proxy Support"). Empty where none is named.
 */
export function hintAtProxy(url: string, environment: Readonly<Record<string, string | undefined>>): string {
  const name = NAMES[new URL(url).protocol]?.find((each) => Boolean(environment[each]));
  if (name === undefined || environment["NODE_USE_ENV_PROXY"] === "1") return "";
  return `; ${name} is set, which Node 24 uses only with NODE_USE_ENV_PROXY=1`;
}
