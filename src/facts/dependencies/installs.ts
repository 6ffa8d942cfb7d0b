import type { Dependency, WantedVersion } from "../../core/dependency.ts";
import type { Span } from "../../core/span.ts";
import type { Install } from "../commands/arguments/find-install.ts";
import { constantOf, prefixOf, type Word } from "../word.ts";
import type { Finder } from "./found.ts";
import { readGoModule } from "./go-module.ts";
import { readRequirement } from "./python-requirement.ts";
import { readImportSpecifier } from "./specifier.ts";
import { readAddress } from "./versions/address.ts";
import { splitCondaSpec } from "./versions/conda.ts";
import { splitNodeSpec } from "./versions/node.ts";
import { wantCargo, wantGo, wantRuby, wantThat } from "./versions/others.ts";

/** Where a word of a command stands; words of one command are asked for in their order. */
export type PlaceWord = (text: string) => Span;

type Named = Pick<Dependency, "name" | "wanted">;

/** npm and its kin run `create-name` for `create name` (docs.npmjs.com, "npm init"). */
const CREATES = /^(?:npm|pnpm|yarn|bun) (?:create|init)$/u;
const ARCHIVE = /\.(?:whl|tgz|tar\.gz|zip|deb|rpm|gem|nupkg)$/iu;
/** Options for a registry that is asked beside the usual one, or for files that a page links. */
const BESIDE = new Set(["--extra-index-url", "--index", "-c", "--channel"]);
const LINKS = new Set(["-f", "--find-links"]);
const TRUSTED = "--trusted-host";

/** Adds what a command installs, and the indexes that it takes it from. */
export function addInstall(finder: Finder, install: Install, whole: Span, place: PlaceWord): void {
  const { how, ecosystem, packages } = install;
  for (const { option, word } of install.registries) addRegistry(finder, option, word, whole);
  if (ecosystem === null) {
    if (packages.length > 0) finder.doubt(`nobody here knows the packages of \`${how}\``, whole);
    return;
  }
  const git = install.registries.find(({ option }) => option === "--git");
  for (const word of packages) {
    const text = constantOf(word);
    if (text === null) {
      addUnknown(finder, word, whole, how);
      continue;
    }
    // What Deno is given, and others that know its registry.
    const fetched = /^(?:npm|jsr):/u.test(text) ? readImportSpecifier(text) : null;
    if (fetched !== null) {
      finder.add({ ...fetched, from: "command", how, isHashed: null, span: place(fetched.name) });
      continue;
    }
    const named = readNamed(install, text);
    if (named === null) finder.doubt(`\`${how}\` is given what is no package: ${text}`, place(text));
    else if (named !== "own") {
      const wanted = git === undefined ? named.wanted : readGit(git.word);
      const span = place(named.name === "" ? text : (spelledIn(text, named.name) ?? text));
      finder.add({ ecosystem, name: named.name, wanted, from: "command", how, isHashed: null, span });
    }
  }
}

function readGit(word: Word): WantedVersion {
  return { kind: "elsewhere", from: "git", address: constantOf(word) ?? prefixOf(word) };
}

function addRegistry(finder: Finder, option: string, word: Word, span: Span): void {
  const url = constantOf(word);
  if (option === "--git") return;
  if (url === null) finder.doubt(`\`${option}\` depends on a variable`, span);
  else if (option === TRUSTED) finder.remark({ kind: "trusted-host", host: url, span });
  // Channels of conda and taps have names; an address is somebody's own.
  else if (/[:/]/u.test(url)) {
    const role = BESIDE.has(option) ? "beside" : LINKS.has(option) ? "links" : "instead";
    finder.remark({ kind: "index", role, url, span });
  }
}

/** `left-pad@$VERSION`: the name is known, and any version may come. */
function addUnknown(finder: Finder, word: Word, span: Span, how: string): void {
  finder.doubt(`what \`${how}\` installs depends on a variable: ${prefixOf(word)}…`, span);
}

/** `own` for a file or a folder of the artifact itself, which is read apart. */
function readNamed({ how, ecosystem, form, version }: Install, text: string): Named | "own" | null {
  const own = version === null ? null : constantOf(version);
  const elsewhere = readAddress(text);
  if (elsewhere?.from === "path" || (elsewhere === null && ARCHIVE.test(text))) return "own";
  switch (ecosystem) {
    case "PyPI": {
      // `uv tool install name@1.0`, `uvx name@latest`, `pipx run name@…`
      const at = /^(?<name>[\w.-]+(?:\[[^\]]*\])?)@(?<version>\d[\w.]*|latest)$/u.exec(text)?.groups;
      const spec = at === undefined ? text : `${at["name"]}${at["version"] === "latest" ? "" : `==${at["version"]}`}`;
      return readRequirement(spec);
    }
    case "npm": {
      if (elsewhere !== null) return { name: "", wanted: elsewhere };
      const split = splitNodeSpec(text);
      return split === null || !CREATES.test(how) ? split : { ...split, name: nameInitialiser(split.name) };
    }
    case "Go":
      return readGo(text);
    case "Conda":
      return splitCondaSpec(text);
    default: {
      if (elsewhere !== null) return { name: "", wanted: elsewhere };
      const separator = form === "equals" ? "=" : "@";
      // `openssl@3` is the name of a formula.
      const at = ecosystem === "Homebrew" ? -1 : text.indexOf(separator);
      const name = at === -1 ? text : text.slice(0, at);
      const written = own ?? (at === -1 ? "" : text.slice(at + 1).replace(/^=+/u, ""));
      if (!/^[\w@][\w.+/@:-]*$/u.test(name)) return null;
      return { name, wanted: wantBy(ecosystem, written) };
    }
  }
}

function wantBy(ecosystem: Install["ecosystem"], written: string): WantedVersion {
  // `cargo install` takes a bare version as that one, unlike Cargo.toml.
  if (ecosystem === "crates.io") return /^\d+\.\d+\.\d+/u.test(written) ? wantThat(written) : wantCargo(written);
  return ecosystem === "RubyGems" ? wantRuby(written) : wantThat(written);
}

function readGo(text: string): Named | "own" | null {
  const [path = "", version = ""] = text.split("@", 2);
  const module = readGoModule(path);
  if (module === null) return path.includes("...") || !path.includes(".") ? "own" : null;
  return { name: module, wanted: wantGo(version) };
}

function nameInitialiser(name: string): string {
  if (!name.startsWith("@")) return `create-${name}`;
  const [scope = "", own] = name.split("/", 2);
  return own === undefined ? `${scope}/create` : `${scope}/create-${own}`;
}

/** The name as the command spells it; null where it spells something else. */
function spelledIn(text: string, name: string): string | null {
  const separators = (part: string): string => part.replaceAll("_", "-").replaceAll(".", "-").toLowerCase();
  const at = separators(text).indexOf(separators(name));
  return at === -1 ? null : text.slice(at, at + name.length);
}
