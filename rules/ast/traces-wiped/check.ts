import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCapability } from "../../../src/facts/query/capabilities.ts";

/** Histories of interpreters, and logs of logins and of the system (utmp(5), syslog(3), auditd(8)). */
const TRACES =
  /(?:^|\/)\.(?:(?:bash|zsh|python|mysql|psql|sqlite|node_repl)_?history|zhistory|viminfo|lesshst)$|^\/var\/(?:log\/(?:auth\.log|secure|syslog|messages|wtmp|btmp|lastlog|audit\/.*|journal\/.*)|run\/utmp)$/u;

/** Such files that a program writes or deletes. Lines of a shell stand there for all to see. */
export const check: Check = function* (artifact) {
  for (const { source, target, span } of eachCapability(artifact, "fs-write")) {
    if (source.facts.language === "shell" || target.match !== "exact" || !TRACES.test(target.value)) continue;
    yield { source, span, key: target.value, detail: target.value };
  }
};
