import { openFinder, type Found } from "../found.ts";
import { wantRuby, wantThat } from "../versions/others.ts";

/** `    name (1.0)` below `specs:`; what it needs stands two columns further in (bundler.io). */
const LOCKED = /^ {4}(?<name>[^\s(]+)(?: \((?<version>[^)]*)\))?[ \r]*$/u;
const SECTION = /^(?<name>[A-Z][A-Z ]*)[ \r]*$/u;

/** Gemfile.lock: gems of registries, of repositories and of folders. */
export function readGemfileLock(text: string): Found {
  const finder = openFinder();
  let section = "";
  let remote = "";
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const opened = SECTION.exec(line)?.groups?.["name"];
    if (opened !== undefined) [section, remote] = [opened, ""];
    remote = /^ {2}remote: (?<url>\S+)/u.exec(line)?.groups?.["url"] ?? remote;
    const { name, version = "" } = LOCKED.exec(line)?.groups ?? {};
    if (name === undefined || !/^(?:GEM|GIT|PATH)$/u.test(section)) continue;
    const span = { start: index + 4, end: index + 4 + name.length };
    // A platform stands behind the version: `1.15.4-x86_64-linux`.
    const locked = wantThat(version.replace(/-(?:x86|x64|arm|aarch64|java|universal|mingw|mswin)[\w.-]*$/u, ""));
    const from = section === "GIT" ? "git" : "path";
    const wanted = section === "GEM" ? locked : ({ kind: "elsewhere", from, address: remote } as const);
    if (wanted.kind === "any" || wanted.kind === "range") finder.fail(`Gemfile.lock has no version for ${name}`, span);
    else finder.add({ ecosystem: "RubyGems", name, wanted, from: "lock", how: "Gemfile.lock", isHashed: null, span });
  }
  return finder;
}

const GEM = /^[ \t]*gem[ \t(]+(?<mark>["'])(?<name>[^"']+)\k<mark>(?<rest>[^\n]*)$/u;

/** Gemfile: lines of `gem "name", "~> 1.0", git: "…"`. It is a program of Ruby, and other lines are not read. */
export function readGemfile(text: string): Found {
  const finder = openFinder();
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const { name, rest = "" } = GEM.exec(line)?.groups ?? {};
    const source = /^[ \t]*source[ \t(]+["'](?<url>[^"']+)/u.exec(line)?.groups?.["url"];
    const whole = { start: index, end: index + line.length };
    if (source !== undefined && !/^https:\/\/rubygems\.org\/?$/u.test(source))
      finder.remark({ kind: "index", role: "instead", url: source, span: whole });
    if (name === undefined) continue;
    const start = index + line.indexOf(name);
    const { kind, address } =
      /\b(?<kind>git|github|path):[ \t]*["'](?<address>[^"']+)|:(?:git|path)[ \t]*=>/u.exec(rest)?.groups ?? {};
    const versions = [...rest.replace(/\w+:.*$/u, "").matchAll(/["'](?<version>[^"']*)["']/gu)];
    const wanted =
      kind !== undefined && address !== undefined
        ? ({ kind: "elsewhere", from: kind === "path" ? "path" : "git", address } as const)
        : wantRuby(versions.map(({ groups }) => groups?.["version"] ?? "").join(", "));
    const span = { start, end: start + name.length };
    finder.add({ ecosystem: "RubyGems", name, wanted, from: "manifest", how: "Gemfile", isHashed: null, span });
  }
  return finder;
}
