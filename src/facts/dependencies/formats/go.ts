import { openFinder, type Found } from "../found.ts";
import { readAddress } from "../versions/address.ts";
import { wantGo } from "../versions/others.ts";

/** Lines of `require`, alone or in a block: `path version`; comments begin with `//` (go.dev/ref/mod, "go.mod files"). */
const REQUIRE = /^[ \t]*(?:require[ \t]+)?"?(?<path>[^\s"()]+)"?[ \t]+"?(?<version>v[^\s"]+)"?[ \t]*(?:\/\/.*)?$/u;
const REPLACE =
  /^[ \t]*(?:replace[ \t]+)?(?<path>[^\s"()]+)(?:[ \t]+v\S+)?[ \t]+=>[ \t]+(?<to>\S+)(?:[ \t]+(?<version>v\S+))?/u;
const BLOCK = /^[ \t]*(?<verb>\w+)[ \t]*\([ \t\r]*(?:\/\/.*)?$/u;
const VERB = /^[ \t]*(?<verb>module|go|toolchain|godebug|require|replace|exclude|retract|tool|ignore)\b/u;

/** go.mod: what it requires, and what is taken from elsewhere. go.sum is what says the hashes; a module has none here. */
export function readGoMod(text: string): Found {
  const finder = openFinder();
  let block: string | null = null;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    if (/^\s*(?:\/\/|$)/u.test(line)) continue;
    if (/^[ \t]*\)/u.test(line)) {
      block = null;
      continue;
    }
    const opened = BLOCK.exec(line)?.groups?.["verb"];
    if (opened !== undefined) {
      block = opened;
      continue;
    }
    const verb: string = block ?? VERB.exec(line)?.groups?.["verb"] ?? "";
    const whole = { start: index, end: index + line.length };
    if (verb === "") finder.fail("go.mod has a line that Go does not know", whole);
    if (verb !== "require" && verb !== "replace") continue;
    const groups = (verb === "require" ? REQUIRE : REPLACE).exec(line)?.groups;
    const { path, to, version = "" } = groups ?? {};
    if (path === undefined) {
      finder.fail(`go.mod has a line of \`${verb}\` that Go does not know`, whole);
      continue;
    }
    const name = to === undefined || readAddress(to) !== null ? path : to;
    const wanted = to === undefined ? wantGo(version) : (readAddress(to) ?? wantGo(version));
    const start = index + line.indexOf(name);
    finder.add({
      ecosystem: "Go",
      name,
      wanted,
      from: "manifest",
      how: "go.mod",
      isHashed: null,
      span: { start, end: start + name.length },
    });
  }
  return finder;
}

/** go.sum: `module version hash`, once for the module and once for its go.mod alone, which is not built. */
export function readGoSum(text: string): Found {
  const finder = openFinder();
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const { path, version = "" } = /^(?<path>\S+)[ \t]+(?<version>v\S+)[ \t]+h1:\S+[ \t]*$/u.exec(line)?.groups ?? {};
    if (line.trim() === "" || version.endsWith("/go.mod")) continue;
    const span = { start: index, end: index + (path ?? line).length };
    if (path === undefined) finder.fail("go.sum has a line without a hash", span);
    else
      finder.add({
        ecosystem: "Go",
        name: path,
        wanted: wantGo(version),
        from: "lock",
        how: "go.sum",
        isHashed: true,
        span,
      });
  }
  return finder;
}
