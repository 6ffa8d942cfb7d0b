import type { Risk, Target } from "../../core/capability.ts";

/** This machine: RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3, RFC 6761 section 6.3. */
const LOOPBACK =
  /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\]|::1?)(?::\d+)?$/u;
/** Services that hand a machine its cloud's credentials: AWS, ECS, Google, Azure, Alibaba, Oracle documentation. */
const METADATA: ReadonlySet<string> = new Set([
  "169.254.169.254",
  "169.254.170.2",
  "169.254.170.23",
  "[fd00:ec2::254]",
  "metadata.google.internal",
  "metadata",
  "metadata.azure.com",
  "metadata.azure.internal",
  "100.100.100.200",
  "192.0.0.192",
]);

/** Every host but this machine. */
export function riskOfHost(target: Target): Risk {
  return target.match !== "any" && isLoopback(target.value) ? "harmless" : "risky";
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Whether a host as `targets/host` spells it is a metadata service. */
export function isMetadataHost(host: string): boolean {
  return METADATA.has(host.replace(/:\d+$/u, ""));
}

/** A query whose value is a place for something to put in: `?d={{secret}}`, `?q=$(…)`, `?key=<token>`, `?by=USER_EMAIL`. */
const FILLED_IN =
  /[?&;#][^?&;#=]*=?[^&;#]*(?:\{[^}]*\}|\$\w|\$\(|<[^>]+>|%7[Bb]|\[[A-Z_]+\]|=[A-Z]+(?:_[A-Z]+)+(?:[&;#]|$))/u;
/** More than this in a query is no search that somebody wrote down. In UTF-16 units. */
const LONGEST_QUERY = 200;

/** A link that a text shows and tells nobody to contact: data in its query goes wherever it is rendered. */
export function riskOfLink(url: string): Risk {
  const query = url.slice(url.search(/[?]|$/u));
  return FILLED_IN.test(query) || query.length > LONGEST_QUERY ? "risky" : "harmless";
}
