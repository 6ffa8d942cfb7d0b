import type { Access } from "../../access/access.ts";
import type { Word } from "../../word.ts";
import { FILE_PROGRAMS } from "./file-programs.ts";
import { NETWORK_PROGRAMS } from "./network-programs.ts";
import { readTar } from "./read-archive.ts";
import { readCloudCopy } from "./read-cloud-copy.ts";
import { readEnvironment } from "./read-environment.ts";
import { readGit } from "./read-git.ts";
import { readPackages } from "./read-packages.ts";
import { readDd, readDig, readFind, readSocat } from "./read-pairs.ts";
import { readPersistence } from "./read-persistence.ts";
import { applySpec, type ArgumentSpec } from "./spec.ts";

/** `words` begin with the program's name. */
type Reader = (words: readonly Word[]) => readonly Access[];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["tar", (words) => readTar(words.slice(1))],
  ["bsdtar", (words) => readTar(words.slice(1))],
  ["dd", (words) => readDd(words.slice(1))],
  ["socat", (words) => readSocat(words.slice(1))],
  ["dig", (words) => readDig(words.slice(1))],
  ["drill", (words) => readDig(words.slice(1))],
  ["find", (words) => readFind(words.slice(1))],
  ["git", readGit],
  ["aws", readCloudCopy],
  ["gsutil", readCloudCopy],
  ["gcloud", readCloudCopy],
  ["rclone", readCloudCopy],
  ["s3cmd", readCloudCopy],
]);

const SPECS: ReadonlyMap<string, ArgumentSpec> = new Map([
  ...Object.entries(FILE_PROGRAMS),
  ...Object.entries(NETWORK_PROGRAMS),
]);

/** Files, hosts, variables, packages and things that stay, as a program's arguments name them. */
export function readAccesses(name: string, words: readonly Word[]): readonly Access[] {
  const spec = SPECS.get(name);
  return [
    ...(READERS.get(name)?.(words) ?? []),
    ...(spec === undefined ? [] : applySpec(spec, words.slice(1))),
    ...readPackages(name, words),
    ...readEnvironment(name, words.slice(1)),
    ...readPersistence(name, words.slice(1)),
  ];
}
