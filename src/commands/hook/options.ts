import { SCAN_OPTIONS } from "../scan/options.ts";
import type { Option } from "../command.ts";

/** Those of `scan` that mean the same here. */
const SHARED: ReadonlySet<string> = new Set([
  "offline",
  "policy",
  "profile",
  "format",
  "fail-on",
  "no-progress",
  "quiet",
  "verbose",
  "color",
]);

export const HOOK_OPTIONS: readonly Option[] = [
  { name: "base", value: "<ref>", help: "compare with where this branch left <ref>, not with HEAD" },
  { name: "push", value: null, help: "judge what a push sends, by every stage, as `scan --base` does" },
  ...SCAN_OPTIONS.filter(({ name }) => SHARED.has(name)),
];
