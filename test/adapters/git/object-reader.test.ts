import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { createGit } from "../../../src/adapters/git/git.ts";
import { asBlobId, type BlobId } from "../../../src/core/ids.ts";
import type { Repository } from "../../../src/ports/git.ts";
import {
  ISOLATED,
  makeRepository,
  makeTemporaryFolder,
  runGit,
  type TestRepository,
} from "../../support/repository.ts";
import { openGit, unwrap } from "./open.ts";

/** From `sha256sum`. */
const SHA_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
const SHA_OF_40_MEBIBYTES_OF_ZEROS = "80a3721188e40218b08b26776bc53bdae81e4784fff71d71450a197319cba113";

function addBlob(repository: TestRepository, content: string | Uint8Array): BlobId {
  return asBlobId(runGit(repository.path, ["hash-object", "-w", "--stdin"], {}, content));
}

async function read(opened: Repository, blob: BlobId): Promise<string> {
  const content = await opened.index().read(blob);
  return content.ok ? Buffer.from(content.value.bytes ?? []).toString("latin1") : content.fault.code;
}

function removeObject(repository: TestRepository, id: string): void {
  rmSync(join(repository.path, ".git/objects", id.slice(0, 2), id.slice(2)));
}

describe("read", () => {
  test.each<[name: string, content: Buffer]>([
    ["nothing", Buffer.of()],
    ["one line feed", Buffer.from("\n")],
    ["NUL", Buffer.from("\0\0\n\0")],
    ["what looks like an answer", Buffer.from(`${"0".repeat(40)} missing\n${"0".repeat(40)} blob 3\n`)],
    ["every byte", Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
    ["more than a pipe holds", Buffer.alloc(1024 * 1024, "abcdefghijk")],
  ])("%s", async (_name, content) => {
    const repository = makeRepository();
    const blob = addBlob(repository, content);
    const read = unwrap(await (await openGit(repository.path)).index().read(blob));
    expect(read.size).toBe(content.length);
    expect(content.equals(read.bytes ?? Buffer.from("dropped"))).toBe(true);
  });

  test("gives the SHA-256 of the bytes", async () => {
    const repository = makeRepository();
    const blob = addBlob(repository, "hello");
    expect(await (await openGit(repository.path)).index().read(blob)).toEqual({
      ok: true,
      value: { size: 5, sha256: SHA_OF_HELLO, bytes: Buffer.from("hello") },
    });
  });

  test("answers hundreds of questions at once, each with its own", async () => {
    const repository = makeRepository();
    const texts = Array.from({ length: 300 }, (_, at) => `${at}`.repeat(at % 50));
    texts.forEach((text, at) => repository.write(`${at}`, text));
    const names = texts.map((_text, at) => `${at}`).join("\n");
    const ids = runGit(repository.path, ["hash-object", "-w", "--stdin-paths"], {}, names).split("\n");
    const opened = await openGit(repository.path);
    expect(await Promise.all(ids.map(async (id) => await read(opened, asBlobId(id))))).toEqual(texts);
  });

  test("hashes what is above the limit, and goes on", async () => {
    const repository = makeRepository();
    const large = addBlob(repository, Buffer.alloc(40 * 1024 * 1024));
    const small = addBlob(repository, "hello");
    const opened = await openGit(repository.path);
    const [first, second] = await Promise.all([opened.index().read(large), opened.index().read(small)]);
    const size = 40 * 1024 * 1024;
    expect(first).toEqual({ ok: true, value: { size, sha256: SHA_OF_40_MEBIBYTES_OF_ZEROS, bytes: null } });
    expect(second).toMatchObject({ ok: true, value: { sha256: SHA_OF_HELLO } });
  });

  test("takes another limit, to the byte", async () => {
    const repository = makeRepository();
    const blob = addBlob(repository, "hello");
    const kept = await (await openGit(repository.path, { maxBytes: 5 })).index().read(blob);
    const dropped = await (await openGit(repository.path, { maxBytes: 4 })).index().read(blob);
    expect(kept).toMatchObject({ ok: true, value: { bytes: Buffer.from("hello") } });
    expect(dropped).toMatchObject({ ok: true, value: { size: 5, sha256: SHA_OF_HELLO, bytes: null } });
  });
});

describe("what cannot be read", () => {
  test.each<[name: string, blob: string]>([
    ["an object that is not there", "1".repeat(40)],
    ["a commit", "HEAD"],
    ["an id with another question after it", `${"1".repeat(40)}\nHEAD`],
    ["a path", "HEAD:a"],
    ["a member of an archive", `${"1".repeat(40)}!member`],
    ["a file of a work tree", "file:a"],
    ["nothing", ""],
  ])("%s", async (_name, name) => {
    const repository = makeRepository();
    repository.write("a", "text");
    const head = repository.commit();
    const opened = await openGit(repository.path);
    const blob = asBlobId(name === "HEAD" ? head : name);
    const answers = await Promise.all([read(opened, blob), read(opened, addBlob(repository, "next"))]);
    expect(answers).toEqual(["unreadable", "next"]);
  });

  test("a damaged object, without its neighbours", async () => {
    const repository = makeRepository();
    const before = addBlob(repository, "before");
    const damaged = addBlob(repository, "damaged");
    const after = addBlob(repository, "after");
    removeObject(repository, damaged);
    writeFileSync(join(repository.path, ".git/objects", damaged.slice(0, 2), damaged.slice(2)), "garbage");
    const opened = await openGit(repository.path);
    expect(await opened.index().read(damaged)).toMatchObject({
      ok: false,
      fault: { code: "unreadable", message: expect.stringContaining(damaged) },
    });
    const answers = await Promise.all([before, damaged, after].map(async (blob) => await read(opened, blob)));
    expect(answers).toEqual(["before", "unreadable", "after"]);
  });

  test("objects that a partial clone left behind, without fetching them", async () => {
    const origin = makeRepository();
    origin.write("old", "old");
    origin.commit();
    origin.remove("old");
    origin.write("new", "new");
    const head = origin.commit();
    origin.git("config", "uploadpack.allowFilter", "true");
    const [old, present] = ["HEAD~1:old", "HEAD:new"].map((name) => asBlobId(origin.git("rev-parse", name)));
    const parent = dirname(origin.path);
    const url = `file://${origin.path}`;
    runGit(parent, ["clone", "--quiet", "--filter=blob:none", url, "partial"], {});
    const opened = await openGit(join(parent, "partial"));
    const blobs = [old, old, present, old].map((blob) => blob ?? asBlobId(head));
    const answers = await Promise.all(blobs.map(async (blob) => await read(opened, blob)));
    expect(answers).toEqual(["unreadable", "unreadable", "new", "unreadable"]);
    // Plain git would have fetched it.
    expect(runGit(join(parent, "partial"), ["cat-file", "blob", `${old}`], {})).toBe("old");
  });
});

describe("a git that breaks down", () => {
  /** A PATH with a git that runs `script` when it is to read objects; `$GIT` is the real one. */
  function replaceCatFile(script: string): Readonly<Record<string, string>> {
    const folder = makeTemporaryFolder();
    const real = `${runGit(folder, ["--exec-path"], {})}/git`;
    const lines = ["#!/bin/sh", `GIT='${real}'`, `[ "$1" = cat-file ] || exec "$GIT" "$@"`, script];
    writeFileSync(join(folder, "git"), lines.join("\n"), { mode: 0o755 });
    return { ...ISOLATED, PATH: `${folder}:${ISOLATED["PATH"]}` };
  }

  test.each<[name: string, script: string, code: string]>([
    ["is killed", "read line; kill -9 $$", "git-failed"],
    ["is killed in the middle of an answer", `printf '${"1".repeat(40)} blob 10\\nhalf'; kill -9 $$`, "git-failed"],
    ["does not answer as git does", "echo hello; exec cat > /dev/null", "git-failed"],
    ["gives more than it said", `printf '${"1".repeat(40)} blob 1\\nmore\\n'; exec cat > /dev/null`, "git-failed"],
    ["gives up at every object", "read line; echo 'fatal: tired' >&2; exit 128", "unreadable"],
    ["ends without a word", "exit 0", "unreadable"],
  ])("%s: no question hangs", async (_name, script, code) => {
    const repository = makeRepository();
    const blobs = ["a", "b", "c"].map((content) => addBlob(repository, content));
    const opened = await openGit(repository.path, { environment: replaceCatFile(script) });
    const answers = await Promise.all(blobs.map(async (blob) => await read(opened, blob)));
    expect(answers).toEqual([code, code, code]);
    expect(await read(opened, asBlobId("1".repeat(40)))).toBe(code);
  });

  test("once: the next question starts another", async () => {
    const repository = makeRepository();
    const blob = addBlob(repository, "text");
    const marker = join(makeTemporaryFolder(), "died");
    const script = `[ -e '${marker}' ] && exec "$GIT" "$@"\n: > '${marker}'; kill -9 $$`;
    const opened = await openGit(repository.path, { environment: replaceCatFile(script) });
    expect(await read(opened, blob)).toBe("git-failed");
    expect(existsSync(marker)).toBe(true);
    expect(await read(opened, blob)).toBe("text");
  });

  test("leaves no process behind when it is closed", async () => {
    const repository = makeRepository();
    const blob = addBlob(repository, "text");
    const pidFile = join(makeTemporaryFolder(), "pid");
    const environment = replaceCatFile(`echo $$ > '${pidFile}'; exec "$GIT" "$@"`);
    const opened = unwrap(await createGit({ environment }).open(repository.path));
    expect(await read(opened, blob)).toBe("text");
    const process = `/proc/${readFileSync(pidFile, "utf8").trim()}`;
    expect(existsSync(process)).toBe(true);
    await opened.close();
    expect(existsSync(process)).toBe(false);
  });
});
