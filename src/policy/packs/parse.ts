import type { NonEmpty } from "../../core/brand.ts";
import type { Path, Sha256 } from "../../core/ids.ts";
import type { Location } from "../../core/location.ts";
import { PACK_RULE_PREFIX, type PackPattern, type RulePack } from "../../core/rule-pack.ts";
import { sha256 } from "../../text/hash.ts";
import { decodeFile } from "../decode.ts";
import { checked, type Checked } from "../problem.ts";
import { nodeAt, type YamlTree } from "../yaml/tree.ts";
import { understandYaml } from "../yaml/understand.ts";
import { checkPackMeaning } from "./check-meaning.ts";
import { checkPackShape } from "./check-shape.ts";
import type { WrittenPack, WrittenPattern } from "./written-pack.ts";

/**
 * From the bytes of a rule pack to its rules. Each step wants the one before to be clean; all that one step finds wrong
 * is reported. Whether an engine takes the regexes is not its question. Never throws, whatever the bytes are.
 */
export async function parsePack(path: Path, bytes: Uint8Array): Promise<Checked<RulePack>> {
  const text = decodeFile(bytes);
  if (!text.ok) return text;
  const hash = sha256(bytes);
  return await understandYaml(text.value, (tree) => understandPack(tree, path, hash));
}

function understandPack(tree: YamlTree, path: Path, hash: Sha256): Checked<RulePack> {
  const written = checkPackShape(tree);
  if (!written.ok) return written;
  const at = (pointer: string): Location => ({ path, ...nodeAt(tree, pointer).region });
  return checked({ path, sha256: hash, rules: readRules(written.value, at) }, checkPackMeaning(written.value, tree));
}

type PlaceOf = (pointer: string) => Location;

function readRules({ rules }: WrittenPack, at: PlaceOf): RulePack["rules"] {
  return mapNonEmpty(rules, ({ id, title, severity, confidence, why, fix, taxonomy = [], patterns }, index) => ({
    meta: { id: `${PACK_RULE_PREFIX}${id}`, title, severity, confidence, why, fix, taxonomy, since: null },
    at: at(`/rules/${index}/id`),
    patterns: mapNonEmpty(patterns, (pattern, number) =>
      readPattern(pattern, `/rules/${index}/patterns/${number}`, at),
    ),
  }));
}

function readPattern(written: WrittenPattern, pointer: string, at: PlaceOf): PackPattern {
  const { regex, unless } = written;
  return {
    regex: { source: regex, at: at(`${pointer}/regex`) },
    ignoreCase: written.ignoreCase ?? false,
    unless: unless === undefined ? null : { source: unless, at: at(`${pointer}/unless`) },
    in: written.in ?? null,
    negatable: written.negatable ?? false,
    files: written.files ?? null,
  };
}

function mapNonEmpty<T, U>([first, ...others]: NonEmpty<T>, map: (item: T, index: number) => U): NonEmpty<U> {
  return [map(first, 0), ...others.map((item, index) => map(item, index + 1))];
}
