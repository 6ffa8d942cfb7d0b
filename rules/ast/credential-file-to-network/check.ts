import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import { eachCall } from "../../../src/facts/query/calls.ts";
import { eachBehind } from "../../../src/facts/query/expressions.ts";
import { SENDERS } from "../../../src/facts/query/known-calls.ts";

/** Where keys and tokens are kept, as the manuals of their programs say. */
const CREDENTIAL_FILE =
  /(?:^|\/)(?:\.ssh(?:\/|$)|\.aws\/credentials|\.gnupg(?:\/|$)|\.netrc|\.npmrc|\.pypirc|\.git-credentials|\.kube\/config|\.docker\/config\.json|\.config\/gcloud|\.azure(?:\/|$)|id_(?:rsa|ed25519|ecdsa)$|\.env$|shadow$)/u;

/** The path of such a file is behind what is sent. */
export const check: Check = function* (artifact) {
  for (const { source, call, target } of eachCall(artifact, SENDERS)) {
    const file = call.arguments.map(({ value }) => findFile(value, source)).find((path) => path !== null);
    if (file !== undefined && file !== null) yield { source, span: call.span, key: `${target} ${file}`, detail: file };
  }
};

/** Only what is opened or read counts: an address may end in `.env`, too. */
function findFile(value: Expression, { facts }: ArtifactSource): string | null {
  for (const part of eachBehind(value, facts)) {
    if (part.kind !== "call") continue;
    for (const { value: argument } of part.arguments) {
      for (const inner of eachBehind(argument, facts)) {
        if (inner.kind === "string" && !inner.value.includes("://") && CREDENTIAL_FILE.test(inner.value))
          return inner.value;
      }
    }
  }
  return null;
}
