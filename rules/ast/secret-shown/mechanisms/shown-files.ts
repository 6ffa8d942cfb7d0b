import type { CallExpression, Expression } from "../../../../src/core/expression.ts";
import { isSensitivePath } from "../../../../src/facts/risk/files.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { wordsOf } from "../../../../src/facts/versions/identifier-words.ts";
import { namesSecret } from "./names-secret.ts";

/** Programs that print a file or parts of it (POSIX). */
const PRINTS = /^(?:cat|cut|grep|sed|awk|head|tail|tac|strings|base64)$/u;
const SECRET_FILE = /^(?:env|secrets?|credentials?|creds|token|tokens|key|keys|keyfile) (?:file|path)$/u;

/** Files of secrets that a shell prints inside of what it shows: `echo "saved $(cat "$ENV_FILE")"`; null for none. */
export function findShownFile({ arguments: given }: CallExpression): string | null {
  for (const part of given.flatMap(({ value }) => [...eachWithin(value)])) {
    if (part.kind !== "call" || part.callee.kind !== "string" || !PRINTS.test(part.callee.value)) continue;
    const file = part.arguments
      .flatMap(({ value }) => [...eachWithin(value)])
      .map(secretFileOf)
      .find((name) => name !== null);
    if (file !== undefined) return file;
  }
  return null;
}

function secretFileOf(part: Expression): string | null {
  if (part.kind === "string") return isSensitivePath(part.value) ? part.value : null;
  if (part.kind !== "name") return null;
  const isFile = SECRET_FILE.test(wordsOf(part.name).slice(-2).join(" "));
  return isFile || namesSecret(part.name) ? part.name : null;
}
