import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a package says of itself. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt)|-[a-z]+)?$/iu;
const RULE = "-".repeat(80);

/** The folders of the packages among files of a bundle, sorted: `node_modules/yaml`, `node_modules/@actions/core`. */
export function packageFolders(inputs: readonly string[]): readonly string[] {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? []);
  return [...new Set(folders)].toSorted();
}

/** Writes who wrote what is bundled and under which terms: most licenses ask that their text goes with each copy. */
export function writeNotices(inputs: readonly string[], file: string): void {
  writeFileSync(file, `${packageFolders(inputs).map(describePackage).join(`\n${RULE}\n\n`)}`);
}

function describePackage(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const texts = readdirSync(folder)
    .filter((name) => LICENSE_FILE.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll(/\r\n?/gu, "\n").trim());
  if (texts.length === 0) throw new Error(`${folder} comes without the text of its license`);
  return `${manifest.name} ${manifest.version} (${manifest.license ?? "see below"})\n\n${texts.join("\n\n")}\n`;
}
