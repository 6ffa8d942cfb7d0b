import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { findAllPrograms } from "../../../../../src/adapters/sandbox/programs.ts";
import { buildSeccompFilter } from "../../../../../src/scanners/sandbox/plan/seccomp/filter.ts";
import { EXAMINED_SYSCALLS } from "../../../../../src/scanners/sandbox/plan/seccomp/examined-syscalls.ts";
import { FATAL_SYSCALLS, REFUSED_SYSCALLS } from "../../../../../src/scanners/sandbox/plan/seccomp/syscalls.ts";
import { simulate } from "./simulate.ts";

const X64 = 0xc000003e;
const ARM64 = 0xc00000b7;
const I386 = 0x40000003;
const ALLOWED = 0x7fff0000;
const KILLED = 0x80000000;
const EPERM = 0x00050001;
const ENOSYS = 0x00050026;
const EAFNOSUPPORT = 0x00050061;

const x64 = buildSeccompFilter("x64");
const arm64 = buildSeccompFilter("arm64");

describe("on x86-64", () => {
  test.each([
    ["read", 0, [], ALLOWED],
    ["execve", 59, [], ALLOWED],
    ["openat", 257, [], ALLOWED],
    ["statx", 332, [], ALLOWED],
    ["mseal, the newest", 462, [], ALLOWED],
    ["what is newer", 463, [], ENOSYS],
    ["the x32 ABI's read", 0x40000000, [], KILLED],
    ["a negative number", -1, [], KILLED],
    ["ptrace", 101, [], KILLED],
    ["mount", 165, [], KILLED],
    ["unshare", 272, [0x10000000], KILLED],
    ["bpf", 321, [], KILLED],
    ["keyctl", 250, [], KILLED],
    ["memfd_create", 319, [], EPERM],
    ["io_uring_setup", 425, [], EPERM],
    ["perf_event_open", 298, [], EPERM],
    ["clone3", 435, [], ENOSYS],
    ["clone for a thread", 56, [0x3d0f00], ALLOWED],
    ["clone for a process", 56, [0x1200011], ALLOWED],
    ["clone into a user namespace", 56, [0x10000011], KILLED],
    ["clone into a mount namespace", 56, [0x00020011], KILLED],
    ["clone into a cgroup namespace", 56, [0x02000011], KILLED],
    ["a Unix socket", 41, [1], ALLOWED],
    ["an Internet socket", 41, [2], ALLOWED],
    ["an IPv6 socket", 41, [10], ALLOWED],
    ["a netlink socket", 41, [16], EAFNOSUPPORT],
    ["a packet socket", 41, [17], EAFNOSUPPORT],
    ["a socket of the kernel's ciphers", 41, [38], EAFNOSUPPORT],
    ["a socket to the hypervisor", 41, [40], EAFNOSUPPORT],
    ["a pair of Unix sockets", 53, [1], ALLOWED],
    ["a pair of other sockets", 53, [2], EAFNOSUPPORT],
    ["asking a terminal", 16, [0, 0x5401], ALLOWED],
    ["typing into a terminal", 16, [0, 0x5412], EPERM],
    ["pasting into a console", 16, [0, 0x541c], EPERM],
    ["a line discipline", 16, [0, 0x5423], EPERM],
    ["asking for the personality", 135, [0xffffffff], ALLOWED],
    ["the usual personality", 135, [0], ALLOWED],
    ["no random addresses", 135, [0x40000], EPERM],
  ] as const)("%s", (_, number, args, answer) => {
    expect(simulate(x64, { architecture: X64, number, args })).toBe(answer);
  });

  test("calls of 32-bit programs are killed, whatever they are", () => {
    for (const number of [0, 1, 21, 101, 400]) expect(simulate(x64, { architecture: I386, number })).toBe(KILLED);
    expect(simulate(x64, { architecture: ARM64, number: 63 })).toBe(KILLED);
  });
});

describe("on arm64", () => {
  test.each([
    ["read", 63, [], ALLOWED],
    ["execve", 221, [], ALLOWED],
    ["ptrace", 117, [], KILLED],
    ["mount", 40, [], KILLED],
    ["unshare", 97, [], KILLED],
    ["memfd_create", 279, [], EPERM],
    ["clone into a user namespace", 220, [0x10000011], KILLED],
    ["clone for a thread", 220, [0x3d0f00], ALLOWED],
    ["a socket to the hypervisor", 198, [40], EAFNOSUPPORT],
    ["typing into a terminal", 29, [0, 0x5412], EPERM],
    ["iopl's number on x86-64, which is mq_unlink here", 172, [], ALLOWED],
    ["what is newer", 463, [], ENOSYS],
    ["a number that is x32 elsewhere", 0x40000000, [], ENOSYS],
  ] as const)("%s", (_, number, args, answer) => {
    expect(simulate(arm64, { architecture: ARM64, number, args })).toBe(answer);
  });

  test("another architecture is killed", () => {
    expect(simulate(arm64, { architecture: X64, number: 0 })).toBe(KILLED);
  });
});

// Assembled by hand from linux/filter.h: load the architecture, go on or kill, load the number, kill x32.
test("begins with these bytes", () => {
  expect(Buffer.from(x64.subarray(0, 48)).toString("hex")).toBe(
    "2000000004000000" +
      "150001003e0000c0" +
      "0600000000000080" +
      "2000000000000000" +
      "3500000100000040" +
      "0600000000000080",
  );
});

test("is no longer than the kernel takes, and ends by allowing", () => {
  for (const filter of [x64, arm64]) {
    expect(filter.length % 8).toBe(0);
    // BPF_MAXINSNS
    expect(filter.length / 8).toBeLessThanOrEqual(4096);
    expect(Buffer.from(filter.subarray(-8)).toString("hex")).toBe("060000000000ff7f");
  }
});

// `scmp_sys_resolver` is libseccomp's own table.
describe.each([
  ["x86_64", 0],
  ["aarch64", 1],
] as const)("the numbers of %s are libseccomp's", (architecture, column) => {
  const [resolver] = findAllPrograms("scmp_sys_resolver");
  const examined = EXAMINED_SYSCALLS.map(({ name, numbers }) => [name, numbers] as const);
  const all = [...Object.entries({ ...FATAL_SYSCALLS, ...REFUSED_SYSCALLS }), ...examined];

  test("all of them", (context) => {
    if (resolver === undefined) return context.skip("scmp_sys_resolver is not there: apt-get install seccomp");
    const known = all.map(([name]) => {
      const number = Number(execFileSync(resolver, ["-a", architecture, name], { encoding: "utf8" }));
      // libseccomp has negative numbers of its own for what an architecture lacks.
      return [name, number < 0 ? null : number];
    });
    expect(all.map(([name, numbers]) => [name, numbers[column]])).toEqual(known);
  });
});
