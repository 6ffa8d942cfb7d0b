import { expect, test } from "vitest";
import { judgeEvents, learnUsual } from "../../../../src/scanners/sandbox/inputs/judge-events.ts";
import { DECOY, INJECTED } from "../../../../src/scanners/sandbox/inputs/hostile-values.ts";
import type { Value } from "../../../../src/scanners/sandbox/inputs/value.ts";
import type { Act, TraceEvent } from "../../../../src/scanners/sandbox/observe/trace-event.ts";

const WHERE = { folder: "/judged/skill", interpreters: new Set(["/usr/bin/python3"]), capabilities: [] };
const done = (...acts: readonly Act[]): readonly TraceEvent[] =>
  acts.map((act) => ({ ...act, command: ["python3", "a.py"] }));
const read = (path: string): Act => ({ kind: "read", path });
const exec = (...words: readonly string[]): Act => ({ kind: "exec", path: `/bin/${words[0]}`, words });
const to = (host: string): Act => ({ kind: "connect", address: { kind: "internet", host, port: 443 } });

interface Case {
  readonly usually?: readonly Act[];
  readonly given: Value;
  readonly now: readonly Act[];
}

const OWN_FOLDER = [read(`/judged/skill/notes/${DECOY}`)];
const AS_NAMED = [read(`/judged/skill/${DECOY}`)];

test.each<readonly [string, Case, string | null]>([
  [
    "what climbs out of its folder",
    { usually: OWN_FOLDER, given: `../${DECOY}`, now: [read(`/judged/skill/${DECOY}`)] },
    `opens ${DECOY}`,
  ],
  [
    "another absolute path than its folder's",
    { usually: OWN_FOLDER, given: "/etc/shadow", now: [read("/etc/shadow")] },
    "opens /etc/shadow",
  ],
  ["what stays in its folder", { usually: OWN_FOLDER, given: `../${DECOY}`, now: OWN_FOLDER }, null],
  [
    "what goes deeper into it",
    { usually: OWN_FOLDER, given: `x/${DECOY}`, now: [read(`/judged/skill/notes/x/${DECOY}`)] },
    null,
  ],
  ["the file that it was given", { usually: AS_NAMED, given: `../${DECOY}`, now: [read(`/judged/${DECOY}`)] }, null],
  ["the same with an ending", { usually: AS_NAMED, given: `../${DECOY}`, now: [read(`/judged/${DECOY}.json`)] }, null],
  ["a file of the home by its short name", { given: "~/.ssh/id_ed25519", now: [read("/work/.ssh/id_ed25519")] }, null],
  ["another file than it was given", { usually: AS_NAMED, given: "x", now: [read("/work/.netrc")] }, "opens ~/.netrc"],
  ["one that it reads anyway", { usually: [read("/work/.netrc")], given: "x", now: [read("/work/.netrc")] }, null],
  ["a library of its interpreter", { given: "x", now: [read("/usr/lib/python3/json.py")] }, null],
  ["an empty path", { given: "", now: [{ kind: "write", path: "/judged/skill" }] }, null],
  [
    "a file renamed out of its folder",
    { usually: OWN_FOLDER, given: "x", now: [{ kind: "rename", path: "/work/a", to: `/work/${DECOY}` }] },
    `renames to ~/${DECOY}`,
  ],
  [
    "a command inside of a text",
    { usually: [exec("sh", "-c", "tar x")], given: `; ${INJECTED} #`, now: [exec("sh", "-c", `tar ; ${INJECTED} #`)] },
    `runs sh -c tar ; ${INJECTED} #`,
  ],
  [
    "a command in a substitution",
    { given: `$(${INJECTED})`, now: [exec("sh", "-c", `echo "$(${INJECTED})"`)] },
    `runs sh -c echo "$(${INJECTED})"`,
  ],
  [
    "the same in quotes",
    {
      usually: [exec("sh", "-c", "tar x")],
      given: `; ${INJECTED} #`,
      now: [exec("sh", "-c", `tar '; ${INJECTED} #'`)],
    },
    null,
  ],
  ["a script that it was given whole", { given: `| ${INJECTED}`, now: [exec("sh", "-c", `| ${INJECTED}`)] }, null],
  [
    "a program that it starts anyway",
    { usually: [exec("git", "log")], given: "x", now: [exec("git", "blame", "x")] },
    null,
  ],
  ["a program that it was given", { given: "curl -s x", now: [exec("curl", "-s", "x")] }, null],
  ["another program", { given: -1, now: [exec("curl", "-s", "x")] }, "runs curl -s x"],
  [
    "its own interpreter",
    { given: -1, now: [{ kind: "exec", path: "/usr/bin/python3", words: ["python3", "b.py"] }] },
    null,
  ],
  ["a host", { given: "", now: [to("203.0.113.7")] }, "contacts 203.0.113.7:443"],
  ["a host that it was given", { given: "https://203.0.113.7/x", now: [to("203.0.113.7")] }, null],
  ["a host that it contacts anyway", { usually: [to("203.0.113.7")], given: "", now: [to("203.0.113.7")] }, null],
  ["its own loopback", { given: "", now: [to("127.0.0.1")] }, null],
  [
    "a system call that is refused",
    { given: "", now: [{ kind: "forbidden" }] },
    "makes a system call that only attacks make",
  ],
])("%s", (_, { usually = [], given, now }, did) => {
  const usual = learnUsual([{ events: done(...usually), given: [DECOY] }], WHERE);
  expect(judgeEvents({ events: done(...now), given: [given] }, usual, WHERE)?.did ?? null).toBe(did);
});
