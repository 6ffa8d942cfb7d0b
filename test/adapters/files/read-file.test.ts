import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLink, readRegularFile } from "../../../src/adapters/files/read-file.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";
import { asOrdinaryUser } from "./as-ordinary-user.ts";

const LIMIT = 1000;
const MEBIBYTE = 1024 * 1024;
/** From `sha256sum`. */
const SHA_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const SHA_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
const SHA_OF_1001_ZEROS = "2f33b022758805a3bfcb77f61472e4a4a12fadeaf344698757ad4b124a823473";

/** A folder with one file or link, made by `make`. */
function makeFolder(make: (path: string) => void): string {
  const root = makeTemporaryFolder();
  chmodSync(root, 0o755);
  make(join(root, "it"));
  return root;
}

async function faultOf(root: string): Promise<unknown> {
  const read = await readRegularFile(root, "it", LIMIT);
  return read.ok ? read : { code: read.fault.code, path: read.fault.at?.path };
}

describe("readRegularFile", () => {
  test("gives size, hash and bytes", async () => {
    const root = makeFolder((path) => writeFileSync(path, "hello"));
    expect(await readRegularFile(root, "it", LIMIT)).toEqual({
      ok: true,
      value: { size: 5, sha256: SHA_OF_HELLO, bytes: Buffer.from("hello") },
    });
  });

  test("reads an empty file", async () => {
    const root = makeFolder((path) => writeFileSync(path, ""));
    expect(await readRegularFile(root, "it", LIMIT)).toEqual({
      ok: true,
      value: { size: 0, sha256: SHA_OF_NOTHING, bytes: Buffer.of() },
    });
  });

  test("keeps content up to the limit and only hashes what is larger", async () => {
    const root = makeFolder((path) => writeFileSync(path, Buffer.alloc(1001)));
    const at = await readRegularFile(root, "it", 1001);
    const above = await readRegularFile(root, "it", 1000);
    expect(at).toEqual({ ok: true, value: { size: 1001, sha256: SHA_OF_1001_ZEROS, bytes: Buffer.alloc(1001) } });
    expect(above).toEqual({ ok: true, value: { size: 1001, sha256: SHA_OF_1001_ZEROS, bytes: null } });
  });

  test("reads files of several chunks whole", async () => {
    const content = Buffer.alloc(3 * MEBIBYTE + 7, "0123456789");
    const root = makeFolder((path) => writeFileSync(path, content));
    const read = await readRegularFile(root, "it", 4 * MEBIBYTE);
    expect(read.ok && read.value.bytes !== null && content.equals(read.value.bytes)).toBe(true);
  });

  test("reads a file whose name is no UTF-8", async () => {
    const root = makeTemporaryFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff)]), "hello");
    expect(await readRegularFile(root, "\udcff", LIMIT)).toMatchObject({ ok: true, value: { sha256: SHA_OF_HELLO } });
  });

  test.each<[what: string, make: (path: string) => void]>([
    ["is gone", () => {}],
    ["became a link", (path) => symlinkSync("/etc/passwd", path)],
    ["became a folder", (path) => mkdirSync(path)],
    ["became a FIFO, without waiting for a writer", (path) => execFileSync("mkfifo", [path])],
  ])("says that a file vanished when it %s", async (_what, make) => {
    expect(await faultOf(makeFolder(make))).toEqual({ code: "vanished", path: "it" });
  });

  test("says that a file vanished when its folder became a file", async () => {
    const root = makeFolder((path) => writeFileSync(path, ""));
    expect(await readRegularFile(root, "it/below", LIMIT)).toMatchObject({ ok: false, fault: { code: "vanished" } });
  });

  test("does not follow a file that grows faster than it is read", async () => {
    const root = makeFolder((path) => writeFileSync(path, Buffer.alloc(2 * MEBIBYTE)));
    const reading = faultOf(root);
    // The first chunk is read, and the reader pauses: now the file grows.
    appendFileSync(join(root, "it"), Buffer.alloc(MEBIBYTE));
    expect(await reading).toEqual({ code: "vanished", path: "it" });
  });

  test("ends on a file that says it is empty and is endless", async () => {
    const read = await readRegularFile("/proc/self", "pagemap", LIMIT);
    expect(read).toMatchObject({ ok: false, fault: { code: "vanished" } });
  });

  test("says that it may not read", async () => {
    const root = makeFolder((path) => {
      writeFileSync(path, "hello");
      chmodSync(path, 0o000);
    });
    expect(await asOrdinaryUser(async () => await faultOf(root))).toEqual({ code: "unreadable", path: "it" });
  });
});

describe("readLink", () => {
  test.each<[name: string, target: string | Buffer, bytes: Buffer]>([
    ["a path", "../else where", Buffer.from("../else where")],
    ["a path that is no UTF-8", Buffer.of(0x61, 0xff), Buffer.of(0x61, 0xff)],
  ])("gives %s as it stands", (_name, target, bytes) => {
    const root = makeFolder((path) => symlinkSync(target, path));
    expect(readLink(root, "it", LIMIT)).toMatchObject({ ok: true, value: { size: bytes.length, bytes } });
  });

  test("hashes the text", () => {
    const root = makeFolder((path) => symlinkSync("hello", path));
    expect(readLink(root, "it", LIMIT)).toMatchObject({ ok: true, value: { sha256: SHA_OF_HELLO } });
  });

  test.each<[what: string, make: (path: string) => void]>([
    ["is gone", () => {}],
    ["became a file", (path) => writeFileSync(path, "")],
  ])("says that a link vanished when it %s", (_what, make) => {
    const read = readLink(makeFolder(make), "it", LIMIT);
    expect(read).toMatchObject({ ok: false, fault: { code: "vanished", at: { path: "it" } } });
  });
});
