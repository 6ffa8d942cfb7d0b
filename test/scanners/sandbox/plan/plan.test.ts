import { describe, expect, test } from "vitest";
import { countOwnPrograms, planRun, type Job } from "../../../../src/scanners/sandbox/plan/plan.ts";
import { argumentsOf, following, HOST, JOB, ROOT, stagedMounts } from "./planned.ts";

/** Those that are the same in each sandbox. */
const DEVICE_MOUNTS = [
  ...["null", "zero", "full", "random", "urandom", "tty"].map((name) => [`/dev/${name}`, `/sys/dev/${name}`]),
  ["evogate", "/sys/dev/pts"],
];

describe("of a user", () => {
  const { argv } = planRun(JOB, HOST);
  const bwrap = argumentsOf(argv, "/usr/bin/bwrap");

  test("one program becomes the next", () => {
    expect(argv.filter((each) => each.startsWith("/usr/bin/") || each === "/bin/sh")).toEqual([
      "/usr/bin/setpriv",
      "/usr/bin/unshare",
      "/bin/sh",
      "/usr/bin/prlimit",
      "/usr/bin/bwrap",
    ]);
    expect(argv.slice(0, 4)).toEqual(["/usr/bin/setpriv", "--pdeathsig", "KILL", "--"]);
    expect(argv.slice(-4)).toEqual(["--", "/opt/py/bin/python3", "-m", "unittest"]);
  });

  test("a user namespace of its own, in which no other can be made", () => {
    expect(argumentsOf(argv, "/usr/bin/unshare")).toEqual([
      "--user",
      "--map-root-user",
      "--mount",
      "--propagation",
      "private",
      "--pid",
      "--fork",
      "--kill-child=KILL",
    ]);
    expect(bwrap).toEqual(expect.arrayContaining(["--unshare-user", "--disable-userns"]));
    expect(following(bwrap, "--cap-drop", 1)).toEqual([["ALL"]]);
    expect(bwrap).not.toContain("--cap-add");
  });

  test("nothing of the host's network, processes, IPC, terminal and environment", () => {
    expect(bwrap).toEqual(
      expect.arrayContaining([
        "--unshare-pid",
        "--unshare-net",
        "--unshare-ipc",
        "--unshare-uts",
        "--die-with-parent",
        "--new-session",
        "--clearenv",
      ]),
    );
    expect(following(bwrap, "--setenv", 2).map(([name]) => name)).toEqual([
      "PATH",
      "HOME",
      "TMPDIR",
      "USER",
      "LOGNAME",
      "LANG",
      "PYTHONDONTWRITEBYTECODE",
      "PYTHONUNBUFFERED",
      "PYTHONPATH",
    ]);
  });

  test("the limits are the policy's", () => {
    expect(argumentsOf(argv, "/usr/bin/prlimit")).toEqual([
      "--core=0",
      "--nofile=256",
      "--cpu=20:22",
      "--fsize=67108864",
      "--data=536870912",
      "--nproc=64",
      "--memlock=0",
      "--msgqueue=0",
    ]);
    expect(planRun(JOB, HOST)).toMatchObject({
      wallMilliseconds: 30_000,
      outputBytes: 1_048_576,
      memoryBytes: 536_870_912,
      cpuSeconds: 22,
      // 512 MiB, a page for each of 29 entries of the archive and for four that are not empty, 128 MiB of files that may be
      // written and 32 for the sandbox itself.
      totals: { memoryBytes: (512 + 128 + 32) * 1_048_576 + (29 + 4) * 4096, processes: 72 },
    });
  });

  test("each mount once, an outer one first", () => {
    expect(stagedMounts(planRun(JOB, HOST))).toEqual([
      ["evogate", "/proc"],
      ["/opt/py/bin/python3", "/sys/root/opt/py/bin/python3"],
      // What lies in it is there with it.
      ["/opt/py/lib", "/sys/root/opt/py/lib"],
      ...DEVICE_MOUNTS,
    ]);
  });

  test("all is read-only but for what can be written to", () => {
    expect(following(bwrap, "--ro-bind", 2)).toEqual([["/sys/root", "/"]]);
    expect(following(bwrap, "--bind", 2)).toEqual([
      ["/sys/rw/work", "/work"],
      ["/sys/rw/tmp", "/tmp"],
      ["/sys/rw/shm", "/dev/shm"],
    ]);
    expect(following(bwrap, "--dev-bind", 2)).toEqual([["/sys/dev", "/dev"]]);
    expect(bwrap.lastIndexOf("--bind")).toBeLessThan(bwrap.indexOf("--remount-ro"));
    expect(following(bwrap, "--remount-ro", 1)).toEqual([["/dev"]]);
  });
});

describe("of root", () => {
  const { argv } = planRun(JOB, ROOT);

  test("no user namespace: the real uid goes, and with it every capability", () => {
    expect(argumentsOf(argv, "/usr/bin/unshare")).toEqual([
      "--mount",
      "--propagation",
      "private",
      "--pid",
      "--fork",
      "--kill-child=KILL",
    ]);
    const bwrap = argumentsOf(argv, "/usr/bin/bwrap");
    expect(bwrap).not.toContain("--unshare-user");
    expect(following(bwrap, "--cap-add", 1).flat()).toEqual(["CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP"]);
    expect(stagedMounts(planRun(JOB, ROOT))).toContainEqual(["/usr/bin/setpriv", "/sys/root/evogate/setpriv"]);
    const dropping = argv.slice(argv.lastIndexOf("/evogate/setpriv"));
    expect(dropping.slice(0, 9)).toEqual([
      "/evogate/setpriv",
      "--reuid=1900069138",
      "--regid=1900069138",
      "--clear-groups",
      "--inh-caps=-all",
      "--ambient-caps=-all",
      "--bounding-set=-all",
      "--no-new-privs",
      "--",
    ]);
  });

  test("two runs at once have two uids", () => {
    const uidOf = (number: number): string | undefined =>
      planRun({ ...JOB, number }, ROOT).argv.find((each) => each.startsWith("--reuid="));
    expect(new Set([0, 1, 2, 3].map(uidOf)).size).toBe(4);
  });
});

describe("with hosts that may be reached", () => {
  const relay = {
    program: "/opt/node",
    mounts: [{ kind: "file", source: "/opt/node", at: "/opt/node" }],
    code: "x()",
  } as const;
  const egress = { hosts: ["api.example.com"], relay } as const;
  const plan = planRun({ ...JOB, egress }, ROOT);

  test("the relay starts the command, after the powers are gone, and has the Node that it needs", () => {
    expect(plan.argv.slice(plan.argv.indexOf("--no-new-privs") + 1)).toEqual([
      "--",
      "/opt/node",
      "-e",
      "x()",
      "5",
      "3128",
      ...JOB.command,
    ]);
    expect(stagedMounts(plan)).toContainEqual(["/opt/node", "/sys/root/opt/node"]);
  });

  test("the network is as closed as ever; what is outside knows the hosts, what is inside the proxy", () => {
    expect(plan.argv).toContain("--unshare-net");
    expect(plan.allowHosts).toEqual(["api.example.com"]);
    expect(plan.argv.join(" ")).not.toContain("api.example.com");
    expect(Object.fromEntries(following(plan.argv, "--setenv", 2) as [string, string][])).toMatchObject({
      HTTPS_PROXY: "http://127.0.0.1:3128",
      http_proxy: "http://127.0.0.1:3128",
      no_proxy: "localhost,127.0.0.1,::1",
    });
  });

  test("what the policy allows of processes is the command's", () => {
    expect(argumentsOf(plan.argv, "/usr/bin/prlimit")).toContain("--nproc=76");
  });
});

describe("watched", () => {
  const plan = planRun({ ...JOB, isTraced: true }, ROOT);

  test("strace is around all that is limited and enclosed, and its log is closed to it", () => {
    const strace = plan.argv.indexOf("/usr/bin/strace");
    const rest = plan.argv.slice(plan.argv.indexOf("--", strace) + 1);
    expect(rest.slice(0, 5)).toEqual(["/bin/sh", "-c", 'exec "$@" 6>&-', "evogate", "/usr/bin/prlimit"]);
    expect(plan.argv.slice(strace)).toContain("--output=|exec cat >&6");
    expect(plan.argv.slice(0, strace)).not.toContain("/usr/bin/bwrap");
    expect(plan.traceBytes).toBe(8 * 1024 * 1024);
  });

  test("what is written is shown only where there are decoys", () => {
    const home = [{ kind: "file", path: Buffer.from("x"), bytes: Buffer.from("x"), isExecutable: false }] as const;
    const traced = (job: Job): string => planRun(job, ROOT).argv.find((each) => each.startsWith("--trace=")) ?? "";
    expect(traced({ ...JOB, isTraced: true })).not.toContain("write");
    expect(traced({ ...JOB, isTraced: true, home })).toMatch(/,write,writev$/u);
  });

  test("what watches takes nothing of what the policy allows", () => {
    expect(argumentsOf(plan.argv, "/usr/bin/prlimit")).toContain("--nproc=67");
    expect(plan.totals.processes).toBe(planRun(JOB, ROOT).totals.processes + 3);
  });

  test("a host without strace plans as if nobody had asked", () => {
    const { argv, traceBytes } = planRun({ ...JOB, isTraced: true }, { ...ROOT, strace: null });
    expect({ argv, traceBytes }).toEqual({ argv: planRun(JOB, ROOT).argv, traceBytes: 0 });
  });

  test.each([
    ["a user's", HOST, null, 3],
    ["root's, which drops its uid", ROOT, null, 4],
    ["with a relay", HOST, { hosts: ["a.example"] as const, relay: { program: "/node", mounts: [], code: "" } }, 4],
  ] as const)("the programs of ours that it shows first: %s", (_, host, egress, count) => {
    expect(countOwnPrograms({ egress }, host)).toBe(count);
  });
});

test("places to write to are named by number, so that no path has to be quoted", () => {
  const writable = ["/var/cache a", "/judged/skills/a/out\n;rm"];
  const { argv } = planRun({ ...JOB, writable }, HOST);
  expect(argv[argv.indexOf("-c") + 1]).not.toMatch(/cache|rm\b/u);
  expect(following(argv, "--bind", 2).slice(3)).toEqual([
    ["/sys/rw/extra-0", "/var/cache a"],
    ["/sys/rw/extra-1", "/judged/skills/a/out\n;rm"],
  ]);
});

test("paths of mounts are written as fstab(5) has them", () => {
  const mounts = [{ kind: "folder", source: "/a b\t\\", at: "/c\nd" }] as const;
  expect(stagedMounts(planRun({ ...JOB, mounts }, HOST))[1]).toEqual(["/a\\040b\\011\\134", "/sys/root/c\\012d"]);
});
