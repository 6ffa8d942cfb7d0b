import type { Language, SourceFacts } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import { resolveSource, type Knowledge } from "../names/resolve.ts";
import type { ResolvedSource, ResolvedUse } from "../names/resolved.ts";
import { isPowerful } from "../meaning/powers.ts";
import type { Effect } from "../meaning/meaning.ts";
import type { RiskContext } from "../risk/context.ts";
import { readShell } from "../shell/read-shell.ts";
import type { RatedCapability, SourceCapability } from "../source-capability.ts";
import { describeCallee, describeItem, meaningOf, rated } from "./effects.ts";
import type { CapabilityKnowledge, PlacedCapability } from "./reading.ts";

/** Code in commands in code in commands. */
const MOST_LAYERS = 3;

/**
 * What a source can do, by the meanings of what it calls and uses, and what the code inside its texts does. Spans are those
 * of the source itself: code that is run from a text stands where it is run. Each capability is there once a place.
 */
export function sourceCapabilities(
  source: ResolvedSource,
  knowledge: Knowledge,
  context: RiskContext,
  origin: SourceCapability["origin"],
): readonly SourceCapability[] {
  return describeSource(source, knowledge, context, 0).map((capability) => ({ ...capability, origin }));
}

function describeSource(
  source: ResolvedSource,
  knowledge: Knowledge,
  context: RiskContext,
  layer: number,
): readonly PlacedCapability[] {
  const reading: CapabilityKnowledge = {
    meanings: knowledge.meanings,
    context,
    analyse: (text, language) => (layer < MOST_LAYERS ? knowledge.analyse(text, language) : null),
    unwrap: (value, args) => source.findCallees(value, args),
    readCode: (facts, text, language) => describeCode(facts, text, language, knowledge, context, layer + 1),
  };
  return dropRepeated([
    ...source.calls.flatMap(({ call, callees }) =>
      place(
        callees.flatMap((callee) => describeCallee(callee, reading)),
        call.span,
      ),
    ),
    ...source.uses.flatMap((use) => place(describeUse(use, reading), use.span)),
    ...source.items.flatMap((item) => place(describeItem(item, reading), item.span)),
    ...source.inside.flatMap(({ span, source: inner }) =>
      place(describeSource(inner, knowledge, context, layer + 1), span),
    ),
  ]);
}

/** Code inside a command: of the language of the source, or of a shell. */
function describeCode(
  facts: SourceFacts,
  text: string,
  language: Language,
  knowledge: Knowledge,
  context: RiskContext,
  layer: number,
): readonly RatedCapability[] {
  if (language === "shell") {
    const inner = layer < MOST_LAYERS ? facts.embedded : [];
    return [
      ...readShell(facts, "static", context),
      ...inner.flatMap((code) => {
        const own = knowledge.analyse(code.text, code.language);
        return own === null ? [] : describeCode(own, code.text, code.language, knowledge, context, layer + 1);
      }),
    ];
  }
  if (language !== knowledge.dialect.language) return [];
  return describeSource(resolveSource(facts, text, knowledge), knowledge, context, layer);
}

/** Something powerful that is given away can be called by whoever gets it, with anything. */
function describeUse({ name, how }: ResolvedUse, knowledge: CapabilityKnowledge): readonly RatedCapability[] {
  const meaning = meaningOf(name, knowledge);
  if (meaning === null) return [];
  const effects = how === "value" && !isPowerful(meaning) ? [] : meaning.effects;
  return effects.flatMap((effect) => {
    const kind = kindOf(effect);
    if (kind === null) return [];
    const target = effect.does === "dynamic-code" ? { match: "exact" as const, value: effect.language } : ANY;
    return [rated(kind, target, knowledge)];
  });
}

const ANY = { match: "any" } as const;

function kindOf({ does }: Effect): RatedCapability["kind"] | null {
  switch (does) {
    case "exec":
    case "dynamic-code":
    case "native-code":
    case "import":
      return does;
    case "gives":
      return "import";
    default:
      return null;
  }
}

function place(capabilities: readonly RatedCapability[], span: Span): readonly PlacedCapability[] {
  return capabilities.map(({ kind, target, risk }) => ({ kind, target, risk, span }));
}

function dropRepeated(capabilities: readonly PlacedCapability[]): readonly PlacedCapability[] {
  const different = new Map<string, PlacedCapability>();
  for (const each of capabilities) {
    const { kind, target, span } = each;
    const value = target.match === "any" ? "" : target.value;
    const key = JSON.stringify([kind, target.match, value, span.start, span.end]);
    if (!different.has(key)) different.set(key, each);
  }
  return [...different.values()];
}
