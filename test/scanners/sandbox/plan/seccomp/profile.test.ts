import { describe, expect, test } from "vitest";
import { buildSeccompProfile } from "../../../../../src/scanners/sandbox/plan/seccomp/profile.ts";

interface Rule {
  readonly names: readonly string[];
  readonly action: string;
  readonly errnoRet?: number;
  readonly args?: readonly {
    readonly index: number;
    readonly op: string;
    readonly value: number;
    readonly valueTwo?: number;
  }[];
}
interface Profile {
  readonly defaultAction: string;
  readonly architectures: readonly string[];
  readonly syscalls: readonly Rule[];
}

const x64 = JSON.parse(buildSeccompProfile("x64")) as Profile;
const arm64 = JSON.parse(buildSeccompProfile("arm64")) as Profile;

/** What a profile says of one system call: each rule without its names. */
function rulesOf({ syscalls }: Profile, name: string): readonly Omit<Rule, "names">[] {
  return syscalls.flatMap(({ names, ...rule }) => (names.includes(name) ? [rule] : []));
}

test("one architecture, and everything that is not named is let through", () => {
  expect([x64.defaultAction, x64.architectures]).toEqual(["SCMP_ACT_ALLOW", ["SCMP_ARCH_X86_64"]]);
  expect(arm64.architectures).toEqual(["SCMP_ARCH_AARCH64"]);
});

const KILLED = { action: "SCMP_ACT_KILL_PROCESS" };
const refusedWith = (errnoRet: number) => ({ action: "SCMP_ACT_ERRNO", errnoRet });

describe("without looking at what it is given", () => {
  test.each([
    ["ptrace", KILLED],
    ["mount", KILLED],
    ["unshare", KILLED],
    ["bpf", KILLED],
    ["memfd_create", refusedWith(1)],
    ["io_uring_setup", refusedWith(1)],
    ["clone3", refusedWith(38)],
  ])("%s", (name, rule) => {
    expect(rulesOf(x64, name)).toEqual([rule]);
  });

  test("read is in no rule, and iopl in none of arm64's, which has no such call", () => {
    expect([rulesOf(x64, "read"), rulesOf(arm64, "iopl")]).toEqual([[], []]);
    expect(rulesOf(x64, "iopl")).toEqual([KILLED]);
  });
});

/** As libseccomp compares an argument of 64 bits. */
function holds({ op, value, valueTwo = 0 }: NonNullable<Rule["args"]>[number], given: bigint): boolean {
  switch (op) {
    case "SCMP_CMP_EQ":
      return given === BigInt(value);
    case "SCMP_CMP_GT":
      return given > BigInt(value);
    default:
      return (given & BigInt(value)) === BigInt(valueTwo);
  }
}

/** What happens to a call with this value for the argument that its rules look at. */
function answerTo(name: string, given: bigint): string {
  const met = rulesOf(x64, name).filter(({ args }) => args?.every((each) => holds(each, given)) === true);
  return met[0] === undefined ? "allowed" : met[0].action === "SCMP_ACT_ERRNO" ? `${met[0].errnoRet}` : "killed";
}

describe("by what it is given", () => {
  test.each([
    ["clone", 0x1200011n, "allowed"],
    ["clone", 0x3d0f00n, "allowed"],
    ["clone", 0x10000011n, "killed"],
    ["clone", 0x00020011n, "killed"],
    ["clone", 0x02000011n, "killed"],
    ["socket", 1n, "allowed"],
    ["socket", 2n, "allowed"],
    ["socket", 10n, "allowed"],
    ["socket", 0n, "97"],
    ["socket", 3n, "97"],
    ["socket", 16n, "97"],
    ["socket", 40n, "97"],
    // The kernel would drop what is above 32 bits.
    ["socket", 0x1_0000_0028n, "97"],
    ["socketpair", 1n, "allowed"],
    ["socketpair", 2n, "97"],
    ["ioctl", 0x5401n, "allowed"],
    ["ioctl", 0x5412n, "1"],
    ["ioctl", 0x541cn, "1"],
    ["ioctl", 0x5423n, "1"],
    ["ioctl", 0x1_0000_5412n, "1"],
    ["personality", 0n, "allowed"],
    ["personality", 0x40000n, "1"],
    // A profile cannot say that this value, which only asks, is meant as well.
    ["personality", 0xffffffffn, "1"],
  ])("%s(%s)", (name, given, answer) => {
    expect(answerTo(name, given)).toBe(answer);
  });

  test("each rule has one condition, because libseccomp takes no more for an argument", () => {
    for (const { args } of x64.syscalls) expect(args?.length ?? 1).toBe(1);
    expect(rulesOf(x64, "ioctl").every(({ args }) => args?.[0]?.index === 1)).toBe(true);
    expect(rulesOf(x64, "clone").every(({ args }) => args?.[0]?.index === 0)).toBe(true);
  });
});
