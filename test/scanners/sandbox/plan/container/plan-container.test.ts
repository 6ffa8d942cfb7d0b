import { describe, expect, test } from "vitest";
import type { ContainerHost } from "../../../../../src/ports/sandbox.ts";
import { planContainer } from "../../../../../src/scanners/sandbox/plan/container/plan-container.ts";
import type { Job } from "../../../../../src/scanners/sandbox/plan/plan.ts";

const PODMAN: ContainerHost = {
  backend: "podman",
  privilege: "root",
  architecture: "x64",
  engine: "/usr/bin/podman",
  image: "5e1f",
  programs: {
    sh: "/bin/sh",
    tar: "/bin/tar",
    env: "/usr/bin/env",
    prlimit: "/usr/bin/prlimit",
    setpriv: "/usr/bin/setpriv",
  },
  libraries: [{ kind: "file", source: "/usr/lib/libc.so.6", at: "/lib/libc.so.6" }],
  system: [],
  processId: 4321,
};
const DOCKER: ContainerHost = { ...PODMAN, backend: "docker", engine: "/usr/bin/docker" };
const JOB: Job = {
  command: ["/opt/py/bin/python3", "-m", "unittest"],
  folder: "/judged/skills/a",
  files: [{ kind: "file", path: Buffer.from("skills/a/x"), bytes: Buffer.from("text"), isExecutable: false }],
  mounts: [
    { kind: "link", at: "/evogate/bin/python3", to: "/opt/py/bin/python3" },
    { kind: "link", at: "/bin", to: "usr/bin" },
    { kind: "file", source: "/opt/py/bin/python3", at: "/opt/py/bin/python3" },
  ],
  writable: [],
  searchPath: ["/evogate/bin"],
  environment: { PYTHONPATH: "/judged/skills/a" },
  egress: null,
  isTraced: false,
  told: null,
  home: [],
  limits: { timeoutSeconds: 30, cpuSeconds: 20, memoryMb: 512, processes: 40, fileMb: 64, outputKb: 1024 },
  number: 2,
};

function plan(host: ContainerHost, more: Partial<Job> = {}) {
  const planned = planContainer({ ...JOB, ...more }, host, "evogate-x");
  if (!planned.ok) throw new Error(planned.fault.message);
  return planned.value;
}

/** What follows an option each time that it is given. */
function valuesOf(argv: readonly string[], option: string): readonly (string | undefined)[] {
  return argv.flatMap((each, index) => (each === option ? [argv[index + 1]] : []));
}

test("the client is started by a shell, with the container's name beside it", () => {
  const { argv } = plan(PODMAN);
  expect([argv[0], argv[1], ...argv.slice(3, 8)]).toEqual([
    "/bin/sh",
    "-c",
    "evogate",
    "evogate-x",
    "/usr/bin/podman",
    "--name",
    "evogate-x",
  ]);
});

describe.each([PODMAN, DOCKER])("$backend", (host) => {
  const { argv } = plan(host);

  test.each([
    ["--network", ["none"]],
    ["--ipc", ["none"]],
    ["--cgroupns", ["private"]],
    ["--pull", ["never"]],
    ["--log-driver", ["none"]],
    ["--user", ["0:0"]],
    ["--cap-drop", ["all"]],
    ["--cap-add", ["setuid", "setgid", "setpcap"]],
    ["--security-opt", ["no-new-privileges", "seccomp=/dev/fd/3"]],
    ["--pids-limit", ["44"]],
    ["--ulimit", ["nofile=256:256", "nproc=40:40"]],
    ["--entrypoint", ["/evogate/tools/sh"]],
  ])("%s", (option, values) => {
    expect(valuesOf(argv, option)).toEqual(values);
  });

  test("it is gone afterwards, and its root cannot be written to", () => {
    expect(argv).toEqual(expect.arrayContaining(["--rm", "--read-only"]));
  });

  // 512 MiB, 128 for what is written, 8 for what prepares everything, and a page for each of a folder and a link, two for each
  // of the files: what is judged, and one of /etc, where docker makes the other one.
  test("memory is that of the policy, with the files that lie in it, and without swap", () => {
    const most = 648 * 1024 * 1024 + (host === DOCKER ? 6 : 8) * 4096;
    expect([valuesOf(argv, "--memory"), valuesOf(argv, "--memory-swap")]).toEqual([[`${most}`], [`${most}`]]);
  });

  test("programs of this machine are mounted read-only, links where they lead to, and interpreters' links are not", () => {
    expect(valuesOf(argv, "--mount")).toEqual([
      "type=bind,source=/bin,target=/bin,readonly=true",
      "type=bind,source=/usr/bin/env,target=/evogate/tools/env,readonly=true",
      "type=bind,source=/usr/bin/prlimit,target=/evogate/tools/prlimit,readonly=true",
      "type=bind,source=/usr/bin/setpriv,target=/evogate/tools/setpriv,readonly=true",
      "type=bind,source=/bin/sh,target=/evogate/tools/sh,readonly=true",
      "type=bind,source=/bin/tar,target=/evogate/tools/tar,readonly=true",
      "type=bind,source=/usr/lib/libc.so.6,target=/lib/libc.so.6,readonly=true",
      "type=bind,source=/opt/py/bin/python3,target=/opt/py/bin/python3,readonly=true",
    ]);
  });

  test("nothing that is written can be run, and all of it is twice the largest file", () => {
    const options = valuesOf(argv, "--tmpfs").map((each) => each?.split(":") ?? []);
    expect(options.map(([at]) => at)).toEqual([
      "/judged",
      "/evogate/bin",
      "/evogate/tools",
      "/etc",
      "/sys",
      "/work",
      "/tmp",
      "/dev/shm",
    ]);
    for (const [, flags] of options) expect(flags).toMatch(/^rw,noexec,nosuid,nodev,mode=\d+,size=\d+/u);
    const sizes = options.map(([at, flags]) => [at, Number(/size=(\d+)/u.exec(flags ?? "")?.[1])]);
    const mib = 1024 * 1024;
    expect(sizes.slice(-3)).toEqual([
      ["/work", 64 * mib],
      ["/tmp", 32 * mib],
      ["/dev/shm", 32 * mib],
    ]);
  });

  test("the command has its own environment and limits, and no power", () => {
    const inside = argv.slice(argv.indexOf("/evogate/tools/env"));
    expect(inside.slice(0, 3)).toEqual(["/evogate/tools/env", "-i", "PATH=/evogate/bin"]);
    expect(inside).toContain("PYTHONPATH=/judged/skills/a");
    expect(inside.slice(inside.indexOf("/evogate/tools/prlimit"))).toEqual([
      "/evogate/tools/prlimit",
      "--core=0",
      "--nofile=256",
      "--cpu=20:22",
      "--fsize=67108864",
      "--data=536870912",
      "--nproc=40",
      "--memlock=0",
      "--msgqueue=0",
      "--",
      // 10,000 and the rest of 4321 × 16 + 2 by 50,000.
      "/evogate/tools/setpriv",
      "--reuid=29138",
      "--regid=29138",
      "--clear-groups",
      "--inh-caps=-all",
      "--ambient-caps=-all",
      "--bounding-set=-all",
      "--no-new-privs",
      "--",
      "/opt/py/bin/python3",
      "-m",
      "unittest",
    ]);
  });
});

describe("with hosts that may be reached", () => {
  const relay = {
    program: "/opt/node",
    mounts: [{ kind: "file", source: "/opt/node", at: "/opt/node" }],
    code: "x()",
  } as const;
  const planned = plan(PODMAN, { egress: { hosts: ["api.example.com"], relay } });
  const { argv } = planned;

  test("the relay starts the command, after the powers are gone, and has the Node and the socket that it needs", () => {
    expect(argv.slice(argv.indexOf("--no-new-privs") + 1)).toEqual([
      "--",
      "/opt/node",
      "-e",
      "x()",
      "/evogate/way-out",
      "3128",
      ...JOB.command,
    ]);
    expect(valuesOf(argv, "--mount")).toContain("type=bind,source=/opt/node,target=/opt/node,readonly=true");
    expect(argv[2]).toContain('--mount "type=bind,source=$EVOGATE_WAY_OUT/socket,target=/evogate/way-out"');
  });

  test("the network is as closed as ever; what is outside knows the hosts, what is inside the proxy", () => {
    expect(valuesOf(argv, "--network")).toEqual(["none"]);
    expect(planned.allowHosts).toEqual(["api.example.com"]);
    expect(argv.join(" ")).not.toContain("api.example.com");
    expect(argv).toContain("HTTPS_PROXY=http://127.0.0.1:3128");
  });

  test("what the policy allows of processes and memory is the command's", () => {
    expect([valuesOf(argv, "--pids-limit"), valuesOf(argv, "--ulimit")[1]]).toEqual([["56"], "nproc=52:52"]);
    expect(argv).toContain("--nproc=52");
    expect(Number(valuesOf(argv, "--memory")[0]) - Number(valuesOf(plan(PODMAN).argv, "--memory")[0])).toBe(64 << 20);
  });
});

test("without them there is no way out", () => {
  expect(plan(PODMAN).argv.join(" ")).not.toMatch(/way-out|WAY_OUT|PROXY/u);
});

test("only docker limits how many files there are", () => {
  const count = (host: ContainerHost) =>
    valuesOf(plan(host).argv, "--tmpfs").filter((each) => each?.includes("nr_inodes"));
  expect([count(PODMAN).length, count(DOCKER).length]).toEqual([0, 8]);
});

test("more places to write to share what the others have", () => {
  const { argv } = plan(DOCKER, { writable: ["/var/out", "/judged/skills/a/out"] });
  expect(valuesOf(argv, "--tmpfs").slice(-2)).toEqual([
    "/var/out:rw,noexec,nosuid,nodev,mode=1777,size=16777216,nr_inodes=3276",
    "/judged/skills/a/out:rw,noexec,nosuid,nodev,mode=1777,size=16777216,nr_inodes=3276",
  ]);
});

test.each(["/a,b", "/a:b", '/a"b', "/a\nb", "/a\\b"])("a path that options have no room for is refused: %j", (path) => {
  const fault = { code: "sandbox-broken", message: expect.stringContaining(JSON.stringify(path)) };
  const mounts = [{ kind: "file", source: path, at: "/x" }] as const;
  expect(planContainer({ ...JOB, mounts }, PODMAN, "x")).toMatchObject({ ok: false, fault });
  expect(planContainer({ ...JOB, writable: [path] }, PODMAN, "x")).toMatchObject({ ok: false, fault });
});
