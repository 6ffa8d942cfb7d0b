import { describe, expect, test } from "vitest";
import { readEvents } from "../../../../src/scanners/sandbox/observe/read-events.ts";
import type { TraceEvent } from "../../../../src/scanners/sandbox/observe/trace-event.ts";

/** Two programs of ours, then what is judged, as process 3. */
const BEFORE = [
  '1 execve("/bin/sh", ["sh", "-c", "x"], 0x1 /* 2 vars */) = 0',
  '1 openat(AT_FDCWD</>, "/etc/shadow", O_RDONLY) = 3</etc/shadow>',
  "1 clone(child_stack=NULL, flags=SIGCHLD) = 2 /* 3 in strace's PID NS */",
  '3 execve("/bin/bwrap", ["bwrap"], 0x1 /* 2 vars */) = 0',
  '3 execve("/no/python3", ["python3", "a.py"], 0x1 /* 2 vars */) = -1 ENOENT (No such file or directory)',
  '3 execve("/py/python3", ["python3", "a.py"], 0x1 /* 2 vars */) = 0',
];

const TRACED = {
  ownPrograms: 2,
  folder: "/judged/skill",
  provided: ["/py"],
  interpreters: new Set(["/py/python3"]),
  isDriven: false,
};

function events(...lines: readonly string[]): readonly TraceEvent[] {
  const trace = { lines: Buffer.from([...BEFORE, ...lines, ""].join("\n")), isWhole: true };
  return readEvents(trace, TRACED)?.events ?? [];
}

/** Without the command, which is the same for all. */
function told(...lines: readonly string[]): readonly unknown[] {
  return events(...lines).map((event) =>
    Object.fromEntries(Object.entries(event).filter(([key]) => key !== "command")),
  );
}

const internet = (host: string, port: number) => ({ kind: "internet", host, port });
const SOCKET = "3<socket:[77]>";
const IPV4 = '{sa_family=AF_INET, sin_port=htons(4444), sin_addr=inet_addr("10.1.2.3")}';
const QUERY = String.raw`"\253\315\1\0\0\1\0\0\0\0\0\0\4eviL\7example\3com\0\0\1\0\1"`;

describe("what a call wants", () => {
  test.each([
    [
      `connect(${SOCKET}, ${IPV4}, 16) = -1 ENETUNREACH (Network is unreachable)`,
      [{ kind: "connect", address: internet("10.1.2.3", 4444) }],
    ],
    [
      `connect(${SOCKET}, ${IPV4}, 16) = -1 EINPROGRESS (Operation now in progress)`,
      [{ kind: "connect", address: internet("10.1.2.3", 4444) }],
    ],
    [
      `connect(${SOCKET}, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0`,
      [{ kind: "connect", address: internet("2001:db8::1", 443) }],
    ],
    [
      `connect(${SOCKET}, {sa_family=AF_UNIX, sun_path="/run/docker.sock"}, 110) = 0`,
      [{ kind: "connect", address: { kind: "local", path: "/run/docker.sock" } }],
    ],
    [`connect(${SOCKET}, {sa_family=AF_UNSPEC, sa_data="x"}, 16) = 0`, []],
    [`bind(${SOCKET}, ${IPV4}, 16) = 0`, [{ kind: "bind", address: internet("10.1.2.3", 4444) }]],
    [
      `sendto(${SOCKET}, "key", 3, 0, ${IPV4}, 16) = 3`,
      [{ kind: "send", address: internet("10.1.2.3", 4444), payload: Buffer.from("key") }],
    ],
    [
      `sendmsg(${SOCKET}, {msg_name=${IPV4}, msg_namelen=16, msg_iov=[{iov_base="a", iov_len=1}, {iov_base="b", iov_len=1}], msg_iovlen=2}, 0) = 2`,
      [
        { kind: "send", address: internet("10.1.2.3", 4444), payload: Buffer.from("a") },
        { kind: "send", address: internet("10.1.2.3", 4444), payload: Buffer.from("b") },
      ],
    ],
    [
      'openat(AT_FDCWD</judged/skill>, "../x", O_RDONLY) = -1 ENOENT (No such file or directory)',
      [{ kind: "read", path: "/judged/x" }],
    ],
    ['openat(4</work/a>, "b", O_RDWR|O_CLOEXEC) = 5</work/a/b>', [{ kind: "write", path: "/work/a/b" }]],
    ['openat(AT_FDCWD</>, "link", O_RDONLY) = 5</work/.ssh/id_rsa>', [{ kind: "read", path: "/work/.ssh/id_rsa" }]],
    [
      'openat2(AT_FDCWD</>, "a", {flags=O_WRONLY|O_CREAT, mode=0666, resolve=0}, 24) = 5</a>',
      [{ kind: "write", path: "/a" }],
    ],
    ['open("/etc/x", O_RDONLY) = -1 EACCES (Permission denied)', [{ kind: "read", path: "/etc/x" }]],
    ['creat("/a", 0666) = 3</a>', [{ kind: "write", path: "/a" }]],
    ['truncate("/a", 0) = 0', [{ kind: "write", path: "/a" }]],
    ['mkdir("/a", 0777) = 0', [{ kind: "create", path: "/a" }]],
    ['symlinkat("/work/secret", AT_FDCWD</tmp>, "b") = 0', [{ kind: "create", path: "/tmp/b" }]],
    ['unlinkat(AT_FDCWD</tmp>, "a", AT_REMOVEDIR) = 0', [{ kind: "delete", path: "/tmp/a" }]],
    ['unlink("a") = 0', [{ kind: "delete", path: "/judged/skill/a" }]],
    ['renameat2(AT_FDCWD</tmp>, "a", 4</work>, "b", 0) = 0', [{ kind: "rename", path: "/tmp/a", to: "/work/b" }]],
    ['write(4</tmp/a>, "key", 3) = 3', [{ kind: "content", path: "/tmp/a", payload: Buffer.from("key") }]],
    ['write(1<pipe:[3]>, "key", 3) = 3', []],
    [
      'execve("/bin/git", ["git", "push"], 0x1 /* 1 var */) = -1 ENOENT (No such file or directory)',
      [{ kind: "exec", path: "/bin/git", words: ["git", "push"] }],
    ],
    ["+++ killed by SIGSYS +++", [{ kind: "forbidden" }]],
    ["+++ killed by SIGKILL +++", []],
  ])("%s", (line, expected) => {
    expect(told(`3 ${line}`)).toEqual(expected);
  });

  test("what comes with the interpreter is read by itself", () => {
    expect(told('3 open("/py/lib/os.py", O_RDONLY) = 3</py/lib/os.py>')).toEqual([]);
    expect(told('3 open("/py/lib/os.py", O_WRONLY) = -1 EROFS (Read-only file system)')).toHaveLength(1);
  });

  test("what is written to a socket goes where it is connected", () => {
    const address = internet("10.1.2.3", 4444);
    const lines = [
      `3 connect(${SOCKET}, ${IPV4}, 16) = 0`,
      `3 write(${SOCKET}, "a", 1) = 1`,
      '3 write(1<socket:[5]>, "b", 1) = 1',
    ];
    expect(told(...lines).slice(1)).toEqual([
      { kind: "send", address, payload: Buffer.from("a") },
      { kind: "send", address: null, payload: Buffer.from("b") },
    ]);
  });

  test("a question to a name server says the name", () => {
    const server = '{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.1")}';
    const asked = `sendmmsg(${SOCKET}, [{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=${QUERY}, iov_len=34}]}, msg_len=34}, {msg_hdr={msg_name=NULL, msg_iov=[{iov_base=${QUERY}, iov_len=34}]}, msg_len=34}], 2, MSG_NOSIGNAL) = 2`;
    const kinds = told(`3 connect(${SOCKET}, ${server}, 16) = 0`, `3 ${asked}`);
    expect(kinds[1]).toEqual({ kind: "resolve", name: "evil.example.com" });
    expect(kinds).toHaveLength(4);
  });
});

describe("who has done it", () => {
  test("what comes before the judged program, and beside it, is not its own", () => {
    const other = '1 openat(AT_FDCWD</>, "/b", O_RDONLY) = 3</b>';
    expect(events(other, '3 open("/a", O_RDONLY) = 3</a>')).toMatchObject([
      { path: "/a", command: ["python3", "a.py"] },
    ]);
  });

  test("a process is what made it, until it becomes another program", () => {
    const own = ["python3", "a.py"];
    const made = events(
      "3 vfork( <unfinished ...>",
      '4 open("/a", O_RDONLY) = 3</a>',
      '4 execve("/bin/git", ["git"], 0x1 /* 1 var */) = 0',
      "3 <... vfork resumed>) = 2 /* 4 in strace's PID NS */",
      '4 open("/b", O_RDONLY) = 3</b>',
      "4 clone(child_stack=NULL, flags=SIGCHLD) = 9 /* 5 in strace's PID NS */",
      '5 open("/c", O_RDONLY) = 3</c>',
      '3 open("/d", O_RDONLY) = 3</d>',
    );
    expect(made.map((event) => ["path" in event ? event.path : "", event.command])).toEqual([
      ["/a", own],
      ["/bin/git", own],
      ["/b", ["git"]],
      ["/c", ["git"]],
      ["/d", own],
    ]);
  });
});

describe("what a driver of ours plays", () => {
  /** `["python3","a.py"]` and `["node","b.js"]`. */
  const [PLAYS_A, PLAYS_B] = ["5b22707974686f6e33222c22612e7079225d", "5b226e6f6465222c22622e6a73225d"].map(
    (words) => `openat(AT_FDCWD</>, "/evogate/announced/${words}", O_RDONLY) = -1 ENOENT (No such file or directory)`,
  );
  const driven = (...lines: readonly string[]) => {
    const trace = { lines: Buffer.from([...BEFORE, ...lines, ""].join("\n")), isWhole: true };
    const read = readEvents(trace, { ...TRACED, isDriven: true })?.events ?? [];
    return read.flatMap((event) =>
      "path" in event && !event.path.includes("announced") ? [[event.path, event.command]] : [],
    );
  };

  test("is named by what it announces, and what the driver and its threads do is not told", () => {
    const thread = "flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD";
    expect(
      driven(
        '3 open("/driver", O_RDONLY) = 3</driver>',
        '5 open("/thread", O_RDONLY) = 3</thread>',
        `3 clone(child_stack=0x7f, ${thread}, child_tidptr=0x7f) = 4 /* 5 in strace's PID NS */`,
        "3 clone(child_stack=NULL, flags=SIGCHLD) = 5 /* 6 in strace's PID NS */",
        '6 open("/before", O_RDONLY) = 3</before>',
        `6 ${PLAYS_A}`,
        '6 open("/a", O_RDONLY) = 3</a>',
        `6 clone3({flags=CLONE_VM|CLONE_THREAD, child_tid=0x7f}, 88) = 6 /* 7 in strace's PID NS */`,
        '7 open("/of-a", O_RDONLY) = 3</of-a>',
        `6 ${PLAYS_B}`,
        '7 open("/b", O_RDONLY) = 3</b>',
        '6 open("/evogate/announced/zz", O_RDONLY) = -1 ENOENT (No such file or directory)',
        '6 open("/still-b", O_RDONLY) = 3</still-b>',
      ),
    ).toEqual([
      ["/before", ["python3", "a.py"]],
      ["/a", ["python3", "a.py"]],
      ["/of-a", ["python3", "a.py"]],
      ["/b", ["node", "b.js"]],
      ["/still-b", ["node", "b.js"]],
    ]);
  });
});

test("a trace that does not show the start is none; one with what nobody can read is not whole", () => {
  const read = (lines: readonly string[], isWhole = true) =>
    readEvents({ lines: Buffer.from([...lines, ""].join("\n")), isWhole }, TRACED);
  expect(read(BEFORE.slice(0, 5))).toBeNull();
  expect(read([])).toBeNull();
  expect(read(BEFORE)).toEqual({ events: [], behaviour: [], isWhole: true });
  expect(read(BEFORE, false)).toMatchObject({ isWhole: false });
  expect(read([...BEFORE, "3 open("])).toMatchObject({ isWhole: false });
});
