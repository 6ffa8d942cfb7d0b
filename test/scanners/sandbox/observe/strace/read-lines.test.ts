import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  readTraceLines,
  type Call,
  type Killed,
} from "../../../../../src/scanners/sandbox/observe/strace/read-lines.ts";
import { textsIn } from "../../../../../src/scanners/sandbox/observe/strace/find-values.ts";
import { printDescriptor, printText } from "./print.ts";

function read(...lines: readonly string[]): readonly (Call | Killed)[] {
  const read = readTraceLines(Buffer.from(lines.map((line) => `${line}\n`).join("")));
  expect(read.unread).toBe(0);
  return read.lines;
}

function calls(...lines: readonly string[]): readonly Call[] {
  return read(...lines).filter((line) => line.kind === "call");
}

/** Process, name, texts, how it ended, what it made, what it opened. */
function told({ process, name, values, result, made, opened }: Call): readonly unknown[] {
  const texts = values.flatMap(textsIn).map((bytes) => Buffer.from(bytes).toString("latin1"));
  return [process, name, texts, result, made, opened === null ? null : Buffer.from(opened).toString("latin1")];
}

describe("a call in one line", () => {
  test.each([
    ['7 openat(AT_FDCWD</work>, "a", O_RDONLY) = 3</work/a>', [7, "openat", ["a"], "ok", null, "/work/a"]],
    [
      '7     openat(AT_FDCWD</work>, "a\\n\\"<x>\\303\\251\\0007", O_RDONLY|O_CLOEXEC) = -1 ENOENT (No such file or directory)',
      [7, "openat", ['a\n"<x>\xc3\xa9\x007'], "ENOENT", null, null],
    ],
    [
      '12 execve("/bin/a", ["a", "-c", "1, 2) = 0"...], 0x7ffc /* 38 vars */) = 0',
      [12, "execve", ["/bin/a", "a", "-c", "1, 2) = 0"], "ok", null, null],
    ],
    ["12 vfork() = 44 /* 14007 in strace's PID NS */", [12, "vfork", [], "ok", 14007, null]],
    ["12 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD) = 44", [12, "clone", [], "ok", 44, null]],
    [
      "12 clone(child_stack=NULL, flags=SIGCHLD) = -1 EAGAIN (Resource temporarily unavailable)",
      [12, "clone", [], "EAGAIN", null, null],
    ],
    ["12 clone3({flags=CLONE_VM, exit_signal=SIGCHLD}, 88) = ?", [12, "clone3", [], "?", null, null]],
    [
      '3 connect(3<socket:[77]>, {sa_family=AF_UNIX, sun_path=@"x\\1"}, 4) = -1 ECONNREFUSED (Connection refused)',
      [3, "connect", ["\0x\x01"], "ECONNREFUSED", null, null],
    ],
    [
      '3 openat(5</work (x)\\76 = 3>(deleted), "b", O_RDONLY) = 6</work (x)\\76 = 3/b>(deleted)',
      [3, "openat", ["b"], "ok", null, "/work (x)> = 3/b"],
    ],
  ])("%s", (line, expected) => {
    expect(calls(line).map(told)).toEqual([expected]);
  });
});

describe("what is not one call in one line", () => {
  test("a call that another process interrupts is read where it comes back", () => {
    const lines = calls(
      "1 vfork( <unfinished ...>",
      '2 execve("/a", ["a"], 0x1 /* 3 vars */ <unfinished ...>',
      "1 <... vfork resumed>)              = 2",
      "2 <... execve resumed>)             = 0",
    );
    expect(lines.map(told)).toEqual([
      [1, "vfork", [], "ok", 2, null],
      [2, "execve", ["/a", "a"], "ok", null, null],
    ]);
  });

  test("a thread that becomes another program goes on as its process", () => {
    const lines = calls(
      '5 execve("/a", ["a"], 0x1 /* 3 vars */ <unfinished ...>',
      "4 +++ superseded by execve in pid 5 +++",
      "4 <... execve resumed>)             = 0",
    );
    expect(lines.map(told)).toEqual([[4, "execve", ["/a", "a"], "ok", null, null]]);
  });

  test("a call that never came back has been made all the same", () => {
    const lines = read(
      '5 connect(3<socket:[7]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("10.0.0.1")}, 16 <unfinished ...>',
      "5 +++ killed by SIGKILL +++",
    );
    expect(lines).toMatchObject([
      { kind: "killed", process: 5, signal: "SIGKILL" },
      { kind: "call", name: "connect", result: "?" },
    ]);
  });

  test("the end of a process is no call, unless it was killed", () => {
    const lines = [
      "1 +++ exited with 0 +++",
      "1 --- SIGCHLD {si_signo=SIGCHLD} ---",
      "2 +++ killed by SIGSYS (core dumped) +++",
    ];
    expect(read(...lines)).toEqual([{ kind: "killed", process: 2, signal: "SIGSYS", made: null }]);
  });

  test("what was being written when strace ended is left out", () => {
    const trace = Buffer.from('1 openat(AT_FDCWD</>, "a", O_RDONLY) = 3</a>\n1 openat(AT_FDCWD</>, "b');
    expect(readTraceLines(trace)).toMatchObject({ lines: [{ name: "openat" }], unread: 0 });
  });

  test.each([
    "strace: out of memory",
    "1 openat(",
    '1 openat("a" = 3',
    '1 openat("a") 3',
    '1 openat("a',
    `1 open(${"[".repeat(40)})`,
  ])("is counted as unread: %s", (line) => {
    expect(readTraceLines(Buffer.from(`${line}\n`))).toEqual({ lines: [], unread: 1 });
  });
});

describe("of any names", () => {
  const bytes = fc.uint8Array({ maxLength: 40 });
  /** What looks like strace's own signs, beside bytes of all kinds. */
  const name = fc.oneof(
    bytes,
    fc
      .constantFrom(
        '", O_RDONLY) = 3',
        " <unfinished ...>",
        ">) = 0",
        "<... open resumed>",
        "\n9 +++ exited with 0 +++\n",
        "\\",
        "\\0",
        "7",
        "/* 9 in strace's PID NS */",
      )
      .map((text) => new Uint8Array(Buffer.from(text))),
  );

  test("texts and the paths of descriptors are read as they were", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(name, name, name, fc.constantFrom("whole", "resumed"), (folder, path, opened, how) => {
        seen.add(how);
        const call = `openat(${printDescriptor("AT_FDCWD", folder)}, ${printText(path)}, O_RDONLY`;
        const end = `) = ${printDescriptor("3", opened)}`;
        const lines =
          how === "whole" ? [`8 ${call}${end}`] : [`8 ${call} <unfinished ...>`, `8 <... openat resumed>${end}`];
        const [read] = calls(...lines);
        expect(read?.values[0]).toEqual({ kind: "word", text: "AT_FDCWD", path: Buffer.from(folder) });
        expect(read?.values[1]).toEqual({ kind: "text", bytes: Buffer.from(path) });
        expect(read?.opened).toEqual(Buffer.from(opened));
      }),
    );
    expect([...seen].toSorted()).toEqual(["resumed", "whole"]);
  });

  test("calls of many processes, cut into each other, are those that each of them made", () => {
    const script = fc.array(fc.record({ process: fc.integer({ min: 1, max: 4 }), path: name, isCut: fc.boolean() }), {
      maxLength: 30,
    });
    let cut = 0;
    fc.assert(
      fc.property(script, (made) => {
        const pending = new Map<number, string>();
        const lines: string[] = [];
        for (const { process, path, isCut } of made) {
          const resumed = pending.get(process);
          if (resumed !== undefined) lines.push(resumed);
          pending.delete(process);
          const call = `${process} unlink(${printText(path)}`;
          if (!isCut) lines.push(`${call}) = 0`);
          else {
            cut += 1;
            lines.push(`${call} <unfinished ...>`);
            pending.set(process, `${process} <... unlink resumed>) = 0`);
          }
        }
        lines.push(...pending.values());
        const read = calls(...lines);
        for (const id of [1, 2, 3, 4]) {
          const texts = read.filter(({ process }) => process === id).flatMap(({ values }) => values.flatMap(textsIn));
          expect(texts).toEqual(made.filter(({ process }) => process === id).map(({ path }) => Buffer.from(path)));
        }
      }),
    );
    expect(cut).toBeGreaterThan(0);
  });

  test("nothing that anybody could write makes it throw, and each line is read or counted", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }).map((text) => text.replaceAll("\n", " "))), (texts) => {
        const lines = texts.filter((text) => text !== "");
        const { unread } = readTraceLines(Buffer.from(lines.map((line) => `${line}\n`).join("")));
        expect(unread).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});
