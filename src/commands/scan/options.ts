import type { Option } from "../command.ts";
import { FORMATS } from "./outputs.ts";

/** All options of the contract; those that are not built yet are known, so that using one is a clear error. */
export const SCAN_OPTIONS: readonly Option[] = [
  { name: "base", value: "<ref>", help: "compare with where this branch left <ref>; policy of its tip" },
  { name: "head", value: "<ref>", help: "the commit to judge, with --base (default: HEAD)" },
  { name: "staged", value: null, help: "judge the index, against HEAD or --base" },
  {
    name: "candidate",
    value: "<path>",
    help: "judge this file or folder as if it stood at the named path of the base",
  },
  { name: "stages", value: "<a,b>", help: "run these stages only; a required one left out is a gap" },
  { name: "sudo", value: null, help: "start the sandbox by `sudo -n`, as CI=true does" },
  { name: "all-stages", value: null, help: "run every stage even after a rejection" },
  { name: "offline", value: null, help: "use no network: packages are looked up in databases on this machine only" },
  { name: "policy", value: "<file>", help: "judge by this policy; it may only tighten with --base or in CI" },
  { name: "profile", value: "<name>", help: "strict, balanced or permissive; may only tighten likewise" },
  { name: "format", value: "<name>[=<file>]", help: FORMATS.join(", "), isRepeatable: true },
  { name: "fail-on", value: "never", help: "report only: exit 0, promote nothing" },
  { name: "shard", value: "<i>/<n>|auto", help: "judge one of n parts of what differs; `merge` joins them" },
  { name: "timing", value: null, help: "add times to the report", isNotBuilt: true },
  { name: "no-progress", value: null, help: "no progress line on a terminal" },
  { name: "quiet", value: null, help: "the decision only" },
  { name: "verbose", value: null, help: "every finding, every file that was not looked at" },
  { name: "color", value: "auto|always|never", help: "colours in the terminal report" },
];
