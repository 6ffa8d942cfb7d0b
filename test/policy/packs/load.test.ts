import { describe, expect, test } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import { loadPacks, readPacks, type NamedPack } from "../../../src/policy/packs/load.ts";
import { memoryTree, type MemoryEntry } from "../../support/memory-tree.ts";
import { PACK, packOf, RULE } from "./pack-text.ts";

const A = ".evogate/a.yaml";
const B = ".evogate/rules/b.yaml";

/** Named by the policy one below the other, from its fourth line on. */
function named(...paths: readonly string[]): readonly NamedPack[] {
  return paths.map((path, index) => ({
    path: asPath(path),
    at: { path: asPath(".evogate/policy.yaml"), line: 4 + index, column: 9, endLine: 4 + index, endColumn: 20 },
  }));
}

/** `code message` of each fault of the base's packs. */
async function faultsOf(
  files: Readonly<Record<string, MemoryEntry>>,
  ...paths: readonly string[]
): Promise<readonly string[]> {
  const loaded = await loadPacks(memoryTree("base-tip", files), named(...paths));
  return loaded.ok ? [] : loaded.faults.map(({ code, message }) => `${code} ${message}`);
}

const OTHER = packOf(RULE.replace("internal-host", "other-host"));

test("packs are read in the order in which they are named", async () => {
  const loaded = await loadPacks(memoryTree("base-tip", { [A]: PACK, [B]: OTHER }), named(B, A));
  expect(loaded).toMatchObject({
    ok: true,
    value: [
      { path: B, rules: [{ meta: { id: "rules/pack/other-host" } }] },
      { path: A, rules: [{ meta: { id: "rules/pack/internal-host" } }] },
    ],
  });
});

test("a plain scan reads them from the work tree", async () => {
  expect(await readPacks(memoryTree("head", { [A]: PACK }), named(A))).toMatchObject({
    ok: true,
    value: [{ path: A }],
  });
  expect(await readPacks(memoryTree("head", {}), named(A))).toMatchObject({
    faults: [{ message: `.evogate/policy.yaml:4:9: there is no rule pack ${A}: it is not in the work tree` }],
  });
});

test("a change is judged by packs of no other tree than the base tip: law 5, by type", () => {
  const head = memoryTree("head", { [A]: PACK });
  // @ts-expect-error the head cannot bring the rules that judge it
  expect(() => loadPacks(head, named(A))).not.toThrow();
});

describe("refused", () => {
  const ONLY = "a rule pack is read from regular files only";
  const missing = (path: string): string =>
    `pack-missing .evogate/policy.yaml:4:9: there is no rule pack ${path}: it is not on the base`;
  test.each<[name: string, files: Readonly<Record<string, MemoryEntry>>, path: string, fault: string]>([
    ["missing", {}, A, missing(A)],
    ["in other capitals", { ".evogate/A.yaml": PACK }, A, missing(A)],
    ["below a file", { ".evogate/rules": "x" }, B, missing(B)],
    ["a folder", { ".evogate/a.yaml/x": "x" }, A, missing(A)],
    ["a link", { [A]: { link: "../head.yaml" } }, A, `link-unresolved ${A} is a symbolic link; ${ONLY}`],
    [
      "below a link",
      { ".evogate/rules": { link: "../x" } },
      B,
      `link-unresolved .evogate/rules is a symbolic link; ${ONLY}`,
    ],
    ["all below a link", { ".evogate": { link: "x" } }, B, `link-unresolved .evogate is a symbolic link; ${ONLY}`],
    [
      "below a submodule",
      { ".evogate/rules": { submodule: "0".repeat(40) } },
      B,
      `submodule-unread .evogate/rules is a submodule; ${ONLY}`,
    ],
    ["a FIFO", { [A]: { special: "fifo" } }, A, `special-file ${A} is no regular file; ${ONLY}`],
    ["unreadable", { [A]: { unread: "unreadable" } }, A, `unreadable cannot read ${A}`],
    ["no pack", { [A]: "rules: 1\n" }, A, `policy-invalid ${A}:1:8: \`rules\` must be a list, not the number \`1\``],
  ])("%s", async (_name, files, path, fault) => {
    expect(await faultsOf(files, path)).toEqual([fault]);
  });

  test("too large to be kept", async () => {
    const tree = memoryTree("base-tip", { [A]: "#".repeat(300_000) }, { maxBytes: 1000 });
    expect(await loadPacks(tree, named(A))).toMatchObject({
      faults: [{ code: "policy-invalid", message: `${A}:1:1: the file has 300000 bytes; at most 262144 are read` }],
    });
  });

  test("on an unborn branch: nothing is on the base yet", async () => {
    expect(await loadPacks(null, named(A))).toMatchObject({
      faults: [{ code: "pack-missing", message: expect.stringContaining("there is no commit yet") as string }],
    });
  });

  test("all that is wrong, over all packs", async () => {
    expect(await faultsOf({ [B]: "rules: []\n" }, A, B)).toEqual([
      missing(A),
      `policy-invalid ${B}:1:8: \`rules\` must not be empty: nothing would be looked for`,
    ]);
  });

  test("the same rule in two packs", async () => {
    expect(await faultsOf({ [A]: PACK, [B]: OTHER + RULE }, A, B)).toEqual([
      `policy-invalid ${B}:10:9: the rule internal-host is in ${A}:2 already`,
    ]);
  });

  test("more than 200 patterns over all packs, told once", async () => {
    const many = (id: string, count: number): string =>
      RULE.replace("internal-host", id) + "      - regex: b\n".repeat(count - 1);
    expect(await faultsOf({ [A]: packOf(many("a", 100)), [B]: packOf(many("b", 100)) }, A, B)).toEqual([]);
    const files = { [A]: packOf(many("a", 101)), [B]: packOf(many("b", 100), many("c", 1)) };
    expect(await faultsOf(files, A, B)).toEqual([
      `policy-invalid ${B}:2:9: from here on the packs have more than 200 patterns`,
    ]);
  });
});
