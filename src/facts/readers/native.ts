import type { SourceCapability } from "../source-capability.ts";
import type { SourceReader } from "../source-report.ts";

/**
 * Functions of operating systems' libraries that a program asks its loader for (exec(3), system(3), connect(2), Windows
 * API reference, libcurl). Whom they are called with, the file does not say.
 */
const SYMBOLS: readonly (readonly ["exec" | "network", RegExp])[] = [
  [
    "exec",
    /^_?(?:system|_?w?popen|exec(?:l|le|lp|v|ve|vp|vpe|veat)|fexecve|posix_spawnp?|CreateProcess(?:AsUser)?[AW]|ShellExecute(?:Ex)?[AW]|WinExec)$/u,
  ],
  [
    "network",
    /^_?(?:connect|getaddrinfo|gethostbyname|sendto|WSAConnect|WSASocket[AW]|InternetOpen(?:Url)?[AW]|WinHttpConnect|URLDownloadToFile[AW]|curl_easy_perform)$/u,
  ],
];

/** What a program for a processor asks its loader for; nothing of compiled Python, whose calls nobody here follows. */
export const readNativeSource: SourceReader = ({ facts, binary, origin }) => {
  const imports = binary?.kind === "native" ? facts.imports : [];
  const capabilities = imports.flatMap(({ names, span }) =>
    SYMBOLS.filter(([, pattern]) => names.some(({ name }) => pattern.test(name))).map(([kind]): SourceCapability => {
      return { kind, target: { match: "any" }, origin, risk: "risky", span };
    }),
  );
  return { calls: [], capabilities, said: null };
};
