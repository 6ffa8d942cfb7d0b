import type { UnderstoodArtifact } from "../../../../src/facts/artifact/artifact-facts.ts";
import type { ArtifactSource } from "../../../../src/facts/artifact/source.ts";
import type { Span } from "../../../../src/core/span.ts";
import type { UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { ownerOfText } from "./addresses.ts";
import { namesHost } from "./slots.ts";
import type { AddressHit } from "./replaced-addresses.ts";

/** `"base_url": "https://…"`, `base: https://…`, `BASE=https://…`: JSON, YAML, TOML, INI, files of variables. */
const SETTING =
  /^[ \t]*(?:-[ \t]+|export[ \t]+)?["']?(?<key>[\w.-]{1,60})["']?[ \t]*[:=][ \t]*["']?(?<value>[^\s"',#]{4,300})/gmu;
/** The same, of which several stand in a line. */
const INLINE = /[{,][ \t]*["'](?<key>[\w.-]{1,60})["'][ \t]*:[ \t]*["'](?<value>[^\s"',]{4,300})["']/gu;
/** What package managers write for themselves. */
const WRITTEN_BY_TOOLS = /(?:^|[-.])lock\b|^package\.json$|shrinkwrap|\.lock$/iu;

/** Addresses in files of settings that took the place of others, where the code goes to whatever it is told. */
export function* findReplacedSettings(
  { head, before }: UnderstoodChange,
  isKnown: (owner: string) => boolean,
): Generator<AddressHit> {
  const earlier = new Map(settingsIn(before).map((setting) => [setting.id, setting.owner]));
  for (const { source, span, owner, key, id } of settingsIn(head)) {
    const had = earlier.get(id);
    if (had === undefined || had === owner || isKnown(owner)) continue;
    yield { source, span, owner, key: `setting ${key} ${owner}`, detail: `${owner}, before: ${had}` };
  }
}

interface Setting {
  readonly source: ArtifactSource;
  readonly span: Span;
  readonly key: string;
  readonly owner: string;
  /** The file, the key, and which one of that key it is. */
  readonly id: string;
}

function settingsIn({ sources }: UnderstoodArtifact): readonly Setting[] {
  return sources
    .filter(({ facts, how, file }) => facts.language === "data" && how === null && !WRITTEN_BY_TOOLS.test(file.name))
    .flatMap(readSettings);
}

function readSettings(source: ArtifactSource): readonly Setting[] {
  const counts = new Map<string, number>();
  return [...source.text.matchAll(SETTING), ...source.text.matchAll(INLINE)].flatMap((match) => {
    const { key = "", value = "" } = match.groups ?? {};
    const owner = ownerOfText(value, namesHost(key));
    if (owner === null) return [];
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ source, span, key, owner, id: `${source.file.name}\0${key}\0${count}` }];
  });
}
