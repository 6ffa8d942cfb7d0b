import { appendFileSync, chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findEngine } from "../../../src/adapters/osv-scanner/find-engine.ts";
import { createAdvisorySetup } from "../../../src/adapters/osv-scanner/setup/setup.ts";
import { sourcesFor } from "../../../src/adapters/osv-scanner/setup/sources.ts";
import { writeProgram } from "../../support/osv.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";

const PROGRAM = writeProgram("osv-scanner", "#!/bin/sh\necho 'osv-scanner version: 2.5.1'\n");

async function codeOf(environment: Readonly<Record<string, string>>, judged: string | null = null): Promise<string> {
  const found = await findEngine(environment, judged);
  return found.ok ? found.value : found.fault.code;
}

describe("a named program", () => {
  test("is taken, links followed", async () => {
    const link = join(makeTemporaryFolder(), "link");
    symlinkSync(PROGRAM, link);
    expect(await codeOf({ EVOGATE_OSV_SCANNER: link })).toBe(PROGRAM);
  });

  test("must have an absolute path, be there, and be executable", async () => {
    const text = join(makeTemporaryFolder(), "text");
    writeFileSync(text, "#!/bin/sh\n");
    expect(await codeOf({ EVOGATE_OSV_SCANNER: "osv-scanner" })).toBe("scanner-unsound");
    expect(await codeOf({ EVOGATE_OSV_SCANNER: "/nonexistent/osv-scanner" })).toBe("scanner-missing");
    expect(await codeOf({ EVOGATE_OSV_SCANNER: text })).toBe("scanner-missing");
  });

  test("must not be part of what is judged, not even by a link", async () => {
    const judged = makeTemporaryFolder();
    const own = join(judged, "bin/osv-scanner");
    mkdirSync(join(judged, "bin"));
    writeFileSync(own, "#!/bin/sh\n", { mode: 0o755 });
    const link = join(makeTemporaryFolder(), "link");
    symlinkSync(own, link);
    expect(await codeOf({ EVOGATE_OSV_SCANNER: own }, judged)).toBe("scanner-unsound");
    expect(await codeOf({ EVOGATE_OSV_SCANNER: link }, judged)).toBe("scanner-unsound");
    expect(await codeOf({ EVOGATE_OSV_SCANNER: PROGRAM }, `${judged}/bi`)).toBe(PROGRAM);
  });
});

describe("the installed program", () => {
  async function install(): Promise<{ readonly cache: string; readonly path: string }> {
    const cache = makeTemporaryFolder();
    const done = await createAdvisorySetup({ EVOGATE_CACHE: cache }).installEngine(PROGRAM);
    expect(done).toMatchObject({ ok: true, value: expect.stringContaining("osv-scanner 2.5.1, from ") });
    return { cache, path: join(cache, "osv-scanner/2.5.1/osv-scanner") };
  }

  test("is taken as long as it is what was installed", async () => {
    const { cache, path } = await install();
    expect(await codeOf({ EVOGATE_CACHE: cache })).toBe(path);
  });

  test("is taken with another time: its content counts", async () => {
    const { cache, path } = await install();
    chmodSync(path, 0o700);
    expect(await codeOf({ EVOGATE_CACHE: cache })).toBe(path);
  });

  test.each<[string, (path: string) => void]>([
    ["another content", (path) => appendFileSync(path, "# more\n")],
    [
      "another content of the same size",
      (path) => writeFileSync(path, "#!/bin/sh\necho 'osv-scanner version: 2.5.2'\n"),
    ],
    ["no record", (path) => rmSync(`${path}.json`)],
    ["a record that says nothing", (path) => writeFileSync(`${path}.json`, "{}")],
    ["a record that is no JSON", (path) => writeFileSync(`${path}.json`, "sha256")],
  ])("is refused with %s", async (_what, change) => {
    const { cache, path } = await install();
    change(path);
    expect(await codeOf({ EVOGATE_CACHE: cache })).toBe("scanner-unsound");
  });

  test("has the ending on Windows without which nothing runs there", async () => {
    const cache = makeTemporaryFolder();
    const sources = sourcesFor("win32-x64");
    await createAdvisorySetup({ EVOGATE_CACHE: cache }, sources).installEngine(PROGRAM);
    const found = await findEngine({ EVOGATE_CACHE: cache }, null, "win32");
    expect(found).toEqual({ ok: true, value: join(cache, "osv-scanner/2.5.1/osv-scanner.exe") });
    expect(await codeOf({ EVOGATE_CACHE: cache })).toBe("scanner-missing");
  });

  test("is missing where nobody installed one", async () => {
    expect(await codeOf({ EVOGATE_CACHE: makeTemporaryFolder() })).toBe("scanner-missing");
  });
});
