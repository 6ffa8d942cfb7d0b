import { nonEmpty, type NonEmpty } from "../../core/brand.ts";
import type { Fault } from "../../core/fault.ts";
import type { Path } from "../../core/ids.ts";
import type { Location } from "../../core/location.ts";
import type { RulePack } from "../../core/rule-pack.ts";
import type { Tree } from "../../ports/tree.ts";
import { tooLarge } from "../decode.ts";
import { toFaults } from "../problem.ts";
import { checkTogether } from "./check-together.ts";
import { locatePack } from "./locate.ts";

/** A rule pack that a policy names, and where it does. */
export interface NamedPack {
  readonly path: Path;
  readonly at: Location;
}

/** All packs that were named, or everything that is wrong with them. */
export type PacksResult =
  | { readonly ok: true; readonly value: readonly RulePack[] }
  | { readonly ok: false; readonly faults: NonEmpty<Fault> };

/**
 * The packs that judge a change. Only a base tip will do, by type: a change that could bring its own packs could take
 * out the rule that finds it. Null where there is no commit yet to read them from.
 */
export async function loadPacks(tree: Tree<"base-tip"> | null, named: readonly NamedPack[]): Promise<PacksResult> {
  return await readPacks(tree, named);
}

/** The packs of a plain scan, which judges no change. */
export async function readPacks(
  tree: Pick<Tree<"base-tip" | "head">, "role" | "entries" | "read"> | null,
  named: readonly NamedPack[],
): Promise<PacksResult> {
  const packs: RulePack[] = [];
  const faults: Fault[] = [];
  for (const name of named) {
    const pack = await readPack(tree, name);
    if (pack.ok) packs.push(pack.value);
    else faults.push(...pack.faults);
  }
  const wrong = nonEmpty([...faults, ...checkTogether(packs)]);
  return wrong === null ? { ok: true, value: packs } : { ok: false, faults: wrong };
}

type PackResult = { readonly ok: true; readonly value: RulePack } | (PacksResult & { readonly ok: false });

async function readPack(
  tree: Pick<Tree<"base-tip" | "head">, "role" | "entries" | "read"> | null,
  { path, at }: NamedPack,
): Promise<PackResult> {
  if (tree === null) return refuse(missing(path, at, "there is no commit yet to read it from"));
  const located = await locatePack(tree, path);
  if (!located.ok) return refuse(located.fault);
  if (located.value === null) return refuse(missing(path, at, `it is not ${PLACES[tree.role]}`));
  const content = await tree.read(located.value);
  if (!content.ok) return refuse(content.fault);
  const { bytes, size } = content.value;
  if (bytes === null) return { ok: false, faults: toFaults(path, [tooLarge(size)]) };
  const { parsePack } = await import("../parsers.ts");
  const parsed = await parsePack(path, bytes);
  return parsed.ok ? parsed : { ok: false, faults: toFaults(path, parsed.problems) };
}

const PLACES: Readonly<Record<Tree<"base-tip" | "head">["role"], string>> = {
  "base-tip": "on the base",
  head: "in the work tree",
};

function missing(path: Path, at: Location, because: string): Fault {
  const message = `${at.path}:${at.line}:${at.column}: there is no rule pack ${path}: ${because}`;
  return { code: "pack-missing", message, at };
}

function refuse(fault: Fault): PackResult & { readonly ok: false } {
  return { ok: false, faults: [fault] };
}
