import type { Span } from "../../../core/span.ts";
import { entriesOf, itemsOf, scalarOf, textsOf, valueAt, type DataNode } from "../../../languages/data/trees/node.ts";
import { readJson } from "../../../languages/data/trees/json.ts";
import {
  openDeclaring,
  type DeclaredFacts,
  type Declaring,
  type RateTarget,
  type Weakness,
} from "../declared-facts.ts";
import { hostTarget } from "../tool-pattern.ts";

/** Switches of sandbox-runtime 0.0.83 that take something of the sandbox away (`src/sandbox/sandbox-config.ts`). */
const SWITCHES: readonly (readonly [path: readonly string[], grade: Weakness["grade"], text: string])[] = [
  [["filesystem", "disabled"], "open", "no file is kept from the sandbox"],
  [
    ["network", "allowAllUnixSockets"],
    "open",
    "the sandbox reaches every Unix socket, an engine's and an agent's of keys too",
  ],
  [
    ["filesystem", "allowGitConfig"],
    "weak",
    "the sandbox may write .git/config, which makes git run programs outside of it",
  ],
  [["enableWeakerNestedSandbox"], "weak", "the sandbox is the weaker one that is meant for containers"],
  [["enableWeakerNetworkIsolation"], "weak", "the sandbox is open to services of the system that reach the network"],
  [["allowAppleEvents"], "weak", "the sandbox may drive other applications"],
  [["credentials", "allowPlaintextInject"], "weak", "secrets are sent over connections that are not encrypted"],
];
/** What decides instead of the sandbox's own parts, or is started outside of it. */
const OWN_PARTS: readonly (readonly string[])[] = [
  ["bwrapPath"],
  ["socatPath"],
  ["ripgrep", "command"],
  ["seccomp", "applyPath"],
];
const OWN_PROXIES = ["httpProxyPort", "socksProxyPort", "mitmProxy"];
/** `*`, `*.com`, and what has no name in front. */
const ANY_DOMAIN = /^(?:https?:\/\/)?\*?\.?(?:\*|\*\.[a-z]+)(?::\d+)?$/iu;
const WHOLE_DISK = /^(?:\/|~|\/home|\/root|\/Users|\/etc|\/usr|\$HOME|\/\*\*?|~\/\*\*?)\/?$/u;
const POWERFUL_SOCKET = /(?:docker|podman|containerd|agent|gnupg)[^/]*(?:\.sock|\.ssh|\/)?[^/]*$/u;

/** The settings of a sandbox, in a file of their own. */
export function readSandboxRuntime(text: string, rate: RateTarget): DeclaredFacts {
  const { root } = readJson(text);
  const into = openDeclaring(rate);
  readSandboxSettings(into, root);
  const denied = valueAt(root, "filesystem", "denyRead");
  if (root?.kind === "map" && itemsOf(denied).length === 0) {
    // Reading is allowed unless it is denied.
    into.weaken("isolation", "weak", "the sandbox may read every file, keys too", (denied ?? root).span);
  }
  return into.finish();
}

/** The same settings where they are part of an agent's own, as Claude Code has them under `sandbox`. */
export function readSandboxSettings(into: Declaring, root: DataNode | null): void {
  const weaken = (grade: Weakness["grade"], text: string, span: Span): void =>
    into.weaken("isolation", grade, text, span);
  for (const [path, grade, text] of SWITCHES) {
    const node = valueAt(root, ...path);
    if (node !== null && scalarOf(node) === true) weaken(grade, text, node.span);
  }
  for (const { text, span } of textsOf(valueAt(root, "network", "allowedDomains"))) {
    if (ANY_DOMAIN.test(text)) weaken("open", `the sandbox reaches any host (${text})`, span);
    into.declare("network", ANY_DOMAIN.test(text) ? { match: "any" } : hostTarget(text.replace(/:\d+$/u, "")), span);
  }
  for (const { text, span } of textsOf(valueAt(root, "network", "allowUnixSockets"))) {
    if (POWERFUL_SOCKET.test(text)) weaken("open", `the sandbox reaches ${text}`, span);
  }
  for (const key of OWN_PROXIES) {
    const node = valueAt(root, "network", key);
    if (node !== null) weaken("weak", `which hosts may be reached is another program's to decide (${key})`, node.span);
  }
  for (const { text, span } of textsOf(valueAt(root, "filesystem", "allowWrite"))) {
    if (WHOLE_DISK.test(text)) weaken("open", `the sandbox may write all of ${text}`, span);
    into.declare("fs-write", { match: "within", value: text.replace(/\/?\*\*?$/u, "") }, span);
  }
  for (const { text, span } of textsOf(valueAt(root, "filesystem", "allowRead"))) {
    into.declare("fs-read", { match: "within", value: text.replace(/\/?\*\*?$/u, "") }, span);
  }
  for (const path of OWN_PARTS) {
    for (const { text, span } of textsOf(valueAt(root, ...path))) {
      weaken("weak", `${path.join(".")} of the sandbox is ${text}, which runs outside of it`, span);
      into.declare("exec", { match: "within", value: text }, span);
    }
  }
  for (const { key, keySpan } of entriesOf(valueAt(root, "ignoreViolations"))) {
    if (key === "*") weaken("weak", "what commands break is not told", keySpan);
  }
  sayWithheld(into, root);
}

/** What is refused; that one of it goes is a loosening. */
function sayWithheld(into: Declaring, root: DataNode | null): void {
  for (const path of [
    ["filesystem", "denyRead"],
    ["filesystem", "denyWrite"],
    ["network", "deniedDomains"],
  ]) {
    const key = path.join(".");
    for (const { text, span } of textsOf(valueAt(root, ...path)))
      into.say("withheld", { key, text: `${key} ${text}`, span });
  }
}
