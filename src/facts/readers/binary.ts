import type { SourceFacts } from "../../core/source-facts.ts";
import { riskOf } from "../risk/risk.ts";
import type { SourceCapability } from "../source-capability.ts";
import type { SourceReader } from "../source-report.ts";
import { loadCodeReader } from "./code.ts";

/**
 * Functions of operating systems' libraries that a program asks its loader for (exec(3), system(3), connect(2), Windows
 * API reference, libcurl). Whom they are called with, the file does not say.
 */
const SYMBOLS: readonly (readonly ["exec" | "network", RegExp])[] = [
  [
    "exec",
    /^_?(?:system|popen|_?w?popen|exec(?:l|le|lp|v|ve|vp|vpe|veat)|fexecve|posix_spawnp?|CreateProcess(?:AsUser)?[AW]|ShellExecute(?:Ex)?[AW]|WinExec)$/u,
  ],
  [
    "network",
    /^_?(?:connect|getaddrinfo|gethostbyname|sendto|WSAConnect|WSASocket[AW]|InternetOpen(?:Url)?[AW]|WinHttpConnect|URLDownloadToFile[AW]|curl_easy_perform)$/u,
  ],
];

/** What a pickle calls when it is loaded, by Python's names, and what a program for a processor asks its loader for. */
export async function loadBinaryReader(): Promise<SourceReader> {
  const readCode = await loadCodeReader("python");
  return (source, context) => {
    const { calls, capabilities } = readCode({ ...source, facts: bindModules(source.facts) }, context);
    const native = source.binary?.kind === "native" ? source.facts.imports : [];
    const asked = native.flatMap(({ names, span }) =>
      SYMBOLS.filter(([, pattern]) => names.some(({ name }) => pattern.test(name))).map(([kind]): SourceCapability => {
        const target = { match: "any" } as const;
        return { kind, target, origin: source.origin, risk: riskOf(kind, target, context), span };
      }),
    );
    return { calls, capabilities: [...capabilities, ...asked], said: null };
  };
}

/** Calls in a pickle name what they call by its module, which no statement has bound to a name. */
function bindModules(facts: SourceFacts): SourceFacts {
  const imports = facts.imports.map((fact) => ({ ...fact, names: [], bound: fact.module?.split(".")[0] ?? null }));
  return { ...facts, imports };
}
