import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileDocument } from "../../src/commands/inspect/document.ts";
import { inspect } from "../support/inspect.ts";
import { makeTemporaryFolder } from "../support/repository.ts";

/** A folder with these files. */
export function makeFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = makeTemporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The only file of an artifact that is one file. */
export async function inspectFile(name: string, content: string | Buffer): Promise<FileDocument> {
  const { files } = await inspect(makeFolder({ [name]: content }), name);
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error(`${files.length} files`);
  return file;
}
