import type { Span } from "../../core/span.ts";
import { findAddressPassword } from "./address-password.ts";
import { findAssignedLiteral } from "./assigned-literal.ts";
import { isBase58PrivateKey } from "./base58check.ts";
import { hasBase62Checksum } from "./base62-crc32.ts";
import { hasBech32Checksum } from "./bech32.ts";
import { isSecretWebToken } from "./json-web-token.ts";
import { beginsWithSnowflake, hasAwsAccount, isClampedKey, isMnemonic } from "./key-material.ts";
import { isPlaceholder } from "./placeholder.ts";

/** Where in what a pattern matched the secret stands; null when it is none, but a placeholder or an accident. */
export type SecretCheck = (matched: string) => Span | null;

/**
 * The account key of the storage emulator, the same everywhere: Microsoft docs, "Use the Azurite emulator". In two parts,
 * so that nobody's scanner takes this file for a leak.
 */
const EMULATOR_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq" + "/K1SZFPTOtr/KBHBeksoGMGw==";

export type SecretCheckName =
  | "token"
  | "private-key"
  | "aws-key-id"
  | "base62-crc32"
  | "bech32"
  | "base58check"
  | "json-web-token"
  | "clamped-key"
  | "discord-token"
  | "mnemonic"
  | "address-password"
  | "assigned-literal";

/** What a rule's `check` can name. Where a checksum is right, it does not matter what the token looks like. */
export const SECRET_CHECKS: Readonly<Record<SecretCheckName, SecretCheck>> = {
  token: checkLast(/[\w+/.~-]{16,}={0,2}$/, (token) => token !== EMULATOR_KEY && !isPlaceholder(token)),
  "private-key": checkLast(/[A-Za-z0-9+/=]{40,}$/, (line) => !isPlaceholder(line)),
  "aws-key-id": checkLast(/[A-Z2-7]{20}$/, (keyId) => !isPlaceholder(keyId) && hasAwsAccount(keyId)),
  "base62-crc32": checkLast(/[A-Za-z]{3}_\w+$/, hasBase62Checksum),
  bech32: checkLast(/\S+$/, hasBech32Checksum),
  base58check: checkLast(/[1-9A-HJ-NP-Za-km-z]+$/, isBase58PrivateKey),
  "json-web-token": checkLast(/\S+$/, isSecretWebToken),
  "clamped-key": checkLast(/[A-Za-z0-9+/]{43}=$/, isClampedKey),
  "discord-token": checkLast(/[\w-]+\.[\w-]+\.[\w-]+$/, beginsWithSnowflake),
  mnemonic: checkLast(/[a-z]{3,8}(?: [a-z]{3,8})+$/, (words) => isMnemonic(words.split(" "))),
  "address-password": findAddressPassword,
  "assigned-literal": findAssignedLiteral,
};

/** The secret is what comes last: what stands before it told the pattern what it is. */
function checkLast(shape: RegExp, isSecret: (secret: string) => boolean): SecretCheck {
  return (matched) => {
    const found = shape.exec(matched);
    return found !== null && isSecret(found[0]) ? { start: found.index, end: matched.length } : null;
  };
}
