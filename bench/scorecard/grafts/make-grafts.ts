import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, type Random } from "../../../scripts/fuzz/random.ts";
import { CAPABILITY_KINDS, type CapabilityKind } from "../../../src/core/capability.ts";
import type { TrialChange } from "../judge-changes.ts";
import type { Host } from "./hosts.ts";
import { LANGUAGES, WIDENINGS, type GraftLanguage } from "./widenings.ts";

/** What code does by a command: who may run any command may do it already. */
const BY_COMMAND: Readonly<Partial<Record<CapabilityKind, readonly CapabilityKind[]>>> = {
  dependency: ["exec"],
  "agent-tool": ["exec"],
};

/** A benign unit that can do one thing more. */
export interface Graft extends TrialChange {
  readonly kind: CapabilityKind;
  readonly language: GraftLanguage;
  /** What it is done to, as a need or a finding has to name it. */
  readonly target: string;
  readonly text: string;
}

/** So many of each kind in each language: 240 in all. */
const EACH = 5;

/** The same for the same seed and hosts. */
export function makeGrafts(corpus: string, hosts: readonly Host[], seed: number): readonly Graft[] {
  const random = createRandom(seed);
  return LANGUAGES.flatMap((language) =>
    CAPABILITY_KINDS.flatMap((kind) => {
      const open = hosts.filter(
        ({ language: own, boundless }) =>
          own === language && ![kind, ...(BY_COMMAND[kind] ?? [])].some((each) => boundless.has(each)),
      );
      return Array.from({ length: EACH }, (_, turn) => {
        const host = open[random.below(open.length)];
        if (host === undefined) throw new Error(`no file of ${language} can be given ${kind}`);
        return graftOnto(corpus, host, { kind, language, turn }, random);
      });
    }),
  );
}

function graftOnto(
  corpus: string,
  { unit, path }: Host,
  what: { readonly kind: CapabilityKind; readonly language: GraftLanguage; readonly turn: number },
  random: Random,
): Graft {
  const { kind, language, turn } = what;
  const { targets, ways } = WIDENINGS[kind];
  const word = `zq${String.fromCodePoint(97 + random.below(26))}${random.below(10_000)}`;
  const target = nameTarget(targets[turn % targets.length] ?? "", word);
  const way = ways[language][turn % ways[language].length] ?? "";
  const before = readFileSync(join(corpus, "units", unit, path), "utf8");
  const meant = way.replaceAll("@home", target.replace("~", "${process.env.HOME}")).replaceAll("@", target);
  const text = language === "javascript" ? loadModules(meant, before) : meant;
  const after = language === "shell" ? afterFirstLine(before, text) : `${before.trimEnd()}\n\n${text}\n`;
  const id = `${kind} ${language} ${turn}`;
  return { id, unit, writes: { [path]: after }, kind, language, target, text };
}

/** Variables are in capitals. */
function nameTarget(target: string, word: string): string {
  return target.replace("%", target.includes("_") && target === target.toUpperCase() ? word.toUpperCase() : word);
}

/** `{fs}` as the file at hand loads modules: by `import` at its end, or by `require` at the place. */
function loadModules(text: string, before: string): string {
  const isModule = /^(?:import\s|export\s)/mu.test(before);
  const modules = [...new Set([...text.matchAll(/\{(?<name>[\w-]+)\}/gu)].map((match) => match[1] ?? ""))];
  const used = text.replaceAll(/\{(?<name>[\w-]+)\}/gu, (_, name: string) =>
    isModule ? `grafted_${name.replaceAll("-", "_")}` : `require("${name}")`,
  );
  if (!isModule) return used;
  return [...modules.map((name) => `import * as grafted_${name.replaceAll("-", "_")} from "${name}";`), used].join(
    "\n",
  );
}

/** A script may end before its last line: the first one is always reached. */
function afterFirstLine(before: string, text: string): string {
  const end = before.startsWith("#!") ? before.indexOf("\n") + 1 : 0;
  return `${before.slice(0, end)}${text}\n${before.slice(end)}`;
}
