import { expect, test } from "vitest";
import { NO_CONTEXT } from "../../../src/facts/risk/context.ts";
import { readShell } from "../../../src/facts/shell/read-shell.ts";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";
import { shortenCapability } from "../../support/commands.ts";

test.for([
  [
    "what find runs for one of two folders",
    "find a b -exec cat {} +",
    ["exec find a b -exec cat {} +", "fs-read in a", "fs-read in b", "exec cat *", "!fs-read *"],
  ],
  [
    "a loop over what is listed",
    "for f in $(ls -t out/*.log | head -n 3); do cat $f; done",
    ["exec ls -t 'out/*.log'", "fs-read in out", "exec head -n 3", "exec cat 'out/*.log'", "fs-read in out"],
  ],
  [
    "a loop over names without their folder",
    "for f in $(ls out); do cat $f; done",
    ["exec ls out", "fs-read out", "exec cat *", "!fs-read *"],
  ],
  [
    "a loop over what is read line by line",
    "find docs | sort | while read -r f; do cat $f; done",
    ["exec find docs", "fs-read in docs", "exec sort", "exec cat docs/*", "fs-read in docs"],
  ],
  [
    "a loop over what a command changed",
    "find docs | sed s/docs/etc/ | while read -r f; do cat $f; done",
    ["exec find docs", "fs-read in docs", "exec sed s/docs/etc/", "exec cat *", "!fs-read *"],
  ],
  [
    "beside what is given",
    'd="$(dirname "$1")/old"; mkdir "$d"; cat "$d/$x" > "$d/${1##*/}"',
    ["exec dirname *", "exec mkdir */../old", "fs-write *", "exec cat */../old/*", "fs-read *", "fs-write *"],
  ],
  ["far above what is given", 'cat "$1/../../../.ssh/id_rsa"', ["exec cat */../../../.ssh/id_rsa", "!fs-read *"]],
  [
    "a temporary file",
    't=$(mktemp); sort a > "$t"; rm "$t"',
    ["exec mktemp", "exec sort a", "fs-read a", "fs-write in /tmp", "exec rm /tmp/*", "fs-write in /tmp"],
  ],
  [
    "a temporary file elsewhere",
    'rm "$(mktemp -p /srv)"',
    ["exec mktemp -p /srv", "!fs-write /srv", "!exec rm *", "!fs-write *"],
  ],
  [
    "names that git prints",
    'b=$(git merge-base HEAD main); git diff --stat "$b" HEAD',
    ["exec git merge-base HEAD main", "exec git diff --stat * HEAD"],
  ],
  ["names that something prints", 'git diff "$(pick)"', ["!exec pick", "!exec git diff *"]],
] as const)("%s", ([, text, capabilities]) => {
  const read = readShell(analyseShell(text), "static", NO_CONTEXT).map(shortenCapability);
  expect(read.toSorted()).toEqual([...capabilities].toSorted());
});
