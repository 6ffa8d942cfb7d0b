import type { Access } from "../../access/access.ts";
import { constantOf, toWord, type Word } from "../../word.ts";
import { findSubcommand } from "../classify.ts";
import { readArguments } from "./arguments.ts";

/** Sub-commands that talk to a remote: its name or address is the first operand. */
const REMOTE = new Set(["push", "pull", "fetch", "ls-remote", "clone"]);
const VALUES = new Set(
  "-b --branch --depth -o --origin -c --config -j --jobs --reference --shallow-since --separate-git-dir -u --upload-pack --receive-pack --push-option".split(
    " ",
  ),
);
/** Settings that name something to run: git-config(1). */
const RUNNING_SETTING =
  /^(?:core\.(?:hookspath|fsmonitor|sshcommand|editor|pager|askpass|gitproxy|attributesfile)|alias\.|filter\.|diff\.(?:external|.*\.(?:command|textconv))|merge\..*\.driver|credential\.|gpg\.(?:.*\.)?program|init\.templatedir|include\.path|includeif\.|sequence\.editor|uploadpack\.packobjectshook|url\..*\.insteadof)/iu;

/** git(1): which hosts it exchanges commits with, and which settings make it run something later. */
export function readGit(words: readonly Word[]): readonly Access[] {
  const at = findSubcommand("git", words);
  const verb = constantOf(words[at]);
  const { operands } = readArguments(words.slice(at + 1), (name) => VALUES.has(name));
  const [first, second] = operands;
  if (verb === "config") {
    const key = constantOf(first) ?? "";
    return RUNNING_SETTING.test(key) && second !== undefined ? [{ role: "persistence", word: [`git ${key}`] }] : [];
  }
  if (verb === "remote" || verb === "submodule") {
    const isAdding = constantOf(first) === "add" || constantOf(first) === "set-url";
    const address = operands.at(verb === "remote" ? 2 : 1);
    return isAdding && address !== undefined ? [{ role: "repository", word: address }] : [];
  }
  if (verb === null || !REMOTE.has(verb)) return [];
  if (verb === "clone") return readClone(operands);
  return [isAddress(first) ? { role: "repository", word: first } : { role: "host", word: toWord(null) }];
}

function readClone([source, folder]: readonly Word[]): readonly Access[] {
  const accesses: Access[] = source === undefined ? [] : [{ role: "repository", word: source }];
  return folder === undefined ? accesses : [...accesses, { role: "write-tree", word: folder }];
}

/** A remote by its name, or none: only the repository's settings know where that is. */
function isAddress(word: Word | undefined): word is Word {
  return word !== undefined && /[:/]/u.test(constantOf(word) ?? "");
}
