import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CapabilityKind } from "../../../src/core/capability.ts";
import { artifactsOf, scan, type Artifact } from "../corpus.ts";
import { LANGUAGES, type GraftLanguage } from "./widenings.ts";

/** A file of a benign unit that something can be grafted onto. */
export interface Host {
  readonly unit: string;
  /** Relative to the unit's folder. */
  readonly path: string;
  readonly language: GraftLanguage;
  /** What the unit may do to anything already: one target more is nothing that it gains. */
  readonly boundless: ReadonlySet<CapabilityKind>;
}

/** Bytes; larger files are seldom written by agents. */
const LARGEST = 30_000;
/** So many units a language are looked at: enough to choose from, and a minute to scan. */
const MOST_UNITS = 60;
const FILES: Readonly<Record<GraftLanguage, RegExp>> = {
  python: /\.py$/u,
  javascript: /\.(?:js|mjs|ts)$/u,
  shell: /\.sh$/u,
  prose: /^SKILL\.md$/u,
};
/** What stands there is run by tests only, or by nobody. */
const ASIDE = /(?:^|[/_.-])(?:tests?|spec|examples?|node_modules|fixtures?|templates?)(?:[/_.-]|$)/u;

export function findHosts(corpus: string, units: readonly string[]): readonly Host[] {
  const files = LANGUAGES.flatMap((language) =>
    units
      .map((unit) => listFiles(corpus, unit, language).map((path) => ({ unit, path, language })))
      .filter((own) => own.length > 0)
      .slice(0, MOST_UNITS)
      .flat(),
  );
  const chosen = [...new Set(files.map(({ unit }) => unit))];
  const artifacts = scan(join(corpus, "units"), chosen, ["--fail-on", "never"]);
  const boundless = new Map(chosen.map((unit) => [unit, findBoundless(artifactsOf(artifacts, unit))]));
  return files.map((file) => ({ ...file, boundless: boundless.get(file.unit) ?? new Set() }));
}

function listFiles(corpus: string, unit: string, language: GraftLanguage): readonly string[] {
  const folder = join(corpus, "units", unit);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => FILES[language].test(path) && !ASIDE.test(path))
    .filter((path) => readFileSync(join(folder, path)).length <= LARGEST)
    .toSorted();
}

/** A plain scan lists all that an artifact can do as gained. What runs as code has no target but its language. */
export function findBoundless(artifacts: readonly Artifact[]): ReadonlySet<CapabilityKind> {
  const all = artifacts.flatMap(({ capabilities }) => capabilities.gained);
  return new Set(all.filter(({ kind, target }) => target === "*" || kind === "dynamic-code").map(({ kind }) => kind));
}
