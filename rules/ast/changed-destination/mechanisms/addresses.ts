import type { Expression } from "../../../../src/core/expression.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { isLoopback } from "../../../../src/facts/risk/hosts.ts";
import { hostTarget, isNetworkAddress } from "../../../../src/facts/targets/host.ts";
import { toWord } from "../../../../src/facts/word.ts";

/** Second levels under which countries give domains away: `example.co.uk` (publicsuffix.org, its most used ones). */
const SHARED_LEVEL = /^(?:co|com|org|net|ac|gov|edu|ne|or)$/u;
/** One address of RFC 5322's simple form, and nothing else. */
const MAIL = /^[\w.+-]{1,64}@(?<host>(?:[\w-]{1,63}\.){1,4}[a-z]{2,24})$/iu;
/** Accounts that money is sent to: Ethereum (EIP-55), Bitcoin (BIP-173). */
const WALLET = /^(?:0x[\da-f]{40}|bc1[a-z\d]{25,59})$/iu;

/** A host by its name alone, where somebody says that it is one. What ends so is a file. */
const HOST = /^(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}(?::\d{1,5})?$/iu;
const FILE =
  /\.(?:py|js|mjs|cjs|ts|sh|md|txt|json|ya?ml|toml|ini|cfg|conf|csv|html?|css|log|db|sock|pem|key|env|xml|png|svg)$/iu;

/** Who is at the other end: a domain that one owner has, or an account. `isHost`: a name without a scheme is a host's. */
export function ownersIn(value: Expression, isHost = false): ReadonlySet<string> {
  const owners = new Set<string>();
  for (const part of eachWithin(value)) {
    const text = textOf(part);
    const owner = text === null ? null : ownerOfText(text, isHost);
    if (owner !== null) owners.add(owner);
  }
  return owners;
}

/** The same for a text; null where nobody is there. */
export function ownerOfText(text: string, isHost: boolean): string | null {
  if (WALLET.test(text)) return text.toLowerCase();
  const mail = MAIL.exec(text)?.groups?.["host"];
  if (mail !== undefined) return domainOf(mail);
  if (isHost && HOST.test(text) && !FILE.test(text)) return domainOf(text);
  if (!isNetworkAddress(text)) return null;
  const target = hostTarget(toWord([text]));
  return target.match === "any" || isLoopback(target.value) ? null : domainOf(target.value);
}

/** What stands there, with one letter for what is put in: `https://x.example/v1` for `https://${region}.example/v1`. */
function textOf(part: Expression): string | null {
  if (part.kind === "string") return part.value;
  if (part.kind !== "template") return null;
  return part.parts.map((piece) => (typeof piece === "string" ? piece : "x")).join("");
}

/** The domain that somebody has registered: `polymarket.com` for `api.polymarket.com`. A number is its own. */
export function domainOf(host: string): string | null {
  const name = host.toLowerCase().replace(/:\d+$/u, "");
  if (/^[\d.]+$|^\[/u.test(name)) return name;
  const labels = name.split(".");
  if (labels.length < 2) return null;
  const isShared = labels.length > 2 && SHARED_LEVEL.test(labels.at(-2) ?? "") && (labels.at(-1) ?? "").length === 2;
  return labels.slice(isShared ? -3 : -2).join(".");
}
