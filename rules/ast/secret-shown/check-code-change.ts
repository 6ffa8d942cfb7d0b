import type { CallExpression, Expression } from "../../../src/core/expression.ts";
import { newIn } from "../../../src/facts/versions/multiset.ts";
import { unitsOutsideTests } from "../../../src/facts/versions/units.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";
import { partsShown } from "./mechanisms/parts-shown.ts";
import { isShellSecret, namesSecret } from "./mechanisms/names-secret.ts";
import { findShownFile } from "./mechanisms/shown-files.ts";

/** Functions and commands that show what they are given: Python, Node.js, POSIX. */
const SHOWS =
  /^(?:builtins\.print|(?:console|logging|sys\.std(?:out|err)|process\.std(?:out|err))\.\w+|\.(?:info|warning|debug|exception|critical)|echo|printf)$/u;

/** Secrets in what the head prints or logs, as often as the version before did not. */
export const checkChange: CheckChange = (change) => newIn(change, eachShown);

function* eachShown(artifact: UnderstoodArtifact): Generator<Hit> {
  for (const { source, calls } of unitsOutsideTests(artifact)) {
    if (source.how !== null) continue;
    const isShell = source.facts.language === "shell";
    const isSecret = isShell ? isShellSecret : namesSecret;
    const handedOn = new Set(calls.flatMap(handedTo));
    for (const { name, call } of calls) {
      // `echo "$TOKEN" | login --stdin` and `echo "$TOKEN" > file` show nothing.
      if (!SHOWS.test(name) || (isShell && (handedOn.has(call.span.start) || isRedirected(call)))) continue;
      const shown = call.arguments.flatMap(({ value }) => partsShown(value)).map(nameOf);
      const secret = shown.find((each) => each !== null && isSecret(each)) ?? (isShell ? findShownFile(call) : null);
      if (secret !== null) yield { source, span: call.span, key: `${secret} ${name}`, detail: secret };
    }
  }
}

/** Where what a command is handed begins; `tee` shows it all the same. */
function handedTo({ name, call }: { readonly name: string; readonly call: CallExpression }): readonly number[] {
  return name === "tee" ? [] : call.arguments.map(({ value }) => value.span.start);
}

function isRedirected({ arguments: given }: CallExpression): boolean {
  return given.some(({ name }) => name?.includes(">") === true);
}

function nameOf(part: Expression): string | null {
  if (part.kind === "name" || part.kind === "attribute") return part.name;
  return part.kind === "index" && part.index.kind === "string" ? part.index.value : null;
}
