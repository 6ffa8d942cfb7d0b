import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Databases of advisories; see test/fixtures/osv/README.md. */
export const OSV_DATABASES: string = join(import.meta.dirname, "../fixtures/osv");

const FAKE = join(import.meta.dirname, "fake-osv-scanner.mjs");

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A program that a test writes for itself, removed with this process. It finds Node without any environment. */
export function writeProgram(name: string, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), "evogate-program-"));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}

/** What looks packages up in tests that are about something else. */
export const OSV_ENVIRONMENT: Readonly<Record<string, string>> = {
  EVOGATE_OSV_SCANNER: writeProgram("osv-scanner", `#!/bin/sh\nexec '${process.execPath}' '${FAKE}' "$@"\n`),
  EVOGATE_OSV_DB: OSV_DATABASES,
};
