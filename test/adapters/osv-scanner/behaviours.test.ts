import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createAdvisories } from "../../../src/adapters/osv-scanner/advisories.ts";
import type { LockFile } from "../../../src/ports/advisories.ts";
import { one } from "../../contracts/advisories.ts";
import { OSV_DATABASES, writeProgram } from "../../support/osv.ts";

const LIMITS = { milliseconds: 20_000, reportBytes: 1024 * 1024 };
/** What the first advisory of the database says. */
const CANARY =
  '{"package":{"name":"requests","version":"0.0.1","ecosystem":"PyPI"},"groups":[{"ids":["PYSEC-2014-13"]}]}';
/** Names of the two lists, as the arguments have them. */
const LISTS = 'list="${11#osv-scanner:}"; canaries="${13#osv-scanner:}"';

/** A shell script that writes a report of both lists: what it says of each. */
function reporting(list: string, canaries: string, exitCode = 1): string {
  const results = [
    `{"source":{"path":"%s"},"packages":[${list}]}`,
    `{"source":{"path":"%s"},"packages":[${canaries}]}`,
  ].join(",");
  return `${LISTS}\nprintf '{"results":[${results}]}' "$list" "$canaries"\nexit ${exitCode}`;
}

const ASKED = '{"package":{"name":"attrs","version":"23.1.0","ecosystem":"PyPI"}}';

async function ask(script: string, limits = LIMITS, signal = new AbortController().signal): Promise<unknown> {
  const program = writeProgram("osv-scanner", `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
  const advisories = createAdvisories({ EVOGATE_OSV_SCANNER: program, EVOGATE_OSV_DB: OSV_DATABASES }, limits);
  const question = {
    packages: [one("PyPI", "attrs", "23.1.0")] as const,
    locks: [],
    mayUseNetwork: false,
    judgedFolder: null,
  };
  const answer = await advisories.lookUp(question, signal);
  return answer.ok ? answer.value.advisories : `${answer.fault.code}: ${answer.fault.message}`;
}

test("a program that does what it should is believed", async () => {
  expect(await ask(reporting(ASKED, CANARY))).toEqual([[]]);
});

describe("a program is not believed that", () => {
  test.each<[string, script: string, RegExp]>([
    ["ends well and finds nothing", reporting(ASKED, "", 0), /ended with 0: it found nothing, not even/],
    ["ends well although it found something", reporting(ASKED, CANARY, 0), /ended with 0/],
    ["ends with what is no code of its own", reporting(ASKED, CANARY, 2), /ended with 2/],
    ["ends with 127", "echo a database is broken >&2; exit 127", /ended with 127: a database is broken/],
    ["ends with 128", "exit 128", /ended with 128/],
    ["overlooks what is affected", reporting(ASKED, ""), /overlooked requests 0\.0\.1 of PyPI, which is affected/],
    [
      "finds something else in what is affected",
      reporting(ASKED, CANARY.replace("PYSEC-2014-13", "PYSEC-1")),
      /overlooked requests/,
    ],
    [
      "mixes up the lists",
      `${LISTS}\nprintf '{"results":[{"source":{"path":"%s"},"packages":[${CANARY}]}]}' "$list"\nexit 1`,
      /overlooked requests/,
    ],
    ["writes no report", "exit 1", /report is no JSON/],
    ["writes half a report", `printf '{"results":['; exit 1`, /report is no JSON/],
    ["writes a report of nothing", `printf '{"results":null}'; exit 1`, /overlooked requests/],
    [
      "writes a report of another shape",
      `printf '{"results":[[1],{"packages":{}},null]}'; exit 1`,
      /overlooked requests/,
    ],
    [
      "could not load something",
      `echo "Error during extraction: (extracting as vulnmatch) no database" >&2\n${reporting(ASKED, CANARY)}`,
      /says: Error during extraction/,
    ],
    ["crashes", "kill -SEGV $$", /ended with SIGSEGV/],
    ["writes without an end", "exec cat /dev/zero", /wrote more than any report has/],
    ["complains without an end", "exec cat /dev/zero >&2", /wrote more than any report has/],
  ])("%s", async (_what, script, expected) => {
    const answer = await ask(script);
    expect(answer).toMatch(expected);
    expect(answer).toMatch(/^scanner-failed: /);
  });

  test("hangs", async () => {
    expect(await ask("exec sleep 60", { ...LIMITS, milliseconds: 300 })).toBe(
      "scanner-failed: osv-scanner took longer than 0.3 s",
    );
  });
});

test("a package that does not come back has no answer", async () => {
  expect(await ask(reporting("", CANARY))).toEqual([null]);
  expect(await ask(reporting(ASKED.replace("23.1.0", "23.1.1"), CANARY))).toEqual([null]);
});

describe("lock files", () => {
  const LOCK: LockFile = { format: "poetry.lock", bytes: new TextEncoder().encode("package = []\n") };

  /** What is said of one lock file by a program that does `script` when it is given some, and else what it should. */
  async function read(script: string, lock = LOCK): Promise<unknown> {
    const locks = `case "$*" in *--experimental-disable-plugins*)\n${script}\n;; esac`;
    const program = writeProgram(
      "osv-scanner",
      `#!/bin/sh\nPATH=/usr/bin:/bin\n${locks}\n${reporting(ASKED, CANARY)}\n`,
    );
    const advisories = createAdvisories({ EVOGATE_OSV_SCANNER: program, EVOGATE_OSV_DB: OSV_DATABASES }, LIMITS);
    const question = {
      packages: [one("PyPI", "attrs", "23.1.0")],
      locks: [lock],
      mayUseNetwork: false,
      judgedFolder: null,
    };
    const answer = await advisories.lookUp(question, new AbortController().signal);
    if (!answer.ok) return answer.fault.message;
    expect(answer.value.advisories).toEqual([[]]);
    return answer.value.locks.ok ? answer.value.locks.value : answer.value.locks.fault.message;
  }

  const WITNESS = '{"package":{"name":"evogate-witness","version":"1.0.0","ecosystem":"npm"}}';
  const FILES = `witness="\${13#osv-scanner:}"; lock="\${15#poetry.lock:}"`;
  const report = (witness: string): string =>
    `${FILES}\nprintf '{"results":[{"source":{"path":"%s"},"packages":[${witness}]},{"source":{"path":"%s"},"packages":[${ASKED}]}]}' "$witness" "$lock"`;

  test.each<[string, script: string, expected: unknown]>([
    ["are read", `${report(WITNESS)}; exit 0`, [{ kind: "read", packages: [one("PyPI", "attrs", "23.1.0")] }]],
    ["are not, if nothing was", `${report("")}; exit 0`, "osv-scanner did not report a list that it was to read"],
    ["are not, if it crashes", "kill -SEGV $$", "osv-scanner ended with SIGSEGV"],
    ["are not, if it ends otherwise", "echo why >&2; exit 2", "osv-scanner ended with 2: why"],
    ["are not, if it writes no report", "exit 0", "osv-scanner's report is no JSON"],
    [
      "are left out where they break it",
      `${FILES}\n[ -z "$lock" ] && { printf '{"results":[{"source":{"path":"%s"},"packages":[${WITNESS}]}]}' "$witness"; exit 0; }\necho "extraction failed on specified lockfile" >&2; exit 127`,
      [{ kind: "unread" }],
    ],
  ])("%s, and what is asked about packages is answered", async (_what, script, expected) => {
    expect(await read(script)).toEqual(expected);
  });

  test("are not given to it where they are too many", async () => {
    const large = { ...LOCK, bytes: new Uint8Array(129 * 1024 * 1024) };
    expect(await read("exit 2", large)).toMatch(/bytes of lock files are too many to be read twice$/);
  });
});

test("a run that is over ends the program", async () => {
  const controller = new AbortController();
  const asking = ask("exec sleep 60", LIMITS, controller.signal);
  controller.abort();
  expect(await asking).toBe("scanner-failed: osv-scanner was stopped with the run");
});

test("nothing of the environment reaches the program but what it needs, and its lists are gone afterwards", async () => {
  process.env["EVOGATE_TEST_SECRET"] = "hunter2";
  const seen = await ask('echo "could not load $(env | sort | tr "\\n" " ") $PWD" >&2; exit 1');
  delete process.env["EVOGATE_TEST_SECRET"];
  expect(seen).toMatch(/LC_ALL=C OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY=/);
  expect(seen).not.toMatch(/hunter2|HOME=|EVOGATE/);
  const folder = /PWD=(?<folder>\/\S+)/u.exec(String(seen))?.groups?.["folder"] ?? "";
  expect(folder).toMatch(/evogate-packages-/);
  expect(existsSync(folder)).toBe(false);
});
