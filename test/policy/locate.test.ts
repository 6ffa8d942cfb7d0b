import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/core/artifact.ts";
import { fail } from "../../src/core/fault.ts";
import { asBlobId, asPath, type Sha } from "../../src/core/ids.ts";
import { locatePolicy } from "../../src/policy/locate.ts";
import { baseTip, file } from "./base-tip.ts";

const COMMIT = "0".repeat(40) as Sha;

function link(path: string): Entry {
  return { kind: "symlink", path: asPath(path), blob: asBlobId("target") };
}

function submodule(path: string): Entry {
  return { kind: "submodule", path: asPath(path), commit: COMMIT };
}

function special(path: string, what: Extract<Entry, { kind: "special" }>["what"]): Entry {
  return { kind: "special", path: asPath(path), what };
}

describe("locatePolicy", () => {
  test.each([
    ["no entry at all", []],
    ["no folder .evogate", ["SKILL.md"]],
    ["other files in it", [".evogate/lock.json", ".evogate/approvals/policy.yaml"]],
    ["policies of other folders", ["policy.yaml", "skills/pdf/.evogate/policy.yaml", "evogate/policy.yaml"]],
    ["names that only look alike", [".evogate/policy.yaml.bak", ".evogate/my-policy.yaml", ".evogate/policy"]],
  ])("there is none: %s", async (_, paths) => {
    const entries = paths.map((path) => file(asPath(path)));
    expect(await locatePolicy(baseTip(entries))).toEqual({ ok: true, value: null });
  });

  test("there is one", async () => {
    const entries = [".evogate/lock.json", ".evogate/policy.yaml"].map((path) => file(asPath(path)));
    expect(await locatePolicy(baseTip(entries))).toEqual({ ok: true, value: ".evogate/policy.yaml" });
  });

  const MISNAMED = "the policy must be a file named .evogate/policy.yaml, exactly";
  const REGULAR = "the policy is read from regular files only";
  test.each([
    [file(asPath(".evogate/policy.yml")), "policy-invalid", `.evogate/policy.yml: ${MISNAMED}`],
    [file(asPath(".evogate/policy.json")), "policy-invalid", `.evogate/policy.json: ${MISNAMED}`],
    [file(asPath(".evogate/Policy.YAML")), "policy-invalid", `.evogate/Policy.YAML: ${MISNAMED}`],
    [file(asPath(".evogate/policy.yaml/base")), "policy-invalid", `.evogate/policy.yaml/base: ${MISNAMED}`],
    [file(asPath(".evogate")), "policy-invalid", `.evogate: ${MISNAMED}`],
    [link(".evogate/policy.yaml"), "link-unresolved", `.evogate/policy.yaml is a symbolic link; ${REGULAR}`],
    [link(".evogate/policy.yml"), "link-unresolved", `.evogate/policy.yml is a symbolic link; ${REGULAR}`],
    [link(".evogate"), "link-unresolved", `.evogate is a symbolic link; ${REGULAR}`],
    [submodule(".evogate/policy.yaml"), "submodule-unread", `.evogate/policy.yaml is a submodule; ${REGULAR}`],
    [submodule(".evogate"), "submodule-unread", `.evogate is a submodule; ${REGULAR}`],
    [special(".evogate/policy.yaml", "fifo"), "special-file", `.evogate/policy.yaml is no regular file; ${REGULAR}`],
    [special(".evogate/policy.yaml", "socket"), "special-file", `.evogate/policy.yaml is no regular file; ${REGULAR}`],
    [special(".evogate", "nested-repository"), "nested-repository", `.evogate is no regular file; ${REGULAR}`],
    [special(".evogate", "unreadable-folder"), "unreadable", `.evogate is no regular file; ${REGULAR}`],
  ] as const)("is refused: %j", async (entry, code, message) => {
    const at = { path: entry.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
    expect(await locatePolicy(baseTip([entry, file(asPath("SKILL.md"))]))).toEqual({
      ok: false,
      fault: { code, message, at },
    });
  });

  test("a second policy beside the right one is refused too", async () => {
    const entries = [".evogate/policy.yaml", ".evogate/policy.yml"].map((path) => file(asPath(path)));
    expect(await locatePolicy(baseTip(entries))).toMatchObject({ ok: false, fault: { code: "policy-invalid" } });
  });

  test("a tree that cannot be listed has no policy to go by", async () => {
    const broken = fail("git-failed", "git ls-tree failed");
    expect(await locatePolicy({ entries: () => Promise.resolve(broken) })).toEqual(broken);
    expect(
      await locatePolicy({
        entries: (below) => Promise.resolve(below === undefined ? broken : { ok: true, value: [] }),
      }),
    ).toEqual(broken);
  });
});
