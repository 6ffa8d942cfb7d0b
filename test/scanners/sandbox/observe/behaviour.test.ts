import { describe, expect, test } from "vitest";
import { describeBehaviour } from "../../../../src/scanners/sandbox/observe/behaviour.ts";
import type { Act, TraceEvent } from "../../../../src/scanners/sandbox/observe/trace-event.ts";

const WHERE = { folder: "/judged/skills/a", interpreters: new Set(["/evogate/bin/python3", "/py/python3"]) };

function event(act: Act): TraceEvent {
  return { ...act, command: ["python3", "a.py"] };
}

function internet(host: string, port: number) {
  return { kind: "internet", host, port } as const;
}

describe("what is told of an event, and which capability it shows", () => {
  test.each<readonly [Act, readonly [string, string, string | null] | null]>([
    [{ kind: "connect", address: internet("10.1.2.3", 4444) }, ["connect", "10.1.2.3:4444", "network"]],
    [
      { kind: "send", address: internet("2001:db8::1", 53), payload: Buffer.from("x") },
      ["send", "[2001:db8::1]:53", "network"],
    ],
    [{ kind: "connect", address: internet("127.0.0.1", 8080) }, ["connect", "127.0.0.1:8080", null]],
    [{ kind: "connect", address: internet("127.0.0.1", 41_233) }, ["connect", "127.0.0.1:*", null]],
    [{ kind: "bind", address: internet("0.0.0.0", 0) }, ["bind", "0.0.0.0:0", null]],
    [{ kind: "bind", address: internet("10.1.2.3", 80) }, ["bind", "10.1.2.3:80", null]],
    [{ kind: "send", address: internet("127.0.0.1", 53), payload: Buffer.from("x") }, null],
    [{ kind: "send", address: null, payload: Buffer.from("x") }, null],
    [{ kind: "connect", address: { kind: "local", path: "/var/run/nscd/socket" } }, null],
    [
      { kind: "connect", address: { kind: "local", path: "/run/docker.sock" } },
      ["connect", "/run/docker.sock", "fs-write"],
    ],
    [{ kind: "connect", address: { kind: "local", path: "\0own" } }, null],
    [{ kind: "bind", address: { kind: "local", path: "/tmp/socket" } }, null],
    [{ kind: "resolve", name: "evil.example.com" }, ["lookup", "evil.example.com", "network"]],
    [{ kind: "resolve", name: "localhost" }, ["lookup", "localhost", null]],
    [{ kind: "exec", path: "/evogate/bin/git", words: ["anything", "push"] }, ["exec", "git push", "exec"]],
    [{ kind: "exec", path: "/py/python3", words: ["python3", "-m", "x"] }, null],
    [{ kind: "exec", path: "/evogate/bin/uname", words: ["uname", "-p"] }, null],
    [{ kind: "exec", path: "/evogate/bin/uname", words: ["uname", "-a"] }, ["exec", "uname -a", "exec"]],
    [{ kind: "read", path: "/judged/skills/a/x.txt" }, null],
    [{ kind: "read", path: "/judged/shared/x.txt" }, null],
    [{ kind: "read", path: "/work/.aws/credentials" }, ["open", "~/.aws/credentials", "fs-read"]],
    [{ kind: "read", path: "/work/notes.txt" }, null],
    [{ kind: "read", path: "/etc/shadow" }, ["open", "/etc/shadow", "fs-read"]],
    [{ kind: "read", path: "/etc/passwd" }, null],
    [{ kind: "read", path: "/usr/lib/ssl/cert.pem" }, null],
    [{ kind: "read", path: "/etc/ssl/certs/4a6481c9.0" }, null],
    [{ kind: "read", path: "/etc/ssl/private/server.key" }, ["open", "/etc/ssl/private/server.key", "fs-read"]],
    [{ kind: "read", path: "/etc/localtime" }, null],
    [{ kind: "read", path: "/usr/share/zoneinfo/UTC" }, null],
    [{ kind: "read", path: "/proc/self/maps" }, null],
    [{ kind: "read", path: "/proc/77/environ" }, ["open", "/proc/*/environ", "fs-read"]],
    [{ kind: "read", path: "/home/ann/x" }, ["open", "/home/ann/x", "fs-read"]],
    [{ kind: "write", path: "/judged/skills/a/SKILL.md" }, ["write", "SKILL.md", "fs-write"]],
    [{ kind: "write", path: "/judged/skills/b/SKILL.md" }, ["write", "../b/SKILL.md", "fs-write"]],
    [{ kind: "write", path: "/work/.bashrc" }, ["write", "~/.bashrc", "fs-write"]],
    [{ kind: "write", path: "/work/.cache/x" }, ["write", "~/.cache/x", null]],
    [{ kind: "write", path: "/tmp/tmpa8f3k2/stage.b64" }, ["write", "/tmp/*/*.b64", null]],
    [{ kind: "write", path: "/dev/null" }, null],
    [{ kind: "write", path: "/dev/sda" }, ["write", "/dev/sda", "fs-write"]],
    [{ kind: "create", path: "/etc/cron.d" }, ["create", "/etc/cron.d", "fs-write"]],
    [{ kind: "delete", path: "/home/ann" }, ["delete", "/home/ann", "fs-write"]],
    [{ kind: "rename", path: "/tmp/x.py", to: "/work/.bashrc" }, ["rename", "/tmp/*.py -> ~/.bashrc", "fs-write"]],
    [{ kind: "content", path: "/tmp/x", payload: Buffer.from("x") }, null],
    [{ kind: "forbidden" }, ["refused", "a system call that only attacks make", null]],
  ])("%j", (act, expected) => {
    const { behaviour } = describeBehaviour([event(act)], WHERE);
    expect(behaviour.map(({ kind, target, shows }) => [kind, target, shows?.kind ?? null])).toEqual(
      expected === null ? [] : [expected],
    );
    expect(behaviour.every(({ cause }) => cause === "python3 a.py")).toBe(true);
  });
});

test("a rename shows that its new place is written", () => {
  const { behaviour } = describeBehaviour([event({ kind: "rename", path: "/tmp/x", to: "/work/.bashrc" })], WHERE);
  expect(behaviour[0]?.shows).toEqual({ kind: "fs-write", target: "~/.bashrc" });
});

test("the same is told once, in the order of the first time, and not without end", () => {
  const acts: readonly Act[] = [
    { kind: "resolve", name: "b.example" },
    { kind: "resolve", name: "a.example" },
    { kind: "resolve", name: "b.example" },
  ];
  expect(describeBehaviour(acts.map(event), WHERE).behaviour.map(({ target }) => target)).toEqual([
    "b.example",
    "a.example",
  ]);
  const names = Array.from({ length: 501 }, (_, index) => event({ kind: "resolve", name: `h${index}.example` }));
  expect(describeBehaviour(names.slice(1), WHERE)).toMatchObject({ isWhole: true });
  const many = describeBehaviour(names, WHERE);
  expect([many.isWhole, many.behaviour.length]).toEqual([false, 500]);
});

test("what is drawn anew in each run is not told", () => {
  const told = (pid: number, folder: string): unknown =>
    describeBehaviour(
      [event({ kind: "exec", path: "/bin/tar", words: ["tar", `--pid=${pid}`, "-C", `/tmp/${folder}/in`] })],
      WHERE,
    ).behaviour[0]?.target;
  expect(told(1234, "tmpab12")).toBe("tar --pid=* -C /tmp/*");
  expect(told(99_871, "tmpzz9")).toBe("tar --pid=* -C /tmp/*");
});
