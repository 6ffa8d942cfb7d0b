import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { findDatabase } from "../../../src/adapters/osv-scanner/find-databases.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";

const WRITTEN = new Date("2026-02-01T00:00:00Z");

/** A folder with these databases of npm, below a layout each. */
function makeDatabases(...layouts: readonly string[]): string {
  const folder = makeTemporaryFolder();
  for (const layout of layouts) {
    const path = join(folder, layout, "npm/all.zip");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "");
    utimesSync(path, WRITTEN, WRITTEN);
  }
  return folder;
}

async function find(environment: Readonly<Record<string, string>>, judged: string | null = null): Promise<string> {
  const found = await findDatabase("npm", environment, judged);
  return found.ok ? `${found.value.path} ${found.value.updated.toISOString()}` : found.fault.code;
}

describe("a database is found", () => {
  test.each(["osv-scalibr", "osv-scanner"])("in the layout %s, with the time of the file", async (layout) => {
    const folder = makeDatabases(layout);
    expect(await find({ EVOGATE_OSV_DB: folder })).toBe(`${folder}/${layout}/npm/all.zip 2026-02-01T00:00:00.000Z`);
  });

  test("in the newer layout first", async () => {
    const folder = makeDatabases("osv-scanner", "osv-scalibr");
    expect(await find({ EVOGATE_OSV_DB: folder })).toContain("/osv-scalibr/");
  });

  test("where Evogate's own variable says, then where osv-scanner's say, then in the cache", async () => {
    const [own, scanner, scalibr] = [
      makeDatabases("osv-scalibr"),
      makeDatabases("osv-scalibr"),
      makeDatabases("osv-scalibr"),
    ];
    const cache = makeTemporaryFolder();
    mkdirSync(join(cache, "osv-databases/osv-scalibr/npm"), { recursive: true });
    writeFileSync(join(cache, "osv-databases/osv-scalibr/npm/all.zip"), "");
    const all = {
      EVOGATE_CACHE: cache,
      OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY: scalibr,
      OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: scanner,
      EVOGATE_OSV_DB: own,
    };
    expect(await find(all)).toContain(own);
    expect(await find({ ...all, EVOGATE_OSV_DB: "" })).toContain(scanner);
    expect(await find({ EVOGATE_CACHE: cache, OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY: scalibr })).toContain(scalibr);
    expect(await find({ EVOGATE_CACHE: cache })).toContain(cache);
  });

  test.each([
    ["2026-02-20T10:00:00.000Z\n", "2026-02-20T10:00:00.000Z"],
    ["some day\n", "2026-02-01T00:00:00.000Z"],
    ["", "2026-02-01T00:00:00.000Z"],
  ])("of when it was fetched: %j", async (text, updated) => {
    const folder = makeDatabases("osv-scalibr");
    writeFileSync(join(folder, "osv-scalibr/npm/all.zip.fetched"), text);
    expect(await find({ EVOGATE_OSV_DB: folder })).toContain(` ${updated}`);
  });
});

describe("there is no database", () => {
  test("where there is no file", async () => {
    const folder = makeTemporaryFolder();
    mkdirSync(join(folder, "osv-scalibr/npm/all.zip"), { recursive: true });
    expect(await find({ EVOGATE_OSV_DB: folder })).toBe("database-missing");
  });

  test("in what is judged, nor at a place that depends on the current folder", async () => {
    const folder = makeDatabases("osv-scalibr");
    expect(await find({ EVOGATE_OSV_DB: folder }, folder)).toBe("database-unusable");
    expect(await find({ EVOGATE_OSV_DB: folder }, dirname(folder))).toBe("database-unusable");
    expect(await find({ EVOGATE_OSV_DB: "databases" })).toBe("database-unusable");
  });
});
