import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFiles } from "../../../src/adapters/files/files.ts";
import { asBlobId } from "../../../src/core/ids.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";
import { asOrdinaryUser } from "./as-ordinary-user.ts";

const MEBIBYTE = 1024 * 1024;

describe("stat", () => {
  test.each<[path: string, kind: string, real: string]>([
    ["folder", "folder", "folder"],
    ["folder/file", "file", "folder/file"],
    ["folder/../folder/", "folder", "folder"],
    ["to-folder", "folder", "folder"],
    ["to-folder/file", "file", "folder/file"],
    ["caf\udce9", "file", "caf\udce9"],
  ])("%j", async (path, kind, real) => {
    const root = makeTemporaryFolder();
    mkdirSync(join(root, "folder"));
    writeFileSync(join(root, "folder/file"), "");
    symlinkSync("folder", join(root, "to-folder"));
    writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.of(0xe9)]), "");
    expect(await createFiles().stat(`${root}/${path}`)).toEqual({ ok: true, value: { kind, path: `${root}/${real}` } });
  });

  test("knows what is neither file nor folder", async () => {
    expect(await createFiles().stat("/dev/null")).toEqual({ ok: true, value: { kind: "other", path: "/dev/null" } });
  });

  test("takes a relative path from the current folder", async () => {
    expect(await createFiles().stat("src/../package.json")).toEqual({
      ok: true,
      value: { kind: "file", path: `${process.cwd()}/package.json` },
    });
  });

  test.each<[name: string, path: string, code: string]>([
    ["nothing", "nowhere", "path-missing"],
    ["nothing, as the path is empty", "", "path-missing"],
    ["a file as a folder", "file/below", "path-missing"],
    ["a link to nothing", "dangling", "path-missing"],
    ["a link to itself", "circle", "path-missing"],
    ["a name with NUL", "a\0b", "path-missing"],
    ["something in a closed folder", "closed/file", "unreadable"],
  ])("fails on %s", async (_name, path, code) => {
    const root = makeTemporaryFolder();
    chmodSync(root, 0o755);
    writeFileSync(join(root, "file"), "");
    symlinkSync("nowhere", join(root, "dangling"));
    symlinkSync("circle", join(root, "circle"));
    mkdirSync(join(root, "closed"), 0o000);
    const stat = async (): Promise<unknown> => await createFiles().stat(path === "" ? "" : `${root}/${path}`);
    expect(await asOrdinaryUser(stat)).toMatchObject({ ok: false, fault: { code } });
  });
});

describe("workTree", () => {
  test("lists everything for the folder `.`", async () => {
    const root = makeTemporaryFolder();
    writeFileSync(join(root, "a"), "");
    const tree = createFiles().workTree(root);
    expect(await tree.entries(".")).toEqual(await tree.entries());
    expect(await tree.entries(".")).toMatchObject({ ok: true, value: [{ path: "a" }] });
  });

  test("keeps 16 MiB unless told otherwise", async () => {
    const root = makeTemporaryFolder();
    writeFileSync(join(root, "kept"), Buffer.alloc(16 * MEBIBYTE));
    writeFileSync(join(root, "dropped"), Buffer.alloc(16 * MEBIBYTE + 1));
    const tree = createFiles().workTree(root);
    const kept = await tree.read(asBlobId("file:kept"));
    const dropped = await tree.read(asBlobId("file:dropped"));
    expect(kept.ok && kept.value.bytes?.length).toBe(16 * MEBIBYTE);
    expect(dropped.ok && dropped.value).toMatchObject({ size: 16 * MEBIBYTE + 1, bytes: null });
  });

  test.each([["file:../secret"], ["link:../secret"], ["file:sub/../../secret"]])("does not read %s", async (blob) => {
    const parent = makeTemporaryFolder();
    mkdirSync(join(parent, "root/sub"), { recursive: true });
    writeFileSync(join(parent, "secret"), "secret");
    const read = await createFiles().workTree(join(parent, "root")).read(asBlobId(blob));
    expect(read).toMatchObject({ ok: false, fault: { code: "unreadable" } });
  });

  test("does not know the blobs of another tree", async () => {
    const read = await createFiles()
      .workTree(makeTemporaryFolder())
      .read(asBlobId("0".repeat(40)));
    expect(read).toMatchObject({ ok: false, fault: { code: "unreadable" } });
  });
});
