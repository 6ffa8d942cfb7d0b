import { nonEmpty, type NonEmpty } from "../../../core/brand.ts";
import { ok, type Fault } from "../../../core/fault.ts";
import type { RuleMeta } from "../../../core/finding.ts";
import type { PackPattern, RulePack } from "../../../core/rule-pack.ts";
import type { Ports } from "../../../ports/ports.ts";
import { compileGlob, type Glob } from "../../../text/glob.ts";
import { CONTEXTS, usualMatcher, type Context } from "../pack.ts";
import type { RuleSet } from "../rule-set.ts";
import { compileRegex } from "./compile-regex.ts";
import { findPackPlaces, type LinePattern } from "./find-pack-places.ts";
import type { LinearRegex } from "./linear-regex.ts";

/** For all regexes together: a hundred times what two hundred ordinary ones take. */
const MILLISECONDS = 10_000;

/** The rules of users' packs, ready to run, or every pattern that cannot run. Loads the engine, which takes 15 ms. */
export async function compilePacks(
  packs: readonly RulePack[],
  timeLimit: Ports["timeLimit"],
): Promise<{ readonly ok: true; readonly value: RuleSet } | { readonly ok: false; readonly faults: NonEmpty<Fault> }> {
  const { compileLinear } = await import("./linear-regex.ts");
  const faults: Fault[] = [];
  const rules = packs.flatMap((pack) => pack.rules);
  const run = timeLimit.run(MILLISECONDS, () =>
    rules.flatMap(({ meta, patterns }) =>
      patterns.flatMap((pattern) => {
        const regex = compileRegex(pattern.regex, pattern.ignoreCase, compileLinear);
        const unless =
          pattern.unless === null ? ok(null) : compileRegex(pattern.unless, pattern.ignoreCase, compileLinear);
        if (!regex.ok) faults.push(regex.fault);
        if (!unless.ok) faults.push(unless.fault);
        return regex.ok && unless.ok ? [describePattern(meta, pattern, regex.value, unless.value)] : [];
      }),
    ),
  );
  if (!run.ok)
    return { ok: false, faults: [{ ...run.fault, message: `compiling the rule packs ${run.fault.message}` }] };
  const wrong = nonEmpty(faults);
  if (wrong !== null) return { ok: false, faults: wrong };
  const grades = Object.fromEntries(rules.map(({ meta }) => [meta.id, meta]));
  return { ok: true, value: { find: (text, name) => findPackPlaces(text, name, run.value), grades } };
}

function describePattern(
  { id: rule, severity }: RuleMeta,
  written: PackPattern,
  regex: LinearRegex,
  unless: LinearRegex | null,
): LinePattern {
  return {
    stored: {
      ...usualMatcher(rule, written.regex.source, 0),
      unless: written.unless?.source ?? null,
      in: written.in?.map(toContext) ?? null,
      negatable: written.negatable,
      files: written.files,
      hasLiterals: false,
    },
    isCritical: severity === "critical",
    regex,
    unless,
    files: written.files?.map(toGlob) ?? null,
    isBoundToText: BOUND_TO_TEXT.test(written.regex.source),
  };
}

/** `\A`, `\z` and whatever may switch off the meaning of `^` and `$`; what it takes for one of these costs time only. */
const BOUND_TO_TEXT = /\\[Az]|\(\?[a-zA-Z-]*m/u;

/** The schema of packs knows the contexts. */
function toContext(name: string): Context {
  const context = CONTEXTS.find((each) => each === name);
  if (context === undefined) throw new Error(`no context ${name}`);
  return context;
}

/** A pack's globs were checked when it was read. */
function toGlob(source: string): Glob {
  const glob = compileGlob(source, { ignoreCase: true });
  if (!glob.ok) throw new Error(glob.fault.message);
  return glob.value;
}
