import { expect, test } from "vitest";
import { followLink } from "../../../src/artifacts/reading/link.ts";
import { listSkill, listTree } from "../open-artifact.ts";

/** Where `skill/<name>` leads, in a skill with these links; every skill has the file `a/b.md`. */
async function follow(name: string, links: Readonly<Record<string, string>>, root = "skill"): Promise<string> {
  const within = (path: string): string => (root === "." ? path : `${root}/${path}`);
  const targets = new Map(Object.entries(links).map(([path, target]) => [within(path), target]));
  const files = Object.fromEntries([...targets].map(([path, target]) => [path, { link: target }]));
  const { entries } = await listTree({ [within("a/b.md")]: "", ...files });
  const link = entries.find(({ path }) => path === within(name));
  if (link === undefined) throw new Error(`no ${name}`);
  return followLink(link, targets.get(link.path) ?? "", { listed: listSkill(entries, root), links: targets });
}

test.each<readonly [string, string, Readonly<Record<string, string>>, string]>([
  ["a file", "x", { x: "a/b.md" }, "file-inside"],
  ["a folder", "x", { x: "a" }, "folder-inside"],
  ["a folder with a slash", "x", { x: "a/" }, "folder-inside"],
  ["a file, by a way around", "a/x", { "a/x": "../a/./b.md" }, "file-inside"],
  ["a file, by way of its own root", "x", { x: "../skill/a/b.md" }, "file-inside"],
  ["another link", "x", { x: "y", y: "a/b.md" }, "file-inside"],
  ["nothing", "x", { x: "gone" }, "dangling"],
  ["nothing, by another link", "x", { x: "y", y: "gone" }, "dangling"],
  ["a neighbour", "x", { x: "../other/SKILL.md" }, "outside-artifact"],
  ["a folder whose name begins like its own", "x", { x: "../skill2/a" }, "outside-artifact"],
  ["the top", "x", { x: ".." }, "outside-artifact"],
  ["beyond the top", "x", { x: "../../etc/passwd" }, "outside-tree"],
  ["an absolute path", "x", { x: "/etc/passwd" }, "outside-tree"],
  ["beyond the top, by another link", "x", { x: "y", y: "/etc" }, "outside-tree"],
  ["nothing at all", "x", { x: "" }, "outside-tree"],
  ["itself", "x", { x: "x" }, "loop"],
  ["another that leads back", "x", { x: "y", y: "x" }, "loop"],
  ["the folder it is in", "a/x", { "a/x": "." }, "loop"],
  ["a folder around it", "a/c/x", { "a/c/x": "../.." }, "loop"],
])("leads to %s", async (_, name, links, leads) => {
  expect(await follow(name, links)).toBe(leads);
});

test.each([
  [".", "a/b.md", "file-inside"],
  [".", "../x", "outside-tree"],
])("in a skill at %s, %s", async (root, target, leads) => {
  expect(await follow("x", { x: target }, root)).toBe(leads);
});

test("forty links in a row are followed, more are a loop", async () => {
  const chain = (length: number): Readonly<Record<string, string>> =>
    Object.fromEntries(Array.from({ length }, (_, at) => [`l${at}`, at === length - 1 ? "a/b.md" : `l${at + 1}`]));
  expect(await follow("l0", chain(40))).toBe("file-inside");
  expect(await follow("l0", chain(41))).toBe("loop");
});

test("a link through a link to a folder outside does not count as inside", async () => {
  expect(await follow("x", { out: "../../etc", x: "out/passwd" })).not.toBe("file-inside");
});
