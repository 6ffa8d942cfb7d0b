import type { Target } from "../../core/capability.ts";
import { dropStart, prefixOf, type Word } from "../word.ts";

/** The port that a scheme means when none is said (IANA service names). */
const PORTS: Readonly<Record<string, string>> = {
  "http:": "80",
  "https:": "443",
  "ws:": "80",
  "wss:": "443",
  "ftp:": "21",
  "ssh:": "22",
  "sftp:": "22",
  "git:": "9418",
  "git+ssh:": "22",
  "rsync:": "873",
  "ldap:": "389",
  "ldaps:": "636",
  "smtp:": "25",
  "smtps:": "465",
  "imap:": "143",
  "imaps:": "993",
  "pop3:": "110",
  "telnet:": "23",
  "tftp:": "69",
  "postgres:": "5432",
  "postgresql:": "5432",
  "mysql:": "3306",
  "mongodb:": "27017",
  "redis:": "6379",
  "rediss:": "6379",
  "amqp:": "5672",
  "amqps:": "5671",
  "mqtt:": "1883",
};
/** Schemes that name a store and no host: where their clients go (S3, Cloud Storage, Hugging Face Hub documentation). */
const STORES: Readonly<Record<string, string>> = {
  "s3://": "s3.amazonaws.com",
  "s3a://": "s3.amazonaws.com",
  "gs://": "storage.googleapis.com",
  "gcs://": "storage.googleapis.com",
  "hf://": "huggingface.co",
};
/** `postgresql+psycopg2:` is PostgreSQL by some driver, `git+https:` a repository over HTTPS. */
const SCHEME = /^(?<outer>[A-Za-z][A-Za-z0-9]*)(?:\+(?<inner>[A-Za-z0-9.-]+))?:\/\//u;
/** Enough of a name to be one: letters of a host, a port perhaps. */
const HOST = /^(?:\[[0-9A-Fa-f:.]+\]|[\p{L}\p{N}_.-]+)(?::\d{1,5})?$/u;
const AUTHORITY_END = /[/?#\\]/u;

/** Whether a text is a URL whose scheme means a network: not `file:`, `data:` and such. */
export function isNetworkAddress(text: string): boolean {
  const scheme = SCHEME.exec(text)?.[0].toLowerCase();
  return scheme !== undefined && scheme !== "file://" && !scheme.startsWith("sqlite");
}

/**
 * The host of a URL or of `user@host:port`, in lower case, as the URL standard spells it (numbers of any base become
 * an IPv4 address, other scripts Punycode), with the port only when it is not the scheme's. Where the first label is
 * not known it is `within` the domain; `any` where the domain is not known.
 */
export function hostTarget(word: Word): Target {
  const known = prefixOf(word);
  const scheme = SCHEME.exec(known);
  const store = STORES[scheme?.[0].toLowerCase() ?? ""];
  if (store !== undefined) return { match: "exact", value: store };
  const authority = dropStart(word, scheme?.[0].length ?? 0);
  const [first] = authority;
  if (typeof first === "string") {
    const end = first.search(AUTHORITY_END);
    if (end !== -1 || authority.length === 1) return exactHost(scheme, end === -1 ? first : first.slice(0, end));
    return afterUser(scheme, authority) ?? { match: "any" };
  }
  return afterUser(scheme, authority) ?? domainOf(authority);
}

/** `https://<user>:<password>@host/`: what is not known stands before the host. */
function afterUser(scheme: RegExpExecArray | null, authority: Word): Target | null {
  const last = authority.findLastIndex((part) => typeof part === "string" && part.includes("@"));
  const part = authority[last];
  const isPrecededByPath = authority.slice(0, last).some((it) => typeof it === "string" && AUTHORITY_END.test(it));
  if (typeof part !== "string" || isPrecededByPath) return null;
  const host = part.slice(part.indexOf("@") + 1);
  const end = host.search(AUTHORITY_END);
  if (end === -1 && last !== authority.length - 1) return null;
  return exactHost(scheme, end === -1 ? host : host.slice(0, end));
}

/** `<sub>.example.com/…` lies within `example.com`. */
function domainOf(authority: Word): Target {
  const [, second] = authority;
  const domain = typeof second === "string" ? /^\.(?<domain>[\w-]+(?:\.[\w-]+)+)/u.exec(second) : null;
  if (domain?.groups?.["domain"] === undefined) return { match: "any" };
  const rest = typeof second === "string" ? second.slice(domain[0].length) : "";
  const isEnded = rest === "" ? authority.length === 2 : AUTHORITY_END.test(rest[0] ?? "") || rest.startsWith(":");
  return isEnded ? { match: "within", value: domain.groups["domain"].toLowerCase() } : { match: "any" };
}

function exactHost(scheme: RegExpExecArray | null, authority: string): Target {
  const bare = authority.slice(authority.lastIndexOf("@") + 1).replace(/\.$/u, "");
  if (!HOST.test(bare)) return { match: "any" };
  const protocol = protocolOf(scheme);
  // Only for HTTP the URL standard reads numbers and names of other scripts as hosts.
  const name = URL.canParse(`http://${bare}`) ? new URL(`http://${bare}`).hostname : bare.toLowerCase();
  const port = /:(?<port>\d+)$/u.exec(bare)?.groups?.["port"] ?? "";
  const shown = port === "" || isUsual(protocol, port) ? "" : `:${Number(port)}`;
  return { match: "exact", value: `${name}${shown}` };
}

/** Without a scheme a port is part of what is said: `nc host 443` is no web page. */
function isUsual(protocol: string | null, port: string): boolean {
  return protocol !== null && PORTS[protocol] === port;
}

function protocolOf(scheme: RegExpExecArray | null): string | null {
  if (scheme === null) return null;
  const { outer = "", inner = "" } = scheme.groups ?? {};
  return `${outer.toLowerCase() === "git" && inner !== "" ? inner : outer}:`.toLowerCase();
}
