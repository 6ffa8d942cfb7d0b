import { execFileSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeWhole } from "../../../src/adapters/files/write-file.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";
import { asOrdinaryUser } from "./as-ordinary-user.ts";

const WRITTEN = { ok: true, value: undefined };

describe("writeWhole", () => {
  test("makes a file, and nothing else", async () => {
    const folder = makeTemporaryFolder();
    expect(await writeWhole(join(folder, "report.json"), "é\n")).toEqual(WRITTEN);
    expect(readdirSync(folder)).toEqual(["report.json"]);
    expect(readFileSync(join(folder, "report.json"))).toEqual(Buffer.from([0xc3, 0xa9, 0x0a]));
  });

  test("replaces a file and keeps its permissions", async () => {
    const file = join(makeTemporaryFolder(), "report.json");
    writeFileSync(file, "a longer text that was there before");
    chmodSync(file, 0o600);
    expect(await writeWhole(file, "new")).toEqual(WRITTEN);
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("does not change what a reader has already opened", async () => {
    const file = join(makeTemporaryFolder(), "report.json");
    writeFileSync(file, "old");
    const reader = openSync(file, "r");
    await writeWhole(file, "new");
    expect(readFileSync(reader, "utf8")).toBe("old");
    closeSync(reader);
  });

  test("writes through a link to a file and keeps the link", async () => {
    const folder = makeTemporaryFolder();
    mkdirSync(join(folder, "elsewhere"));
    writeFileSync(join(folder, "elsewhere/real"), "old");
    symlinkSync("elsewhere/real", join(folder, "link"));
    expect(await writeWhole(join(folder, "link"), "new")).toEqual(WRITTEN);
    expect(lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "elsewhere/real"), "utf8")).toBe("new");
    expect(readdirSync(join(folder, "elsewhere"))).toEqual(["real"]);
  });

  test("leaves a device a device", async () => {
    expect(await writeWhole("/dev/null", "text")).toEqual(WRITTEN);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("writes into a FIFO", async () => {
    const pipe = join(makeTemporaryFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const [written, text] = await Promise.all([writeWhole(pipe, "through"), readFile(pipe, "utf8")]);
    expect(written).toEqual(WRITTEN);
    expect(text).toBe("through");
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  test("writes a name that is no UTF-8", async () => {
    const folder = makeTemporaryFolder();
    expect(await writeWhole(`${folder}/\udcff`, "text")).toEqual(WRITTEN);
    expect(readdirSync(folder, { encoding: "buffer" })).toEqual([Buffer.of(0xff)]);
  });
});

describe("what cannot be written", () => {
  test.each<[name: string, path: string]>([
    ["a folder that is not there", "nowhere/report.json"],
    ["a folder that is a file", "file/report.json"],
    ["a folder itself", "folder"],
    ["a folder that is closed", "closed/report.json"],
    ["a name with NUL", "a\0b"],
    ["a name that is too long", "n".repeat(300)],
  ])("%s", async (_name, path) => {
    const folder = makeTemporaryFolder();
    chmodSync(folder, 0o777);
    writeFileSync(join(folder, "file"), "old");
    mkdirSync(join(folder, "folder"));
    mkdirSync(join(folder, "closed"), 0o555);
    const written = await asOrdinaryUser(async () => await writeWhole(`${folder}/${path}`, "new"));
    expect(written).toMatchObject({ ok: false, fault: { code: "output-unwritable" } });
    expect(readdirSync(folder).toSorted()).toEqual(["closed", "file", "folder"]);
    expect(readdirSync(join(folder, "closed"))).toEqual([]);
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("old");
  });

  test("a device that takes nothing", async () => {
    expect(await writeWhole("/dev/full", "new")).toMatchObject({ ok: false, fault: { code: "output-unwritable" } });
  });

  // Only root can make a file of another user; in a sticky folder nobody else may rename over it.
  test("a file that may not be replaced stays, without a temporary one", async (context) => {
    if (process.geteuid?.() !== 0) return context.skip("only root can make a file of another user");
    const folder = makeTemporaryFolder();
    chmodSync(folder, 0o1777);
    writeFileSync(join(folder, "report.json"), "old");
    const written = await asOrdinaryUser(async () => await writeWhole(join(folder, "report.json"), "new"));
    expect(written).toMatchObject({ ok: false, fault: { code: "output-unwritable" } });
    expect(readdirSync(folder)).toEqual(["report.json"]);
    expect(readFileSync(join(folder, "report.json"), "utf8")).toBe("old");
  });
});
