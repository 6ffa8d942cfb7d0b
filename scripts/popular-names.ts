/**
 * Writes src/facts/dependencies/query/popular-names.generated.json: names that others are compared with, because much
 * builds upon them. They are facts from the lists of what Debian's archive of free software has: packages of four registries,
 * where files of theirs say the name that the registry has for them, and which of its packages need which. The file says
 * which lists, and of which day:
 *
 *   mkdir -p <folder>/partial
 *   apt-get update -o Dir::State::lists=<folder> \
 *     -o 'Acquire::IndexTargets::deb::Contents-deb::MetaKey=$(COMPONENT)/Contents-$(ARCHITECTURE)'
 *   npx tsx scripts/popular-names.ts <folder>
 */
import { execFileSync, spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { argv } from "node:process";
import { createInterface } from "node:readline";
import type { Ecosystem } from "../src/core/dependency.ts";
import { countUsers } from "./popular-names/count-users.ts";
import { readPackagedName, type PackagedName } from "./popular-names/packaged-name.ts";
import { rankNames } from "./popular-names/rank-names.ts";

const TARGET = "src/facts/dependencies/query/popular-names.generated.json";
/** apt's own program for its lists, which are compressed in whichever way it likes. */
const APT_HELPER = "/usr/lib/apt/apt-helper";
/** Bytes: the list of packages has 50 million. */
const LARGEST_LIST = 2 ** 28;

const folder = resolve(argv[2] ?? ".");
const lists = readdirSync(folder).filter((name) => !/-(?:security|updates)_/u.test(name));

/** Files of apt's folder by the end of their names, without that of their compression. */
function findLists(end: RegExp): readonly string[] {
  return lists.filter((name) => end.test(name)).map((name) => join(folder, name));
}

function readWhole(path: string): string {
  return execFileSync(APT_HELPER, ["cat-file", path], { encoding: "utf8", maxBuffer: LARGEST_LIST });
}

/** Lists of files are too large to be held. */
async function readPackagedNames(path: string): Promise<readonly PackagedName[]> {
  const { stdout } = spawn(APT_HELPER, ["cat-file", path], { stdio: ["ignore", "pipe", "inherit"] });
  const names: PackagedName[] = [];
  for await (const line of createInterface({ input: stdout })) {
    const name = readPackagedName(line);
    if (name !== null) names.push(name);
  }
  return names;
}

/** The first value of a field of the signed index, which says what the lists are of. */
function describeRelease(text: string): string {
  const [version, date] = ["Version", "Date"].map((field) => new RegExp(`^${field}: (.*)$`, "mu").exec(text)?.[1]);
  return `package lists of Debian ${version}, main, ${date}`;
}

const release = findLists(/_InRelease$/u)
  .map(readWhole)
  .map(describeRelease)
  .join("; ");
const users = countUsers(
  findLists(/_Packages(?:\.\w+)?$/u)
    .map(readWhole)
    .join("\n\n"),
);
const named = (await Promise.all(findLists(/_Contents-\w+(?:\.\w+)?$/u).map(readPackagedNames))).flat();
const ranked = rankNames(named, users);
const written: Partial<Record<Ecosystem | "source", string>> = { source: release, ...ranked };
writeFileSync(TARGET, `${JSON.stringify(written, null, 2)}\n`);
